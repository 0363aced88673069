// Verdicts → the groups and the order in which a reader sees them. A pure module.

/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {import("./find-words.js").Words} Words */
/** @typedef {"applies" | "judge" | "tell" | "later" | "no" | "ended" | "elsewhere" | "goals"} Group */
/** @typedef {"fit" | "money" | "date" | "place"} Order */

/** @type {Group[]} */
export const GROUPS = ["applies", "judge", "later", "tell", "no", "ended", "elsewhere", "goals"];

/** @type {Order[]} */
export const ORDERS = ["fit", "money", "date", "place"];

/**
 * In which group a record is shown. What fails by goal or place was never asked for, so those two
 * come before every other reason.
 * @param {Verdict} verdict @returns {Group}
 */
export function groupOf(verdict) {
  if (verdict.outcome === "fits") return "applies";
  if (verdict.outcome !== "no") return verdict.outcome;
  if (verdict.change.includes("goal")) return "goals";
  if (verdict.change.includes("place")) return "elsewhere";
  return verdict.change.includes("period") ? "ended" : "no";
}

/**
 * @param {Verdict[]} verdicts @param {Words} words @param {Order} order @param {string} today YYYY-MM-DD
 * @returns {{[group in Group]: Verdict[]}}
 */
export function grouped(verdicts, words, order, today) {
  const found = /** @type {{[group in Group]: Verdict[]}} */ (
    Object.fromEntries(GROUPS.map((group) => [group, []]))
  );
  for (const verdict of verdicts) found[groupOf(verdict)].push(verdict);
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
