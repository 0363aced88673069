// Answers × a tree of conditions → no, unknown or yes, and which leaves decide.
// The twin is scripts/petrel/eligibility/evaluate.py; here a reading stays in the nodes, and
// what asks for more (`atWorst`, `deciding`, `turning`) is asked of the last one.

import { add, firstAndLast, ordinal } from "./finder-calendar.js";
import { ELSEWHERE, idOf, namesOf } from "./finder-facts.js";
import { GRADUATED } from "./eligibility-tree.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./finder-facts.js").Names} Names */
/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {import("./eligibility-tree.js").Node} Node */
/** @typedef {import("./eligibility-tree.js").Days} Days */
/** @typedef {import("./eligibility-tree.js").Tree} Tree */
/**
 * `values` are the answers by the numbers of `names`, undefined where a fact was not asked yet;
 * `number` is the person's own; `forAnother`: conditions on a person are about somebody whom the
 * reader only knows. Nothing in a person ever changes.
 * @typedef {{values: (Value | undefined)[], today: number, meta: Meta, names: Names, graduated: number,
 *   number: number, forAnother: boolean}} Person
 */

export const NO = 0;
export const UNKNOWN = 1;
export const YES = 2;

// Why a leaf is unknown.
export const OPEN = 1;
export const UNSAID = 2;
export const VAGUE = 3;
export const SAYS = 4;

/** @type {number[]} */
const NONE = [];

/** So many days ahead are looked at for “from” and “until”. */
const HORIZON = 5 * 366;

let people = 0;

/**
 * Return who is asked for, and for which day.
 * @param {Answers} answers as readAnswers returns them @param {string} today YYYY-MM-DD @param {Meta} meta
 * @returns {Person}
 */
export function makePerson(answers, today, meta) {
  const names = namesOf(meta);
  const graduated = idOf(names, GRADUATED);
  const person = { values: [], today: ordinal(today), meta, names, graduated, number: 0, forAnother: false };
  return Object.keys(answers).reduce((one, fact) => withAnswer(one, fact, answers[fact]), person);
}

/** Return the person with one more answer. @param {Person} person @param {string} fact @param {Value} value @returns {Person} */
export function withAnswer(person, fact, value) {
  const id = idOf(person.names, fact);
  const values = person.values.slice();
  // A list without holes is the faster one.
  while (values.length <= id) values.push(undefined);
  values[id] = value;
  people += 1;
  const forAnother = fact === "goal" ? isForAnother(value, person.meta) : person.forAnother;
  return { ...person, values, number: people, forAnother };
}

/** Whoever has no other goals than these asks for somebody else. @param {Value} goals @param {Meta} meta */
function isForAnother(goals, meta) {
  return Array.isArray(goals) && goals.length > 0 && goals.every((goal) => meta.behalf.includes(goal));
}

/**
 * Evaluate a tree by Kleene's rules: the least of `all`, the greatest of `any`.
 * @param {Node} node @param {Person} person @param {number} day @returns {number} also left in each node
 */
export function evaluate(node, person, day) {
  const { op, children } = node;
  let value = NO;
  if (op === "all") {
    value = YES;
    for (let i = 0; i < children.length; i += 1) {
      const found = evaluate(children[i], person, day);
      if (found < value) value = found;
    }
  } else if (op === "any") {
    for (let i = 0; i < children.length; i += 1) {
      const found = evaluate(children[i], person, day);
      if (found > value) value = found;
    }
  } else if (op === "not") value = YES - evaluate(children[0], person, day);
  else {
    // A leaf that was read for this person before, and that time does not change, stays as it is.
    if (node.person === person.number && (node.days === null || node.day === day)) return node.value;
    node.person = person.number;
    node.day = day;
    value = readLeaf(node, person, day);
    node.mask = maskOf(node, value, person);
  }
  node.value = value;
  return value;
}

/** Return the values that a leaf may take when open facts are answered, as bits 1 << value. @param {Node} leaf @param {number} value @param {Person} person */
function maskOf(leaf, value, person) {
  if (leaf.why !== OPEN) return 1 << value;
  return leaf.op === "flags" && leaf.facts.some((fact) => person.values[fact] === null) ? 0b011 : 0b111;
}

/** Evaluate one leaf on one day. @param {Node} leaf @param {Person} person @param {number} day @returns {number} */
function readLeaf(leaf, person, day) {
  leaf.why = 0;
  if (leaf.op === "period") return within(leaf, /** @type {Days} */ (leaf.days), day);
  if (leaf.personal && person.forAnother) return unknown(leaf, SAYS);
  if (leaf.op === "flags") return readFlags(leaf, person.values);
  const answer = person.values[leaf.fact];
  if (answer === undefined || answer === null) {
    return unknown(leaf, leaf.op === "says" ? SAYS : answer === null ? UNSAID : OPEN);
  }
  switch (leaf.op) {
    case "in":
      return readAmong(leaf, answer, person, day);
    case "region":
      return readRegion(leaf, String(answer), person.meta.above);
    case "since":
      return within(leaf, daysFrom(leaf, String(answer)), day);
    case "number":
      return readBounds(leaf, Number(answer));
    case "length":
      return readBounds(leaf, Number(answer) * 30);
    default:
      return answer ? YES : NO;
  }
}

