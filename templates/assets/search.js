// Search in a dialog. The index is fetched when the reader first opens it, from this site only.
(() => {
  "use strict";
  const A_PAGE = 10;
  const PAUSE = 150; // milliseconds after the last key before a search starts

  const dialog = document.getElementById("ds-search");
  if (!dialog || !dialog.showModal) return;
  const one = (name) => dialog.querySelector(name);
  const words = one("#ds-search-words");
  const hits = one("[data-ds-hits]");
  const count = one("[data-ds-count]");
  const help = one(".ds-search-help");
  const more = one("[data-ds-more]");
  const selects = [...dialog.querySelectorAll("[data-ds-filter]")];
  const openers = [...document.querySelectorAll("[data-ds-search]")];
  const root = new URL(document.querySelector("meta[name=dossier-root]").content.replace(/\/+$/u, "/"), location.href);

  const slash = one("[data-ds-slash]");
  const memory = (store, key) => ({
    get: () => {
      try { return JSON.parse(window[store].getItem(key)); } catch { return null; }
    },
    set: (value) => {
      try { window[store].setItem(key, JSON.stringify(value)); } catch { /* storage is off */ }
    },
  });
  const last = memory("sessionStorage", `dossier-search ${root.pathname}`);
  const shortcut = memory("localStorage", "dossier-slash");

  let loading = null;
  let everything = {};
  let found = [];
  let shown = 0;
  let latest = 0;

  const load = () => {
    loading ??= import(new URL("pagefind/pagefind.js", root).href).then(async (pagefind) => {
      await pagefind.options({ excerptLength: 40 });
      await pagefind.init();
      everything = await pagefind.filters();
      offer(everything);
      return pagefind;
    });
    return loading;
  };

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  // Fill the filters with what the index holds; a filter without choices cannot be used.
  const offer = (filters) => {
    for (const select of selects) {
      const values = Object.keys(filters[select.dataset.dsFilter] ?? {}).sort((a, b) => a.localeCompare(b));
      for (const value of values) {
        const option = element("option", "", value);
        option.value = value;
        select.append(option);
      }
      select.disabled = values.length === 0;
    }
    tally(filters);
  };

  // How many of each the words find, whatever the filters say.
  const tally = (filters) => {
    for (const select of selects) {
      for (const option of [...select.options].slice(1)) {
        option.textContent = `${option.value} (${filters[select.dataset.dsFilter]?.[option.value] ?? 0})`;
      }
    }
  };

  // Pagefind's excerpt is HTML: its text is taken as text, its <mark> as marks, and nothing else.
  const excerpt = (html) => {
    const out = document.createDocumentFragment();
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const node of parsed.body.childNodes) {
      out.append(node.nodeName === "MARK" ? element("mark", "", node.textContent) : node.textContent);
    }
    return out;
  };

  // The index holds the characters of scripts without spaces one by one: see `spaced` in site_build/text.py.
  const unspaced = "\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u0e00-\\u0e7f";
  const spaced = (text) => text.replace(new RegExp(`([${unspaced}])`, "gu"), " $1 ").trim();
  const parts = new RegExp(`(\\s+|[${unspaced}])`, "u");

  // A claim's words are shown whole and verbatim, with the marks that the excerpt has.
  const quoted = (quote, html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    const marked = new Set([...parsed.querySelectorAll("mark")].map((mark) => mark.textContent.trim()).filter(Boolean));
    const out = document.createDocumentFragment();
    for (const piece of quote.split(parts)) {
      out.append(marked.has(piece) ? element("mark", "", piece) : piece);
    }
    return out;
  };

  const address = (path) => {
    const url = new URL(path, root);
    return url.origin === root.origin && url.pathname.startsWith(root.pathname) ? url.href : root.href;
  };

  // What a hit shows is written in signs, a sign for each half of a byte, so that nobody finds a hit by it.
  const SIGNS = "!#$%()*+-./;=?^~";
  const read = (signs) => {
    const bytes = new Uint8Array(signs.length / 2);
    for (let at = 0; at < bytes.length; at++) {
      bytes[at] = SIGNS.indexOf(signs[2 * at]) * 16 + SIGNS.indexOf(signs[2 * at + 1]);
    }
    return JSON.parse(new TextDecoder().decode(bytes));
  };

  const hit = ({ meta: { hit: signs }, excerpt: html }) => {
    const meta = read(signs);
    const item = element("li", "ds-hit");
    const claim = meta.kind === "claim";
    const line = (className, text) => {
      const made = element("p", className, text);
      made.dir = "auto";
      item.append(made);
      return made;
    };
    const found = claim && meta.quote ? quoted(meta.quote, html) : excerpt(html);
    const link = element("a", "", (claim && meta.who) || meta.title);
    link.href = address(meta.url);

    item.append(element("p", "ds-hit-kind", meta.kind));
    if (claim) line("ds-hit-words ds-hit-quote", "").append(found);
    if (meta.translation) {
      item.append(element("p", "ds-label", meta.translated));
      const words = line("ds-hit-words", "");
      words.lang = meta.lang;
      words.append(quoted(meta.translation, html));
    }
    if (meta.notice) item.append(element("p", "ds-ours", meta.notice));
    if (meta.status) item.append(element("p", "ds-status-word", `Source ${meta.status}`));
    line("ds-hit-title", "").append(link);
    // A name's own text is its name again; what else was found is shown.
    if (!claim && found.textContent.replace(/\.$/u, "") !== meta.title.replace(/\.$/u, "")) line("ds-hit-words", "").append(found);
    const from = [!claim && meta.who, claim && meta.title, meta.source, meta.date].filter(Boolean).join(", ");
    if (from) line("ds-hit-from", from);
    if (meta.review) item.append(element("p", meta.reviewed ? "ds-review ds-review-by-person" : "ds-review", meta.review));
    return item;
  };

  const page = async () => {
    const search = latest;
    const next = await Promise.all(found.slice(shown, shown + A_PAGE).map((result) => result.data()));
    if (search !== latest) return null;
    const items = next.map(hit);
    hits.append(...items);
    shown += next.length;
    more.hidden = shown >= found.length;
    return items[0];
  };

  const look = async () => {
    const search = ++latest;
    const text = words.value.trim();
    const set = selects.filter((select) => select.value).map((select) => [select.dataset.dsFilter, select.value]);
    const filters = Object.fromEntries(set);
    last.set({ text, filters });
    const asked = text || Object.keys(filters).length;
    if (!asked) {
      found = [];
      shown = 0;
      hits.replaceChildren();
      more.hidden = true;
      help.hidden = false;
      count.textContent = "";
      return;
    }
    let result;
    try {
      result = await (await load()).search(spaced(text) || null, { filters });
    } catch {
      if (search === latest) count.textContent = "The search could not be loaded. The lists of sources, people and topics hold everything.";
      loading = null;
      return;
    }
    if (search !== latest) return;
    found = result.results;
    shown = 0;
    tally(text ? result.totalFilters : everything);
    help.hidden = true;
    hits.replaceChildren();
    count.textContent = found.length === 0 ? "Nothing was found. Fewer words or filters may help." : found.length === 1 ? "1 found" : `${found.length.toLocaleString("en")} found`;
    await page();
    one("[data-ds-body]").scrollTop = 0;
  };

  let timer = 0;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };

  const open = () => {
    if (dialog.open) return;
    dialog.showModal();
    words.focus();
    words.select();
    if (loading) return;
    load().then(restore, () => { loading = null; });
  };

  // Back from a hit, or on the next page, the reader finds the last search again.
  const restore = () => {
    const before = last.get();
    if (words.value || !before || !(before.text || Object.keys(before.filters).length)) return;
    words.value = before.text;
    for (const select of selects) select.value = before.filters[select.dataset.dsFilter] ?? "";
    words.select();
    look();
  };

  const links = () => [...hits.querySelectorAll("a")];

  const move = (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.target.tagName === "SELECT") return;
    const all = links();
    const at = all.indexOf(document.activeElement);
    const to = at + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0 && event.key === "ArrowUp") return;
    event.preventDefault();
    if (to < 0) words.focus();
    else all[Math.min(to, all.length - 1)]?.focus();
  };

  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  openers.forEach((opener) => opener.addEventListener("click", open));
  one("[data-ds-close]").addEventListener("click", () => dialog.close());
  words.addEventListener("input", soon);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      links()[0]?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault(); // browsers would first only empty the field
      dialog.close();
    }
  });
  slash.checked = shortcut.get() ?? true;
  slash.addEventListener("change", () => shortcut.set(slash.checked));
  selects.forEach((select) => select.addEventListener("change", look));
  more.addEventListener("click", async () => (await page())?.querySelector("a").focus());
  dialog.addEventListener("keydown", move);
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // a click beside the dialog
    if (event.target.closest("a")) dialog.close(); // the address may be on this very page
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || !slash.checked || event.ctrlKey || event.metaKey || event.altKey || dialog.open || typing(event.target)) return;
    event.preventDefault();
    open();
  });
})();
