// Text → terms. The twin is scripts/petrel/search/analyze.py (with fold.py beside it);
// tests/vectors/analysis.json pins the two to each other. No DOM, no fetch, no clock.

import { stemWord } from "./stem.js";

/**
 * @typedef {object} Lists data/lists.json as it is
 * @property {string} stop_en
 * @property {string} stop_zh
 * @property {Object<string, string>} irregular
 * @property {string} keep
 * @property {Object<string, string>} letters
 * @property {string} units
 * @property {Object<string, number>} scales
 */
/** @typedef {{kind: "word"|"number"|"han"|"notice", term: string,
 * raw: string, weight: number, stop: boolean}} Token the term to look up, the word as folded, its share,
 * whether it only makes a sentence of the query */
/**
 * @typedef {object} Analyzer
 * @property {(text: string) => string} fold
 * @property {(text: string) => string[]} terms
 * @property {(text: string) => Token[]} query the reader's query, function words marked `stop`
 * @property {(text: string) => string[]} queryKeys the whole query as a name; without question words
 * @property {(word: string) => string} stem
 */

const TERM_LENGTH = 32;
const QUERY_READ = 1000;
const QUERY_LENGTH = 200;

const OUTSIDE = /[\u{10000}-\u{10ffff}\ud800-\udfff\ue000-\uf8ff]/gu;
const INVISIBLE =
  /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
const CONTROL = /[\x00-\x1f\x7f-\x9f\u2028\u2029]/g;
const MARKS = /[\u0300-\u036f]/g;

