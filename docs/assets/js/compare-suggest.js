// What to compare for a start: computed from the records, never a list kept by hand.

import { drawable } from "./compare-amounts.js";
import { ranked } from "./compare.js";

/**
 * @typedef {import("./compare.js").Records} Records
 * @typedef {import("./compare.js").Inside} Inside
 * @typedef {{[code: string]: string[]}} Above
 */

/** Whether one of two places lies in the other. @param {string} a @param {string} b @param {Above} above */
const nested = (a, b, above) => (above[a] || []).includes(b) || (above[b] || []).includes(a);

/**
 * The places with the most records, none of them inside another or inside the chosen.
 * @param {Inside} inside @param {Above} above @param {string[]} chosen @param {number} count
 */
export function topPlaces(inside, above, chosen, count) {
  const size = (/** @type {string} */ code) => (inside.get(code) || []).length;
  const depth = (/** @type {string} */ code) => (above[code] || []).length;
  const codes = Array.from(inside.keys()).filter((code) => depth(code) > 1);
  // A province with the records of one city is less to the point than the city.
  codes.sort((a, b) => size(b) - size(a) || depth(b) - depth(a) || (a < b ? -1 : 1));
  /** @type {string[]} */
  const found = [];
  for (const code of codes) {
    if (found.length === count) break;
    if (!chosen.concat(found).some((other) => nested(code, other, above))) found.push(code);
  }
  return found;
}

/**
 * Two records of one kind and period with amounts from two places below the nation: of the kind that
 * most places have.
 * @param {Records} records @param {Above} above @returns {string[]} two ids, or none
 */
export function pairOf(records, above) {
  /** @type {Map<string, Map<string, string>>} */
  const groups = new Map();
  for (const id of ranked(records).filter((one) => drawable(records[one]))) {
    const { kind, per, place } = records[id];
    if ((above[place] || []).length < 2) continue;
    const key = `${kind}\n${per}`;
    const group = groups.get(key) || new Map();
    groups.set(key, group);
    if (!group.has(place)) group.set(place, id);
  }
  const [most] = Array.from(groups.values()).sort((a, b) => b.size - a.size);
  return most && most.size > 1 ? Array.from(most.values()).slice(0, 2) : [];
}

/**
 * Records of the same kind in other places; those whose amounts fit on one scale first.
 * @param {string} id @param {Records} records @param {number} count
 */
export function similarTo(id, records, count) {
  const { kind, place, per } = records[id];
  const others = ranked(records).filter((one) => records[one].kind === kind && one !== id);
  const weight = (/** @type {string} */ one) =>
    (records[one].place === place ? 2 : 0) + (drawable(records[one]) && records[one].per === per ? 0 : 1);
  return others.sort((a, b) => weight(a) - weight(b)).slice(0, count);
}
