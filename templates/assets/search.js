// The way to the search: its button, its keys, its dialog, its page. What searches is fetched on first use.
(() => {
  "use strict";
  const dialog = document.getElementById("ds-search");
  const page = document.querySelector("[data-ds-search-here]");
  if (!dialog || !(page || dialog.showModal)) return; // the button is a link to the page of the search

  const one = (name) => panel.querySelector(name);
  const panel = dialog.querySelector("[data-ds-panel]");
  const words = one("#ds-search-words");
  const slash = one("[data-ds-slash]");
  const root = new URL(document.querySelector("meta[name=dossier-root]").content.replace(/\/+$/u, "/"), location.href);

  let searching = null;
  const start = () => {
    searching ??= import(new URL("assets/searching.js", root).href).then(({ search }) => search(panel, root, Boolean(page)), () => {
      searching = null;
      const count = one("[data-ds-count]");
      count.textContent = count.dataset.failed;
    });
  };

  const open = () => {
    start();
    if (!page && !dialog.open) dialog.showModal();
    words.focus();
    words.select();
  };

  // One search, in one of two places.
  if (page) {
    page.append(panel);
    if (location.search) start();
    words.addEventListener("focus", start, { once: true });
    one("[data-ds-facets]").addEventListener("toggle", start, { once: true });
  }

  const mac = /Mac|iP/u.test(navigator.platform);
  for (const name of panel.querySelectorAll(mac ? "[data-ds-other]" : "[data-ds-mac]")) name.hidden = true;
  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");
  const asked = (event) => {
    if (event.altKey || event.shiftKey || event.isComposing) return false;
    const held = mac ? event.metaKey : event.ctrlKey;
    const other = mac ? event.ctrlKey : event.metaKey;
    if (event.key.toLowerCase() === "k") return held && !other;
    return event.key === "/" && slash.checked && !held && !other && !typing(event.target);
  };
  document.addEventListener("keydown", (event) => {
    if (!asked(event)) return;
    event.preventDefault();
    open();
  });

  // A key without another beside it can be struck by voice or by chance: it can be switched off.
  const KEY = "dossier-slash";
  try { slash.checked = localStorage.getItem(KEY) !== "false"; } catch { /* storage is off */ }
  slash.addEventListener("change", () => {
    try { localStorage.setItem(KEY, String(slash.checked)); } catch { /* the choice lasts for this page */ }
  });

  for (const opener of document.querySelectorAll("[data-ds-search]")) {
    if (!page) opener.setAttribute("aria-haspopup", "dialog");
    opener.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return; // in a tab of its own
      event.preventDefault();
      open();
    });
  }
  dialog.querySelector("[data-ds-close]").addEventListener("click", () => dialog.close());
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !dialog.open) return;
    event.preventDefault(); // browsers would first only empty the field
    dialog.close();
  });
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // a click beside the dialog
    if (event.target.closest("a")) dialog.close(); // the address may be on this very page
  });
})();
