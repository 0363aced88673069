// What a reader answered: the address's fragment → raw texts → typed answers, and back.
// The twin of `readAnswers` is scripts/petrel/eligibility/answers.py.

import { firstAndLast, isDay, ordinal } from "./finder-calendar.js";
import { ELSEWHERE, SAYS, codeOf, family, has, sorted } from "./finder-facts.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./finder-facts.js").Fact} Fact */
/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {"unknown_fact" | "unknown_code" | "not_readable" | "out_of_range" | "twice"} Why */
/** @typedef {{fact: string, value: string, why: Why}} Ignored a part that was left out, and why */

/** “I don't know” and “rather not say”: both close the question, neither decides anything. */
const UNSAID = ["?", "-"];
/** No code at all, as an answer to a question where several may be chosen. */
const NONE = "none";
/** Where at least one code must be chosen. */
const NO_NONE = ["stages"];

const NUMBER = /^\d{1,15}(?:\.\d{1,6})?$/;
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const LENGTH = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/;

/** @type {Fact} */
const STATEMENT = { kind: "flag", vocabulary: "", each: false, fixed: false, low: 0, high: 0, personal: false, after: "" };

/** Thrown while one answer is read, caught where the next begins. */
class BadAnswer {
  /** @param {Why} why */
  constructor(why) {
    this.why = why;
  }
}

/**
 * Return the answers by fact, in the order of all questions, and what was ignored.
 * @param {[string, string][]} raw @param {Meta} meta @param {string} today YYYY-MM-DD
 * @returns {{answers: Answers, ignored: Ignored[]}}
 */
export function readAnswers(raw, meta, today) {
  /** @type {Map<string, Value>} */
  const found = new Map();
  /** @type {Ignored[]} */
  const ignored = [];
  for (const [name, text] of raw) {
    const fact = found.has(name) ? null : factOf(name, meta);
    if (!fact) {
      ignored.push({ fact: name, value: text, why: found.has(name) ? "twice" : "unknown_fact" });
      continue;
    }
    try {
      const { value, wrong } = readValue(fact, text, meta, today);
      found.set(name, value);
      for (const code of wrong) ignored.push({ fact: name, value: code, why: "unknown_code" });
    } catch (bad) {
      if (!(bad instanceof BadAnswer)) throw bad;
      ignored.push({ fact: name, value: text, why: bad.why });
    }
  }
  /** @type {Answers} */
  const answers = {};
  for (const name of sorted(Array.from(found.keys()), meta)) {
    answers[name] = /** @type {Value} */ (found.get(name));
  }
  return { answers, ignored };
}

/** @param {string} name @param {Meta} meta @returns {Fact | null} */
function factOf(name, meta) {
  const [kind, code] = [family(name), codeOf(name)];
  if (kind === SAYS) return meta.said.includes(code) ? STATEMENT : null;
  const fact = has(meta.facts, kind) && has(meta.tries, name) ? meta.facts[kind] : null;
  if (!fact || fact.each !== name.includes(".")) return null;
  return !fact.each || meta.words[fact.vocabulary].includes(code) ? fact : null;
}

/**
 * @param {Fact} fact @param {string} text @param {Meta} meta @param {string} today
 * @returns {{value: Value, wrong: string[]}} the answer, and the codes in it that nobody knows
 */
function readValue(fact, text, meta, today) {
  const words = fact.vocabulary ? meta.words[fact.vocabulary] : [];
  if (UNSAID.includes(text)) return { value: null, wrong: [] };
  if (fact.kind === "choices") return readSeveral(fact, text, words);
  return { value: readOne(fact, text, words, today), wrong: [] };
}

/** @param {Fact} fact @param {string} text @param {string[]} words @param {string} today @returns {Value} */
function readOne(fact, text, words, today) {
  switch (fact.kind) {
    case "choice":
      return known(text, words);
    case "region":
      return text === ELSEWHERE ? text : known(text, words);
    case "flag":
      return known(text, ["yes", "no"]) === "yes";
    case "date":
      return readDate(fact, text, today);
    case "length":
      return within(readLength(text), fact);
    default:
      if (!NUMBER.test(text)) throw new BadAnswer("not_readable");
      return within(Number(text), fact);
  }
}

