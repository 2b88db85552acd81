// The search itself: what is asked, what answers, how often each filter's values occur. Fetched on first use.
import { hit, spaced } from "./search-hits.js";
import { asking } from "./search-index.js";

const PAUSE = 150; // milliseconds after the last key before a search starts
const SLOW = 400; // milliseconds after which a search says that it is still going on
const LONGEST = 200; // characters of what is asked, as in the field
const LISTED = 40; // values of a filter that are listed before the reader types a part of a name
const LINES = 6; // of a list that is open

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const filled = (text, name, value) => text.replace(`{${name}}`, () => value);

export const search = (panel, root, onPage) => {
  const one = (name) => panel.querySelector(name);
  const words = one("#ds-search-words");
  const hits = one("[data-ds-hits]");
  const count = one("[data-ds-count]");
  const said = count.dataset;
  const ignored = one("[data-ds-ignored]");
  const help = one("[data-ds-help]");
  const more = one("[data-ds-more]");
  const all = one("[data-ds-all]");
  const facets = one("[data-ds-facets]");
  const chips = one("[data-ds-chosen]");
  const selects = [...panel.querySelectorAll("[data-ds-filter]")];
  const names = selects.map((select) => select.dataset.dsFilter);
  const label = (name) => one(`[for="ds-filter-${name}"]`).textContent;
  const number = (value) => value.toLocaleString(document.documentElement.lang);

  let chosen = {};
  let counts = {};
  let total = 0;
  let shown = 0;
  let latest = 0;
  let counted = 0;
  // Where there is room beside what is found, the filters open by themselves, as soon as they are filled.
  let beside = onPage && matchMedia("(min-width: 62rem)").matches;

  const ask = asking();

  // --- What is asked: in the address of the page; in a dialog, for as long as the tab is open -----------------

  const KEPT = `dossier-search ${root.pathname}`;
  const asked = () => {
    const query = new URLSearchParams();
    const text = words.value.trim();
    if (text) query.set("q", text);
    for (const name of names) if (chosen[name]) query.set(name, chosen[name]);
    return query.toString();
  };
  const address = () => new URL(`search/${asked() && "?"}${asked()}`, root).href;
  const keep = (push) => {
    if (!onPage) {
      try { sessionStorage.setItem(KEPT, asked()); } catch { /* storage is off */ }
    } else if (address() !== location.href) {
      history[push ? "pushState" : "replaceState"](null, "", address());
    }
  };
  const kept = () => {
    if (onPage) return location.search;
    try { return sessionStorage.getItem(KEPT) ?? ""; } catch { return ""; }
  };
  const restore = async () => {
    const query = new URLSearchParams(kept());
    words.value = (query.get("q") ?? "").slice(0, LONGEST);
    chosen = Object.fromEntries(names.filter((name) => query.get(name)).map((name) => [name, query.get(name)]));
    ignored.hidden = true;
    try {
      if (Object.keys(chosen).length) leaveOut(await ask({ about: "values" }));
    } catch { /* the search says so itself */ }
    await look({ keeping: false });
  };
  // An address can name what there is not, or is not any more.
  const leaveOut = (whole) => {
    const unknown = Object.keys(chosen).filter((name) => !Object.hasOwn(whole[name] ?? {}, chosen[name]));
    ignored.hidden = unknown.length === 0;
    ignored.textContent = filled(ignored.dataset.words, "what", unknown.map((name) => `${label(name)} “${chosen[name].slice(0, 60)}”`).join(", "));
    for (const name of unknown) delete chosen[name];
  };

  // --- Filters ----------------------------------------------------------------------------------------------

  const fill = (select) => {
    const name = select.dataset.dsFilter;
    const narrow = one(`[data-ds-narrow="${name}"]`);
    const part = fold(narrow?.value.trim() ?? "");
    const there = Object.entries(counts[name] ?? {}).filter(([value, times]) => times > 0 || value === chosen[name]);
    const inOrder = select.dataset.dsOrder === "value"
      ? ([a], [b]) => b.localeCompare(a, undefined, { numeric: true })
      : ([a, x], [b, y]) => y - x || a.localeCompare(b);
    const fitting = there.filter(([value]) => fold(value).includes(part) || value === chosen[name]).sort(inOrder);
    const listed = narrow ? fitting.filter(([value], at) => at < LISTED || value === chosen[name]) : fitting;
    const options = listed.map(([value, times]) => new Option(`${value} (${number(times)})`, value, false, value === chosen[name]));
    if (fitting.length > listed.length) {
      const rest = new Option(filled(narrow.dataset.rest, "n", number(fitting.length - listed.length)), "");
      rest.disabled = true;
      options.push(rest);
    }
    if (narrow) narrow.hidden = there.length <= LISTED;
    select.size = onPage || (narrow && !narrow.hidden) ? Math.min(LINES, Math.max(2, options.length + 1)) : 0;
    select.disabled = there.length === 0;
    select.replaceChildren(select.options[0], ...options);
    if (!chosen[name]) select.options[0].selected = true;
  };

  const chip = (name) => {
    const made = one("[data-ds-chip]").content.cloneNode(true);
    const button = made.querySelector("button");
    made.querySelector("[data-ds-text]").textContent = `${label(name)}: ${chosen[name]}`;
    button.addEventListener("click", () => {
      delete chosen[name];
      look({ push: true });
      (chips.querySelector("button") ?? facets.querySelector("summary")).focus();
    });
    return made;
  };

  // --- Searching --------------------------------------------------------------------------------------------

  const told = ({ near, missing }) => {
    const text = !total ? said.none : total === 1 ? said.one : filled(said.found, "n", number(total));
    const rest = [[total ? said.near : "", near], [said.missing, missing]].filter(([sentence, list]) => sentence && list.length);
    return [text, ...rest.map(([sentence, list]) => filled(sentence, "what", list.join(", ")))].join(" ");
  };

  const add = (next) => {
    const made = next.map((data) => hit(data, root));
    hits.append(...made);
    shown += made.length;
    more.hidden = shown >= total;
    return made[0];
  };

  const look = async ({ push = false, keeping = true } = {}) => {
    const mine = ++latest;
    const text = spaced(words.value.trim().replace(/[“”„«»]/gu, '"'));
    const nothing = !text && !Object.keys(chosen).length;
    if (keeping) {
      ignored.hidden = true;
      keep(push);
    }
    all.href = address();
    chips.replaceChildren(...names.filter((name) => chosen[name]).map(chip));
    const slow = setTimeout(() => { count.textContent = said.slow; }, SLOW);
    try {
      const answer = nothing ? { term: null, total: 0, first: [] } : await ask({ about: "search", text, chosen });
      if (mine !== latest) return;
      clearTimeout(slow);
      total = answer.total;
      shown = 0;
      hits.replaceChildren();
      add(answer.first);
      help.hidden = !nothing;
      all.hidden = onPage || nothing;
      count.textContent = nothing ? "" : told(answer);
      one("[data-ds-body]").scrollTop = 0;
      if (!facets.open && (!beside || nothing)) return;
      const tallied = await ask({ about: "counts", term: answer.term, chosen });
      if (mine !== latest) return;
      counts = tallied;
      counted = mine;
      for (const select of selects) fill(select);
      if (beside) facets.open = true;
      beside = false;
    } catch {
      if (mine === latest) count.textContent = said.failed;
    } finally {
      clearTimeout(slow);
    }
  };

  // --- What readers do --------------------------------------------------------------------------------------

  let timer = 0;
  words.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  for (const select of selects) {
    select.addEventListener("change", () => {
      const name = select.dataset.dsFilter;
      if (select.value) chosen[name] = select.value;
      else delete chosen[name];
      look({ push: true });
    });
  }
  for (const narrow of panel.querySelectorAll("[data-ds-narrow]")) {
    narrow.addEventListener("input", () => fill(one(`[data-ds-filter="${narrow.dataset.dsNarrow}"]`)));
  }
  facets.addEventListener("toggle", () => { if (facets.open && counted !== latest) look({ keeping: false }); });
  more.addEventListener("click", async () => {
    const mine = latest;
    try {
      const next = await ask({ about: "more", from: shown });
      if (mine === latest) add(next)?.querySelector("a").focus();
    } catch {
      count.textContent = said.failed;
    }
  });
  addEventListener("popstate", () => { if (onPage) restore(); });

  const links = () => [...hits.querySelectorAll("a")];
  words.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    links()[0]?.focus();
  });
  panel.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (!["ArrowDown", "ArrowUp"].includes(key) || !(target === words || hits.contains(target))) return;
    const every = links();
    const at = every.indexOf(document.activeElement);
    if (at < 0 && key === "ArrowUp") return;
    event.preventDefault();
    const to = at + (key === "ArrowDown" ? 1 : -1);
    if (to < 0) words.focus();
    else every[Math.min(to, every.length - 1)]?.focus();
  });

  ask({ about: "ready" }).catch(() => {}); // a search that follows says what is wrong
  if (words.value) look();
  else restore();
};
