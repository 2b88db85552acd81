// What was found, as it is shown. All of it becomes text and never markup.

const A_STRETCH = 40; // words of a full text that are shown around what was found
const BEFORE = 8;
const SIGNS = "!#$%()*+-./;=?^~";

// What a hit shows is written in signs, a sign for each half of a byte, so that nobody finds a hit by it.
const read = (signs) => {
  const bytes = new Uint8Array(signs.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    bytes[at] = SIGNS.indexOf(signs[2 * at]) * 16 + SIGNS.indexOf(signs[2 * at + 1]);
  }
  return JSON.parse(new TextDecoder().decode(bytes));
};

// The index holds the characters of scripts without spaces one by one: see `spaced` in site_build/text.py.
const UNSPACED = "[\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\u0e00-\\u0e7f]";
const EACH = new RegExp(`(${UNSPACED})`, "gu");
const PARTS = new RegExp(`(\\s+|${UNSPACED})`, "u");
export const spaced = (text) => text.replace(EACH, " $1 ").trim();

const CORE = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su;
const core = (piece) => CORE.exec(piece)[2].toLowerCase();

export const element = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
};

const marked = (piece) => {
  const [, before, word, after] = CORE.exec(piece);
  return [before, element("mark", "", word), after];
};

// Words of ours or of a source, whole and verbatim, with marks at those that were found.
const withMarks = (text, found) => text.split(PARTS).flatMap((piece) => (found.has(core(piece)) ? marked(piece) : [piece]));

// Where in a full text it was found: the stretch that holds most of it.
const stretch = (tokens, places) => {
  const held = (from) => places.filter((at) => at >= from && at < from + A_STRETCH - BEFORE).length;
  const best = places.reduce((before, at) => (held(at) > held(before) ? at : before), places[0]);
  const start = Math.max(0, best - BEFORE);
  const out = start > 0 ? ["… "] : [];
  for (const [at, token] of tokens.slice(start, start + A_STRETCH).entries()) {
    out.push(...(places.includes(start + at) ? marked(token) : [token]));
    if (!PARTS.test(token) || !PARTS.test(tokens[start + at + 1] ?? "")) out.push(" ");
  }
  return start + A_STRETCH < tokens.length ? [...out, "…"] : out;
};

export const hit = ({ meta: { hit: signs }, content, locations }, root) => {
  const meta = read(signs);
  const claim = Boolean(meta.quote);
  const tokens = content.split(/\s+/u);
  const found = new Set(locations.map((at) => core(tokens[at] ?? "")).filter(Boolean));
  // Only what is searched is marked: the name of an outlet is shown, but finds nothing.
  const plain = (text) => [text];
  const marks = (text) => withMarks(text, found);
  const item = element("li", "ds-hit");
  const line = (className, parts, lang) => {
    const made = element("p", className);
    made.dir = "auto";
    if (lang) made.lang = lang;
    made.append(...parts);
    item.append(made);
  };

  const link = element("a");
  const url = new URL(meta.url, root);
  link.href = url.origin === root.origin && url.pathname.startsWith(root.pathname) ? url.href : root.href;
  link.append(...marks(meta.title));

  item.append(element("p", "ds-hit-kind", meta.kind));
  if (claim) line("ds-hit-words ds-hit-quote", marks(meta.quote), meta.lang);
  if (meta.translation) {
    item.append(element("p", "ds-label", meta.translated));
    line("ds-hit-words", marks(meta.translation), meta.into);
  }
  if (meta.notice) item.append(element("p", "ds-ours", meta.notice));
  if (meta.status) item.append(element("p", "ds-status-word", meta.status));
  line("ds-hit-title", [link], claim ? "" : meta.lang);
  if (meta.words) line("ds-hit-words", marks(meta.words), meta.lang);
  const inText = locations.filter((at) => at < Number(meta.full ?? 0));
  if (inText.length) line("ds-hit-words", stretch(tokens.slice(0, Number(meta.full)), inText), meta.lang);
  const from = [[plain, meta.how], [marks, meta.who], [plain, meta.in], [plain, meta.source], [plain, meta.date], [marks, meta.tags]]
    .filter(([, text]) => text)
    .map(([as, text]) => {
      const made = element("bdi");
      made.append(...as(text));
      return made;
    });
  if (from.length) line("ds-hit-from", from.flatMap((part, at) => (at ? [" · ", part] : [part])));
  if (meta.review) item.append(element("p", meta.reviewed ? "ds-review ds-review-by-person" : "ds-review", meta.review));
  return item;
};
