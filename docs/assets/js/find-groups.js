// Verdicts → the groups and the order in which a reader sees them. A pure module.

import { family } from "./finder-facts.js";

/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {import("./find-words.js").Words} Words */
/** @typedef {"applies" | "judge" | "later" | "open" | "tell" | "reach" | "no" | "ended" | "elsewhere" | "goals"} Group */
/** @typedef {"fit" | "money" | "date" | "place"} Order */

/** @type {Group[]} */
export const GROUPS = ["applies", "judge", "later", "tell", "open", "reach", "no", "ended", "elsewhere", "goals"];

/** @type {Order[]} */
export const ORDERS = ["fit", "money", "date", "place"];

/**
 * For each record the places of conditions that nobody can set about to change.
 * @param {import("./eligibility-tree.js").Program[]} programs @param {import("./finder-facts.js").Meta} meta
 * @returns {Map<string, Set<string>>}
 */
export function fixedLeaves(programs, meta) {
  const isFixed = (/** @type {any} */ leaf) =>
    leaf.op === "period" || leaf.op === "says" || (leaf.fact && meta.facts[family(leaf.fact)].fixed);
  const walk = (/** @type {any} */ node) => {
    if ("op" in node) return isFixed(node) ? [node.at] : [];
    return (node.all || node.any || [node.not]).flatMap(walk);
  };
  return new Map(programs.map((program) => [program.id, new Set(walk(program.root))]));
}

/**
 * In which group a record is shown. What fails by goal or place was never asked for, so those two
 * come before every other reason; `open` is what nobody is ruled out from, `reach` what only lacks
 * things that one can get.
 * @param {Verdict} verdict @param {Words} words @param {Map<string, Set<string>>} fixed @returns {Group}
 */
export function groupOf(verdict, words, fixed) {
  if (verdict.outcome === "fits") return words.records[verdict.id].rule ? "applies" : "open";
  if (verdict.outcome !== "no") return verdict.outcome;
  const { change, id } = verdict;
  if (change.includes("goal")) return "goals";
  if (change.includes("period")) return "ended";
  if (change.includes("place")) return "elsewhere";
  return change.some((at) => fixed.get(id)?.has(at)) ? "no" : "reach";
}

/**
 * @param {Verdict[]} verdicts @param {Words} words @param {Order} order @param {string} today YYYY-MM-DD
 * @param {Map<string, Set<string>>} fixed as fixedLeaves returns it
 * @returns {{[group in Group]: Verdict[]}}
 */
export function grouped(verdicts, words, order, today, fixed) {
  const found = /** @type {{[group in Group]: Verdict[]}} */ (
    Object.fromEntries(GROUPS.map((group) => [group, []]))
  );
  for (const verdict of verdicts) found[groupOf(verdict, words, fixed)].push(verdict);
  const compare = comparing(words, order, today);
  for (const group of GROUPS) found[group].sort(compare);
  return found;
}

/** The next day that matters for a record, or "" for none. @param {Verdict} verdict @param {Words} words @param {string} today */
export function nextDate(verdict, words, today) {
  const due = (words.records[verdict.id].due || []).filter((day) => day >= today);
  const days = [...due, verdict.since, verdict.until].filter((day) => day && day >= today);
  return /** @type {string[]} */ (days).sort()[0] || "";
}

/**
 * @param {Words} words @param {Order} order @param {string} today
 * @returns {(a: Verdict, b: Verdict) => number}
 */
function comparing(words, order, today) {
  const record = (/** @type {Verdict} */ verdict) => words.records[verdict.id];
  const byRank = (/** @type {Verdict} */ a, /** @type {Verdict} */ b) => record(a).rank - record(b).rank;
  const places = new Map(
    ["", ...words.places.flatMap(([province, below]) => [province, ...below])].map((code, i) => [code, i]),
  );
  switch (order) {
    case "money":
      return (a, b) => (record(b).sum || 0) - (record(a).sum || 0) || byRank(a, b);
    case "date":
      return (a, b) => {
        const [one, other] = [nextDate(a, words, today), nextDate(b, words, today)];
        if (one === other) return byRank(a, b);
        return !one || (other && other < one) ? 1 : -1;
      };
    case "place":
      return (a, b) =>
        (places.get(record(b).place) || 0) - (places.get(record(a).place) || 0) || byRank(a, b);
    default:
      return byRank;
  }
}
