// Colours: the reader's system decides, until the reader does. Runs before the page is painted.
(() => {
  "use strict";
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const kept = () => {
    try { return localStorage.getItem("dossier-scheme"); } catch { return null; }
  };
  const keep = (scheme) => {
    try {
      if (scheme) localStorage.setItem("dossier-scheme", scheme);
      else localStorage.removeItem("dossier-scheme");
    } catch { /* storage is off: the choice lasts for this page */ }
  };
  const system = () => (dark.matches ? "slate" : "default");
  const button = () => document.querySelector("[data-ds-scheme]");
  const show = (scheme) => {
    document.body.setAttribute("data-md-color-scheme", scheme);
    document.documentElement.style.colorScheme = scheme === "slate" ? "dark" : "light";
    button()?.setAttribute("aria-pressed", String(scheme === "slate"));
  };
  const chosen = () => (["slate", "default"].includes(kept()) ? kept() : system());

  document.documentElement.classList.replace("no-js", "js");
  show(chosen());
  dark.addEventListener("change", () => show(chosen()));
  addEventListener("storage", () => show(chosen()));
  document.addEventListener("DOMContentLoaded", () => {
    show(chosen());
    button()?.addEventListener("click", () => {
      const next = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
      keep(next === system() ? null : next);
      show(next);
    });
  });
})();
