// What the index answers. Runs beside the page, so that nobody waits for a key they struck; if need be, in it.

const A_PAGE = 10;

let loading = null;
// In a worker Pagefind needs none of its own; the page has no need to ask for one either.
const load = () => {
  loading ??= import("../pagefind/pagefind.js").then(async (pagefind) => {
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return pagefind;
  });
  loading.catch(() => { loading = null; });
  return loading;
};

// The index knows the endings of English words only, and leaves a word out that no page has, without saying so.
// So each word is looked for alone first; where nothing has it, something may begin like it.
const known = new Map();
const nearest = async (pagefind, word) => {
  for (const one of new Set([word, word.slice(0, word.length - Math.floor(word.length / 4))])) {
    if ((await pagefind.search(one)).results.length) return one;
  }
  return "";
};
const understood = async (pagefind, text) => {
  if (!text || text.startsWith('"')) return { term: text, near: [], missing: [] };
  const words = [...new Set(text.split(/\s+/u))];
  if (words.length === 1 && (await pagefind.search(text)).results.length) return { term: text, near: [], missing: [] };
  for (const word of words) if (!known.has(word)) known.set(word, await nearest(pagefind, word));
  return {
    // Words that nothing has find nothing together, as each of them does.
    term: words.map((word) => known.get(word)).filter(Boolean).join(" ") || text,
    near: words.filter((word) => known.get(word) && known.get(word) !== word).map((word) => `${known.get(word)}…`),
    missing: words.filter((word) => !known.get(word)),
  };
};

let found = [];
let latest = 0;
const page = (from) => Promise.all(found.slice(from, from + A_PAGE).map(async (result) => {
  const { meta, content, locations } = await result.data();
  return { meta, content, locations };
}));

const answers = {
  // `text` may be empty, `chosen` too, but not both.
  search: async ({ text, chosen }) => {
    const mine = ++latest;
    const pagefind = await load();
    const meant = await understood(pagefind, text || null);
    const { results } = await pagefind.search(meant.term, { filters: chosen });
    if (mine !== latest) return null; // another question was put meanwhile
    found = results;
    return { ...meant, total: found.length, first: await page(0) };
  },
  more: ({ from }) => page(from),
  ready: async () => Boolean(await load()),
  // All values of all filters; their files are fetched with the first such question.
  values: async () => (await load()).filters(),
  // How many each value would leave, were it chosen with all else as it is: its own filter is left out for that.
  counts: async ({ term, chosen }) => {
    const pagefind = await load();
    const whole = await pagefind.filters();
    const of = async (filters) => {
      if (!term && !Object.keys(filters).length) return whole;
      return (await pagefind.search(term, { filters })).filters;
    };
    const out = { ...(await of(chosen)) };
    for (const name of Object.keys(chosen)) {
      const { [name]: _, ...others } = chosen;
      out[name] = (await of(others))[name];
    }
    return out;
  },
};

const answer = async (question) => answers[question.about](question);

// Returns what takes a question and gives a promise: a worker answers, or the page where there is none of this kind.
export const asking = () => {
  const waiting = new Map();
  let asked = 0;
  let worker = null;
  try { worker = new Worker(import.meta.url, { type: "module" }); } catch { return answer; }
  worker.addEventListener("message", ({ data: { id, told, failed } }) => {
    const { done, fail } = waiting.get(id);
    waiting.delete(id);
    if (failed) fail(new Error(failed));
    else done(told);
  });
  worker.addEventListener("error", () => {
    worker = null;
    for (const { question, done, fail } of waiting.values()) answer(question).then(done, fail);
    waiting.clear();
  });
  return (question) => (worker ? new Promise((done, fail) => {
    waiting.set(++asked, { question, done, fail });
    worker.postMessage({ id: asked, question });
  }) : answer(question));
};

if (typeof document === "undefined") {
  addEventListener("message", async ({ data: { id, question } }) => {
    try {
      postMessage({ id, told: await answer(question) });
    } catch (error) {
      postMessage({ id, failed: String(error) });
    }
  });
}
