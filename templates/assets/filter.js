// Filters and order of a list. What is chosen stands in the address; the whole list is looked through, not a page of it.
(() => {
  "use strict";
  const panel = document.querySelector("[data-ds-filters]");
  if (!panel) return;
  const one = (selector) => panel.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const [details, found, clear] = ["details", "[data-ds-found]", "[data-ds-clear]"].map(one);
  const controls = all("[name]", panel);
  const order = controls.find(({ name }) => name === "order");
  const facets = controls.filter((control) => control !== order);
  const { dsTotal: total } = panel.dataset;
  // The words are the page's; what stands in braces is filled in here.
  const worded = (name, values = {}) => Object.entries({ total, ...values })
    .reduce((said, [key, value]) => said.replaceAll(`{${key}}`, () => value), found.dataset[name]);

  const chosen = (control) => (control.type === "checkbox" && !control.checked ? "" : control.value);
  const choose = (control, value) => {
    if (control.type === "checkbox") control.checked = control.value === value;
    else control.value = [...control.options].some((option) => option.value === value) ? value : "";
  };
  // A choice ends with how many entries it would leave.
  const COUNT = /\s*\(\d+\)\s*$/u;
  const words = (control) => control.labels[0].textContent.replace(COUNT, "").trim();
  const recount = (element, number) => {
    const text = element.textContent.replace(COUNT, ` (${number})`);
    if (element.textContent !== text) element.textContent = text;
  };

  // --- The list ------------------------------------------------------------------------------------

  const LISTS = "[data-ds-items]"; // each holds entries, and has a key by which its further pages know it
  const GROUP = "[data-ds-group]"; // what goes when no entry of a list is left, heading included
  let entries = null;
  let loading = null;
  let lacking = "";

  const fetched = async (path) => {
    const answer = await fetch(new URL(path, location.href));
    if (!answer.ok) throw new Error(`${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const link of all(`${LISTS} a[href]:not([href*=":"])`, page)) {
      link.href = new URL(link.getAttribute("href"), answer.url).href;
    }
    return page;
  };

  const adopt = (page) => {
    for (const more of all(LISTS, page)) {
      const lists = all(LISTS);
      const known = lists.find((list) => list.dataset.dsItems === more.dataset.dsItems);
      const group = more.closest(GROUP) ?? more;
      for (const each of all("[id]", known ? more : group)) {
        if (document.getElementById(each.id)) each.removeAttribute("id");
      }
      if (known) known.append(...more.children);
      else (lists.at(-1).closest(GROUP) ?? lists.at(-1)).after(group);
    }
  };

  const taken = () => all(LISTS).flatMap((list) => [...list.children].map((node) => ({ node, list }))).map((entry, at) => ({
    ...entry,
    bears: facets.map(({ name }) => (entry.node.dataset[name] ?? "").split(" ")),
    ranks: [at, ...(entry.node.dataset.ranks ?? "").split(" ").map(Number)],
  }));

  // All pages or none: a part of the list would be counted as the whole.
  const load = () => {
    loading ??= Promise.all(panel.dataset.dsPages.split(" ").filter(Boolean).map(fetched)).then((pages) => {
      pages.forEach(adopt);
      entries = taken();
      lacking = entries.length === Number(total) ? "" : worded("changed");
      for (const jump of all(".ds-jump")) jump.hidden = true;
      panel.parentElement.classList.add("ds-whole");
    }).catch(() => {
      loading = null;
      entries = taken();
      lacking = worded("lacking", { number: entries.length });
    });
    return loading;
  };

  // --- What is shown -------------------------------------------------------------------------------

  let ordered = 0;
  const sort = () => {
    if (!order || order.selectedIndex === ordered) return;
    ordered = order.selectedIndex;
    const sorted = [...entries].sort((a, b) => a.ranks[ordered] - b.ranks[ordered]);
    for (const list of all(LISTS)) {
      list.append(...sorted.filter((entry) => entry.list === list).map(({ node }) => node));
    }
  };

  const show = () => {
    const values = facets.map(chosen);
    const counts = facets.map(() => new Map());
    const left = new Map(all(LISTS).map((list) => [list, 0]));
    const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
    let number = 0;
    for (const { node, list, bears } of entries) {
      const missed = [];
      for (let at = 0; at < values.length; at++) if (values[at] && !bears[at].includes(values[at])) missed.push(at);
      if (node.hidden !== missed.length > 0) node.hidden = !node.hidden;
      if (!missed.length) {
        number += 1;
        add(left, list);
      }
      // What a choice would leave: the entries that only its own menu keeps out, and those that are there.
      if (missed.length < 2) {
        for (const at of missed.length ? missed : bears.keys()) for (const value of bears[at]) add(counts[at], value);
      }
    }
    for (const [list, count] of left) (list.closest(GROUP) ?? list).hidden = !count;
    const keyed = new Map([...left].map(([{ dataset }, count]) => [dataset.dsItems, count]));
    for (const link of all("[data-ds-to]")) {
      const count = keyed.get(link.dataset.dsTo) ?? 0;
      link.parentElement.hidden = !count;
      recount(link, count);
      if (loading) link.setAttribute("href", `#${link.dataset.dsTo}`); // its page is here now
    }
    facets.forEach((control, at) => {
      if (control.type === "checkbox") recount(control.nextElementSibling, counts[at].get(control.value) ?? 0);
      else for (const option of [...control.options].slice(1)) {
        const count = counts[at].get(option.value) ?? 0;
        recount(option, count);
        option.disabled = !count && !option.selected;
      }
    });
    return number;
  };

  const say = (number, ignored) => {
    const active = controls.filter(chosen);
    const filtering = active.some((control) => control !== order);
    const parts = active.flatMap((control) => {
      const name = document.createElement("bdi");
      name.textContent = control.options ? control.selectedOptions[0].textContent.replace(COUNT, "") : words(control);
      return control.options ? [`. ${words(control)}: `, name] : [". ", name];
    });
    const start = worded(filtering ? (number ? "some" : "none") : "all", { number });
    const left = ignored.length ? ` ${worded("ignored", { what: ignored.join(", ") })}` : "";
    found.replaceChildren(start, ...parts, ".", left, lacking && ` ${lacking}`);
    clear.hidden = !active.length;
    panel.classList.toggle("ds-filtered", active.length > 0);
  };

  const apply = async (ignored = []) => {
    if (!entries && !controls.some(chosen)) {
      if (ignored.length) say(total, ignored);
      return;
    }
    if (!entries || lacking) {
      found.textContent = worded("loading");
      await load();
    }
    sort();
    say(show(), ignored);
  };

  // --- The address -----------------------------------------------------------------------------------

  const read = () => {
    const asked = new URLSearchParams(location.search);
    const ignored = controls.filter((control) => {
      const value = asked.get(control.name) ?? "";
      choose(control, value);
      return chosen(control) !== value;
    });
    return apply(ignored.map(words));
  };

  const write = () => {
    const address = new URL(location.href);
    for (const control of controls) {
      address.searchParams.delete(control.name);
      if (chosen(control)) address.searchParams.set(control.name, chosen(control));
    }
    history.replaceState(history.state, "", address);
  };

  panel.addEventListener("change", () => {
    write();
    apply();
  });
  clear.addEventListener("click", () => {
    for (const control of controls) choose(control, "");
    write();
    apply();
    one("summary").focus();
  });
  addEventListener("popstate", () => read());
  const here = () => { if (location.hash === `#${panel.id}`) details.open = true; };
  addEventListener("hashchange", here);
  here();
  read().then(() => {
    // The place that the address names has moved.
    if (entries && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
})();