/** @param {Node} leaf @param {number} why */
function unknown(leaf, why) {
  leaf.why = why;
  return UNKNOWN;
}

/** @param {Node} leaf @param {(Value | undefined)[]} values */
function readFlags(leaf, values) {
  const { facts } = leaf;
  let value = YES;
  let why = UNSAID;
  for (let i = 0; i < facts.length; i += 1) {
    const answer = values[facts[i]];
    if (answer === false) return NO;
    if (answer === undefined) why = OPEN;
    if (!answer) value = UNKNOWN;
  }
  return value === YES ? YES : unknown(leaf, why);
}

/** @param {Node} leaf @param {Value} answer @param {Person} person @param {number} day */
function readAmong(leaf, answer, person, day) {
  const { codes } = leaf;
  const among = Array.isArray(answer)
    ? answer.some((code) => codes.includes(code))
    : codes.includes(/** @type {string} */ (answer));
  if (!among) return NO;
  if (!leaf.held) return YES;
  // A degree is held from the day of graduation; without a date that is told, it is held now.
  const date = person.values[person.graduated];
  if (date === undefined) return unknown(leaf, OPEN);
  return date === null ? YES : within(leaf, daysFrom(leaf, String(date)), day);
}

/** @param {Node} leaf @param {string} place @param {Meta["above"]} above */
function readRegion(leaf, place, above) {
  if (place === ELSEWHERE) return NO;
  const { codes } = leaf;
  if ((above[place] || [place]).some((code) => codes.includes(code))) return YES;
  const inside = codes.some((code) => (above[code] || [code]).includes(place));
  return inside ? unknown(leaf, VAGUE) : NO;
}

/** @param {Node} leaf @param {Days} days @param {number} day */
function within(leaf, days, day) {
  if (day < days.early || day > days.end) return NO;
  return day >= days.sure && day <= days.ending ? YES : unknown(leaf, VAGUE);
}

/** Return the days on which a leaf turns for a date; they are kept. @param {Node} leaf @param {string} date */
function daysFrom(leaf, date) {
  const days = /** @type {Days} */ (leaf.days);
  if (days.of === date) return days;
  const { min, max, less } = days;
  const [first, last] = firstAndLast(date);
  days.of = date;
  days.early = add(first, min[0], min[1]);
  days.sure = add(last, min[0], min[1]);
  if (max) {
    days.ending = add(first, max[0], max[1]) - less;
    days.end = add(last, max[0], max[1]) - less;
  }
  return days;
}

/** @param {Node} leaf @param {number} value */
function readBounds(leaf, value) {
  const outside = (leaf.min !== null && value < leaf.min) || (leaf.max !== null && value > leaf.max);
  return outside ? NO : YES;
}

/**
 * Evaluate a tree as it was read last, but with each date that is too inexact counted against it.
 * @param {Node} node @param {number} worst what counts against: NO, or YES below a `not` @returns {number}
 */
export function atWorst(node, worst) {
  const { children, op } = node;
  if (op === "not") return YES - atWorst(children[0], YES - worst);
  if (op !== "all" && op !== "any") return node.why === VAGUE && op !== "region" ? worst : node.value;
  const values = children.map((child) => atWorst(child, worst));
  return op === "all" ? Math.min(...values) : Math.max(...values);
}

/** Return the days within the horizon on which some leaf may change, in order. @param {Tree} tree @param {Person} person */
export function moments({ dated }, person) {
  if (dated.length === 0) return NONE;
  /** @type {number[]} */
  const found = [];
  for (let i = 0; i < dated.length; i += 1) {
    const leaf = dated[i];
    let days = /** @type {Days} */ (leaf.days);
    if (leaf.op !== "period") {
      const date = person.values[leaf.held ? person.graduated : leaf.fact];
      if (date === undefined || date === null) continue;
      days = daysFrom(leaf, String(date));
    }
    note(days.early, found, person.today);
    note(days.sure, found, person.today);
    note(days.ending + 1, found, person.today);
    note(days.end + 1, found, person.today);
  }
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

/** @param {number} day @param {number[]} found @param {number} today */
function note(day, found, today) {
  if (day > today && day <= today + HORIZON && !found.includes(day)) found.push(day);
}
