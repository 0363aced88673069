// Names of facts and their order. The twin is scripts/petrel/eligibility/facts.py.

/**
 * @typedef {"choice" | "choices" | "region" | "date" | "length" | "number" | "flag"} Kind
 * @typedef {{kind: Kind, vocabulary: string, each: boolean, fixed: boolean, low: number, high: number,
 *   personal: boolean, after: string}} Fact
 * @typedef {{[fact: string]: unknown[]}} Tries answers that make a difference; dates as months before today
 *
 * What the finder knows beside the programs; no language in it. `facts` are in the order in which
 * all questions are listed; `above` holds, for each place, itself and what it lies in.
 * @typedef {{facts: {[name: string]: Fact}, words: {[vocabulary: string]: string[]}, said: string[],
 *   above: {[place: string]: string[]}, tries: Tries, behalf: string[]}} Meta
 *
 * A code, a date, months, a number, true or false, codes; null where the reader cannot or will not say.
 * @typedef {string | number | boolean | string[] | null} Value
 * @typedef {{[fact: string]: Value}} Answers
 */

/** What a reader says of a condition that only a person can judge: `says.1a2b3c4d`. */
export const SAYS = "says";

/** A place outside mainland China, or none that the guide knows. */
export const ELSEWHERE = "elsewhere";

/** `has` for `has.passport`. @param {string} name */
export function family(name) {
  const dot = name.indexOf(".");
  return dot < 0 ? name : name.slice(0, dot);
}

/** `passport` for `has.passport`; "" where there is none. @param {string} name */
export function codeOf(name) {
  const dot = name.indexOf(".");
  return dot < 0 ? "" : name.slice(dot + 1);
}

/** Whether an object out of JSON has that key itself: names come from readers, `constructor` too. */
export function has(/** @type {object} */ object, /** @type {string} */ key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/**
 * Every name of a fact that was met, with a number that stands for it, and its place among FACTS.
 * @typedef {{ids: Map<string, number>, names: string[], places: number[], families: string[]}} Names
 */

/** @type {WeakMap<Meta, Names>} */
const registers = new WeakMap();

/** Return the register of names that belongs to a meta. @param {Meta} meta @returns {Names} */
export function namesOf(meta) {
  let found = registers.get(meta);
  if (!found) {
    found = { ids: new Map(), names: [], places: [], families: Object.keys(meta.facts) };
    registers.set(meta, found);
  }
  return found;
}

/** Return the number of a fact's name, a new one where it is new. @param {Names} names @param {string} name */
export function idOf(names, name) {
  const known = names.ids.get(name);
  if (known !== undefined) return known;
  const id = names.names.length;
  const kind = family(name);
  names.ids.set(name, id);
  names.names.push(name);
  names.places.push(kind === SAYS ? names.families.length : names.families.indexOf(kind));
  return id;
}

/**
 * Return the names that numbers stand for, in the order of `meta.facts`, those of one family by
 * their code.
 * @param {Names} names @param {number[]} ids sorted where they are @returns {string[]}
 */
export function inOrder({ names, places }, ids) {
  if (ids.length > 1) {
    ids.sort((a, b) => places[a] - places[b] || (names[a] < names[b] ? -1 : names[a] > names[b] ? 1 : 0));
  }
  return ids.map((id) => names[id]);
}

/** Sort names in the same way. @param {string[]} list @param {Meta} meta */
export function sorted(list, meta) {
  const names = namesOf(meta);
  return inOrder(names, list.map((name) => idOf(names, name)));
}