/** Keep the codes that are known, in the order of their vocabulary. @param {Fact} fact @param {string} text @param {string[]} words */
function readSeveral(fact, text, words) {
  if (text === NONE && !NO_NONE.includes(fact.vocabulary)) return { value: [], wrong: [] };
  const codes = text.split(",");
  const wrong = codes.filter((code) => !words.includes(code));
  if (wrong.length === codes.length) throw new BadAnswer("unknown_code");
  return { value: words.filter((code) => codes.includes(code)), wrong };
}

/** @param {string} text @param {string[]} codes */
function known(text, codes) {
  if (!codes.includes(text)) throw new BadAnswer("unknown_code");
  return text;
}

/** @param {number} value @param {Fact} fact */
function within(value, fact) {
  if (value < fact.low || value > fact.high) throw new BadAnswer("out_of_range");
  return value;
}

/** Read a duration in whole months: P1Y6M → 18; days are too fine for this. @param {string} text */
function readLength(text) {
  const parts = text.length > 12 ? null : LENGTH.exec(text);
  if (!parts) throw new BadAnswer("not_readable");
  const [years, months, weeks, days] = parts.slice(1).map((part) => Number(part || 0));
  if (weeks || days) throw new BadAnswer("not_readable");
  return years * 12 + months;
}

/** @param {Fact} fact @param {string} text @param {string} today */
function readDate(fact, text, today) {
  if (!isDate(text)) throw new BadAnswer("not_readable");
  const [first, last] = firstAndLast(text);
  const year = Number(today.slice(0, 4));
  if (last < edge(year + fact.low, fact.low < 0) || first > edge(year + fact.high, fact.high < 0)) {
    throw new BadAnswer("out_of_range");
  }
  return text;
}

/** The first or last day that is not out of range, by the year alone. @param {number} year @param {boolean} past */
function edge(year, past) {
  const four = String(Math.min(Math.max(year, 1), 9999)).padStart(4, "0");
  return ordinal(past ? `${four}-01-01` : `${four}-12-31`);
}

/** Whether a text is a date of the calendar, as exact as YYYY, YYYY-MM or YYYY-MM-DD. @param {string} text */
export function isDate(text) {
  const parts = DATE.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? 1 : Number(part)));
  return year >= 1800 && isDay(year, month, day);
}

/**
 * Take a fragment apart: `#goal=graduate&place=xiamen&degree_level=?`.
 * @param {string} text with or without # @returns {{raw: [string, string][], ignored: Ignored[]}}
 */
export function parseFragment(text) {
  /** @type {[string, string][]} */
  const raw = [];
  /** @type {Ignored[]} */
  const ignored = [];
  for (const part of text.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const equals = part.indexOf("=");
    const name = equals < 0 ? part : part.slice(0, equals);
    const value = equals < 0 ? "" : part.slice(equals + 1);
    const decoded = equals < 0 ? null : decode(name, value);
    if (decoded) raw.push(decoded);
    else ignored.push({ fact: name, value, why: "not_readable" });
  }
  return { raw, ignored };
}

/** @param {string} name @param {string} value @returns {[string, string] | null} */
function decode(name, value) {
  try {
    return [decodeURIComponent(name), decodeURIComponent(value)];
  } catch {
    return null;
  }
}

/**
 * Write answers as the one fragment that stands for them; what it holds is read back the same.
 * @param {Answers} answers @param {Meta} meta @returns {string} without #
 */
export function writeFragment(answers, meta) {
  return sorted(Object.keys(answers), meta)
    .map((name) => `${encode(name)}=${encode(textOf(name, answers[name], meta))}`)
    .join("&");
}

/** @param {string} name @param {Value} value @param {Meta} meta */
function textOf(name, value, meta) {
  if (value === null) return UNSAID[0];
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.length > 0 ? value.join(",") : NONE;
  if (typeof value === "number" && meta.facts[family(name)].kind === "length") return duration(value);
  return String(value);
}

/** @param {number} count months */
function duration(count) {
  const [years, months] = [Math.floor(count / 12), count % 12];
  return `P${years ? `${years}Y` : ""}${months || !years ? `${months}M` : ""}`;
}

/** Escape what must be; a comma and a question mark stay, as people read these. @param {string} text */
function encode(text) {
  return encodeURIComponent(text).replace(/%2C/g, ",").replace(/%3F/g, "?");
}
