// What pages do beyond their words: colours, copying, printing. Runs before the page is painted.
(() => {
  "use strict";
  const html = document.documentElement;
  const words = document.currentScript.dataset;
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

  // A quote never travels without who said it, where it stands and what is known about its review. It stands in
  // lines of its own, verbatim: marks around it would be ours, and what turns the direction in it ends with them.
  const plain = (element) => element?.textContent.replace(/\s+/gu, " ").trim();
  const cited = (button) => {
    const claim = button.closest(".ds-claim");
    const [label, translation] = claim.querySelectorAll(".ds-translation > p");
    const known = [".ds-ours", ".ds-status-word", ".ds-review"].map((name) => plain(claim.querySelector(name)));
    return [
      `${claim.querySelector(".ds-quote").textContent}\n`,
      translation && `${plain(label)}:\n${translation.textContent}\n`,
      plain(claim.querySelector(".ds-who > span")),
      button.dataset.dsCopy,
      ...known,
      claim.querySelector(".ds-from > a, .ds-permalink").href,
    ].filter(Boolean).join("\n");
  };
  const shown = (button) => button.closest(".ds-cite-as").querySelector("pre").textContent;
  const copy = async (button) => {
    const said = (button.dataset.dsSaid ??= button.textContent);
    try {
      await navigator.clipboard.writeText(button.dataset.dsCopy ? cited(button) : shown(button));
      button.textContent = words.copied;
    } catch {
      button.textContent = words.notCopied;
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