const HAN = "\\u3400-\\u4dbf\\u4e00-\\u9fff";
const INTEGER = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+";
const SCALE = "千万|百万|十万|[千万亿]|(?:thousand|million|billion|[kw])(?![a-z0-9])";
const WORD = "[a-z0-9]+(?:['’`ʼ‘][a-z0-9]+)*";
const APOSTROPHE = /['’`ʼ‘]/g;
const POSSESSIVE = /['’`ʼ‘]s(?![a-z0-9])/g;
const JOINER = /[-‐&]/;

// The groups, by number, as old browsers have no named ones:
// 1 notice, 2 office, 3 year, 4 serial, 5 number, 6 whole, 7 fraction, 8 scale, 9 scale ahead,
// 10 word, 11 Han run.
const SCANNER_SOURCE =
  `(([${HAN}]{0,12}) ?[〔\\[(【〖] ?((?:19|20)[0-9]{2}) ?[〕\\])】〗] ?第?([0-9]{1,5}) ?号)` +
  `|((${INTEGER})(?:\\.([0-9]+))?` +
  `(?: ?(${SCALE})|(?= ?[-–—~至到] ?(?:${INTEGER})(?:\\.[0-9]+)? ?(${SCALE}))|(?![a-z0-9])))` +
  `|(${WORD}(?:[-‐&]${WORD})*)` +
  `|([${HAN}]+)`;
const KEY_REST = new RegExp(`[^a-z0-9${HAN}]`, "g");

/** @param {string} text */
function words(text) {
  return text.split(" ").filter(Boolean);
}

/**
 * Return the function that folds text with these two character maps; see fold.py.
 * @param {Object<string, string>} letters
 * @param {{from: string, to: string}} t2s
 */
function makeFold(letters, t2s) {
  const table = new Map(Object.entries(letters));
  for (let i = 0; i < t2s.from.length; i += 1) {
    if (!table.has(t2s.from[i])) table.set(t2s.from[i], t2s.to[i]);
  }
  /** @param {string} text */
  return function fold(text) {
    let plain = text.replace(OUTSIDE, " ").replace(INVISIBLE, "").replace(CONTROL, " ");
    plain = plain.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "");
    let folded = "";
    for (const character of plain) {
      const mapped = character < "\u0080" ? undefined : table.get(character);
      folded += mapped === undefined ? character : mapped;
    }
    return folded.replace(OUTSIDE, " ");
  };
}

/**
 * Multiply a decimal number by ten to the `places`, in digits.
 * @param {string} whole @param {string} fraction @param {number} places
 */
function shiftDecimal(whole, fraction, places) {
  const moved = (fraction + "0".repeat(places)).slice(0, places);
  const rest = fraction.slice(places).replace(/0+$/, "");
  const digits = (whole + moved).replace(/^0+/, "") || "0";
  return rest ? `${digits}.${rest}` : digits;
}

/**
 * Build the analyser over the shipped lists and the Traditional → Simplified map.
 * @param {Lists} lists @param {{from: string, to: string}} t2s
 * @returns {Analyzer}
 */
export function createAnalyzer(lists, t2s) {
  const fold = makeFold(lists.letters, t2s);
  const stop = new Set(words(lists.stop_en));
  const irregular = new Map(Object.entries(lists.irregular));
  const keep = new Set(words(lists.keep));
  const phrases = new RegExp(words(lists.stop_zh).join("|"));

  /** @param {string} word */
  const stem = (word) => stemWord(word, irregular, keep);
  /** @param {Token["kind"]} kind @param {string} term @param {string} raw @param {number} weight */
  const token = (kind, term, raw, weight) => ({ kind, term, raw, weight, stop: false });

  /** @param {Token[]} out @param {string} run @param {boolean} afterNumber @param {boolean} asked */
  function addHan(out, run, afterNumber, asked) {
    const unit =
      afterNumber && ("元块".includes(run[0]) || (run.length === 1 && lists.units.includes(run)));
    const rest = unit ? run.slice(1) : run;
    for (const part of asked ? rest.split(phrases) : [rest]) {
      if (part.length === 1) out.push(token("han", part, part, 1));
      const pairs = part.length - 1;
      for (let i = 0; i < pairs; i += 1) {
        const pair = part.slice(i, i + 2);
        out.push(token("han", pair, pair, (pairs + 1) / 2 / pairs));
      }
    }
  }

  /** @param {Token[]} out @param {RegExpExecArray} match */
  function addNotice(out, match) {
    const [office, year, serial] = [match[2], match[3], match[4]];
    const number = `${year}.${serial}`;
    if (office) {
      out.push(token("notice", (office + number).slice(0, TERM_LENGTH), office + number, 1));
      addHan(out, office, false, false);
    }
    out.push(token("notice", number, number, 1));
    out.push(token("number", year, year, 1), token("number", serial, serial, 1));
  }

  /** @param {Token[]} out @param {RegExpExecArray} match */
  function addNumber(out, match) {
    let whole = match[6].replace(/,/g, "");
    const scale = match[8] || match[9];
    const fraction = match[7] || "";
    if (scale || fraction || match[6].includes(",")) {
      whole = shiftDecimal(whole, fraction, scale ? lists.scales[scale] : 0);
    }
    const term = whole.slice(0, TERM_LENGTH);
    out.push(token("number", term, term, 1));
  }

  /** @param {Token[]} out @param {string} text */
  function addWords(out, text) {
    const parts = text.replace(POSSESSIVE, "").replace(APOSTROPHE, "").split(JOINER);
    for (const raw of parts.length === 1 ? parts : parts.concat(parts.join(""))) {
      out.push(token("word", stem(raw).slice(0, TERM_LENGTH), raw.slice(0, TERM_LENGTH), 1));
    }
  }

  /** @param {string} folded @param {boolean} asked */
  function tokens(folded, asked) {
    /** @type {Token[]} */
    const out = [];
    const scanner = new RegExp(SCANNER_SOURCE, "g");
    let afterNumber = false;
    for (let match = scanner.exec(folded); match !== null; match = scanner.exec(folded)) {
      if (match[1] !== undefined) addNotice(out, match);
      else if (match[5] !== undefined) addNumber(out, match);
      else if (match[10] !== undefined) addWords(out, match[10]);
      else addHan(out, match[11], afterNumber, asked);
      afterNumber = match[5] !== undefined;
    }
    return out;
  }

  /** Fold a query and bound its length. @param {string} text */
  function read(text) {
    const start = Array.from(text.slice(0, QUERY_READ * 2)).slice(0, QUERY_READ);
    return fold(start.join("")).slice(0, QUERY_LENGTH);
  }

  /** @param {string} text */
  function query(text) {
    const folded = read(text);
    const found = tokens(folded, true);
    if (found.every((each) => stop.has(each.raw))) return tokens(folded, false);
    return found.map((each) => Object.assign(each, { stop: stop.has(each.raw) }));
  }

  /** @param {string} text */
  function queryKeys(text) {
    const folded = read(text);
    const left = folded.replace(/[a-z]+/g, (word) => (stop.has(word) ? "" : word));
    const bare = left.split(phrases).join("");
    const keys = [folded, bare].map((each) => each.replace(KEY_REST, ""));
    return Array.from(new Set(keys.filter(Boolean)));
  }

  return {
    fold,
    stem,
    query,
    queryKeys,
    terms: (text) => tokens(fold(text), false).map((each) => each.term),
  };
}
