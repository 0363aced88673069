// From a query's tokens to terms of the vocabulary: part-words, typing errors, pinyin.
// The twin is scripts/petrel/search/expand.py.

/** @typedef {import("./analyze.js").Token} Token */
/** @typedef {import("./search-index.js").SearchIndex} SearchIndex */
/** @typedef {{boosts: Map<string, number>, weight: number}} Group one thing asked, and what satisfies it */

const PREFIX_LETTERS = 3;
const FUZZY_LETTERS = 5;
const EXPANSIONS = 24;
const PREFIX = 0.5;
const FUZZY = 0.6;
const SHORTER = 0.5;
const CONTAINED = 0.5;
export const EXACT = 1;

/**
 * Return one group for each thing asked, each thing once.
 * @param {SearchIndex} index @param {Token[]} tokens @returns {Group[]}
 */
export function groups(index, tokens) {
  /** @type {Map<string, Group>} */
  const found = new Map();
  let at = 0;
  while (at < tokens.length) {
    const { size, pairs } = pinyinSpan(index, tokens, at);
    const token = tokens[at];
    if (size > 0) {
      for (const pair of pairs) {
        const boosts = new Map(index.places.has(pair) ? [[pair, EXACT]] : []);
        const weight = (pairs.length + 1) / 2 / pairs.length;
        if (!found.has(pair)) found.set(pair, { boosts, weight });
      }
    } else if (!token.stop && !found.has(token.term)) {
      found.set(token.term, { boosts: alternatives(index, token), weight: token.weight });
    }
    at += Math.max(size, 1);
  }
  return Array.from(found.values());
}

/** @param {SearchIndex} index @param {Token} token @returns {Map<string, number>} */
function alternatives(index, token) {
  const forms = Array.from(new Set([token.term, token.raw]));
  const exact = each(forms.filter((form) => index.places.has(form)), EXACT);
  if (token.kind === "han" && token.term.length === 1) {
    return merged([each(containing(index, token.term), CONTAINED), exact]);
  }
  if (token.kind !== "word") return exact;
  /** @type {Map<string, number>} */
  const longer = new Map();
  for (const form of forms.filter((each) => each.length >= PREFIX_LETTERS)) {
    for (const term of mostFrequent(index, startingWith(index, form))) {
      longer.set(term, Math.max(longer.get(term) || 0, (PREFIX * form.length) / term.length));
    }
  }
  const enough = token.raw.length >= FUZZY_LETTERS - (longer.size > 0 ? 0 : 1);
  const near = each(exact.size === 0 && enough ? misspelt(index, forms) : [], FUZZY);
  const found = merged([longer, near, exact]);
  return found.size > 0 ? found : each(shortened(index, token.raw), SHORTER);
}

/** @param {string[]} terms @param {number} boost @returns {Map<string, number>} */
function each(terms, boost) {
  return new Map(terms.map((term) => [term, boost]));
}

/** Join maps; the later win. @param {Map<string, number>[]} maps */
function merged(maps) {
  /** @type {Map<string, number>} */
  const all = new Map();
  maps.forEach((map) => map.forEach((boost, term) => all.set(term, boost)));
  return all;
}

/** The terms in most documents, then by place. @param {SearchIndex} index @param {number[]} places */
function mostFrequent(index, places) {
  const documents = (/** @type {number} */ p) => index.starts[p + 1] - index.starts[p];
  const ordered = places.sort((a, b) => documents(b) - documents(a) || a - b);
  return ordered.slice(0, EXPANSIONS).map((place) => index.terms[place]);
}

/** The first place whose term is not below `bound`. @param {SearchIndex} index @param {string} bound */
function lowerBound(index, bound) {
  let [low, high] = [0, index.terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index.terms[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param {SearchIndex} index @param {string} prefix */
function startingWith(index, prefix) {
  const places = [];
  let place = lowerBound(index, prefix);
  while (place < index.terms.length && index.terms[place].startsWith(prefix)) {
    if (index.terms[place].length > prefix.length) places.push(place);
    place += 1;
  }
  return places;
}

/** @param {SearchIndex} index @param {string} character */
function containing(index, character) {
  /** @type {number[]} */
  const places = [];
  index.terms.forEach((term, place) => {
    if (term.length === 2 && term.includes(character)) places.push(place);
  });
  return mostFrequent(index, places);
}

/** @param {SearchIndex} index @param {string[]} forms */
function misspelt(index, forms) {
  const places = [];
  for (let place = lowerBound(index, "a"); place < lowerBound(index, "{"); place += 1) {
    if (forms.some((form) => oneEditApart(form, index.terms[place]))) places.push(place);
  }
  return mostFrequent(index, places);
}

/** @param {SearchIndex} index @param {string} word */
function shortened(index, word) {
  const least = Math.max(PREFIX_LETTERS, Math.floor((word.length * 3) / 5));
  for (let size = word.length - 1; size > least; size -= 1) {
    if (index.places.has(word.slice(0, size))) return [word.slice(0, size)];
  }
  return [];
}

/**
 * Whether one letter added, left out, changed, or two swapped make one of the other.
 * @param {string} first @param {string} second
 */
export function oneEditApart(first, second) {
  if (Math.abs(first.length - second.length) > 1 || first === second) return false;
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start += 1;
  const [rest, other] = [first.slice(start), second.slice(start)];
  if (rest.length !== other.length) return rest.slice(1) === other || rest === other.slice(1);
  const swapped = rest.length > 1 && rest[1] + rest[0] + rest.slice(2) === other;
  return rest.slice(1) === other.slice(1) || swapped;
}

/** @param {SearchIndex} index @param {Token[]} tokens @param {number} start */
function pinyinSpan(index, tokens, start) {
  const known = (/** @type {string} */ pair) => index.places.has(pair);
  /** @type {string[]} */
  let heard = [];
  let size = 0;
  /** @type {string[]} */
  let pairs = [];
  for (let at = start; at < tokens.length; at += 1) {
    const parts = tokens[at].kind === "word" ? segment(index, tokens[at].raw) : null;
    if (!parts || parts.length === 0) break;
    const all = heard.concat(parts);
    const joined = all.slice(1).map((syllable, i) => all[i] + syllable);
    if (!joined.every(known)) {
      const enough = joined.length > 2 && joined.filter(known).length * 2 >= joined.length;
      if (at === start && enough && !known(tokens[at].raw)) return { size: 1, pairs: joined };
      break;
    }
    heard = all;
    size = at - start + 1;
    pairs = joined;
  }
  const alone = size === 1 && (known(tokens[start].raw) || known(tokens[start].term));
  return alone || pairs.length === 0 ? { size: 0, pairs: [] } : { size, pairs };
}

/**
 * Cut a word into the fewest pinyin syllables of the index, long ones first; null if it is none.
 * @param {SearchIndex} index @param {string} word @returns {string[] | null}
 */
function segment(index, word) {
  /** @type {(string[] | null)[]} */
  const best = new Array(word.length).fill(null).concat([[]]);
  for (let start = word.length - 1; start >= 0; start -= 1) {
    for (let end = Math.min(start + 6, word.length); end > start; end -= 1) {
      const [rest, current] = [best[end], best[start]];
      const fewer = rest && (!current || rest.length + 1 < current.length);
      const syllable = word.slice(start, end);
      if (rest && fewer && index.syllables.has(syllable)) best[start] = [syllable].concat(rest);
    }
  }
  return best[0];
}
