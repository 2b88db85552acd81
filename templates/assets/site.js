// What pages do beyond their words: colours, copying, printing. Runs before the page is painted.
(() => {
  "use strict";
  const html = document.documentElement;
  html.classList.replace("no-js", "js");
  if (navigator.clipboard) html.classList.add("ds-can-copy");

  // Colours: the reader's system decides, until the reader does.
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const KEY = "dossier-scheme";
  const kept = () => {
    try { return localStorage.getItem(KEY); } catch { return null; }
  };
  const keep = (scheme) => {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch { /* storage is off: the choice lasts for this page */ }
  };
  const system = () => (dark.matches ? "dark" : "light");
  const chosen = () => (["dark", "light"].includes(kept()) ? kept() : system());
  const show = (scheme) => {
    document.body.dataset.dsColours = scheme;
    html.style.colorScheme = scheme;
    document.querySelector("[data-ds-scheme]")?.setAttribute("aria-pressed", String(scheme === "dark"));
  };
  const turn = () => {
    const next = document.body.dataset.dsColours === "dark" ? "light" : "dark";
    keep(next === system() ? null : next);
    show(next);
  };

  // A quote never travels without who said it, where it stands and what is known about its review.
  const cited = (button) => {
    const claim = button.closest(".ds-claim");
    const text = (selector) => claim.querySelector(selector)?.textContent.replace(/\s+/gu, " ").trim();
    const lines = [
      `“${text(".ds-quote")}”`,
      text(".ds-who"),
      button.dataset.dsCopy,
      [text(".ds-ours"), text(".ds-status-word"), text(".ds-review")].filter(Boolean).join("; "),
      claim.querySelector(".ds-permalink").href,
    ];
    return lines.join("\n");
  };
  const copy = async (button) => {
    const said = button.textContent;
    try {
      await navigator.clipboard.writeText(cited(button));
      button.textContent = "Copied";
    } catch {
      button.textContent = "Could not copy";
    }
    setTimeout(() => { button.textContent = said; }, 2000);
  };

  show(chosen());
  dark.addEventListener("change", () => show(chosen()));
  addEventListener("storage", () => show(chosen()));
  addEventListener("DOMContentLoaded", () => show(chosen()));
  addEventListener("click", ({ target }) => {
    if (target.closest("[data-ds-scheme]")) turn();
    const button = target.closest("[data-ds-copy]");
    if (button) copy(button);
  });
  // On paper an address is of use only when it is whole.
  addEventListener("beforeprint", () => {
    for (const link of document.querySelectorAll(".ds-permalink")) link.dataset.address = link.href;
  });
})();
