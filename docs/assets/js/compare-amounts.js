// Amounts side by side: which fit one scale, and how long their bars are. The twin of charts.py.

/**
 * @typedef {import("./compare.js").Records} Records
 * @typedef {{sure: number, from: number, range: number}} Bar in hundredths of the picture's width
 * @typedef {{id: string, of: string, bar: Bar}} Drawn
 * @typedef {{per: string, kind: string, rows: Drawn[], all: number}} Picture
 */

/** So many bars stand in one picture at most. */
export const LONGEST = 12;

/** Whether a record's amount can be drawn. @param {import("./find-words.js").RecordWords} record */
export const drawable = (record) => Boolean(record.per && record.high);

/** Solid up to `low`, lighter from there to `high`. @param {number} low @param {number} high @param {number} top @returns {Bar} */
export function bar(low, high, top) {
  const [from, to] = [(100 * low) / (top || 1), (100 * high) / (top || 1)];
  return { sure: Math.max(from, 0.6), from, range: Math.max(to - from, 0) };
}

/**
 * Draw what is paid for the same period on one scale that begins at zero. Records are drawn in their
 * order; those of places by kind too, the highest first, and only where two places have some.
 * @param {[string, string[]][]} groups whose records: a place's, or the record itself
 * @param {Records} records @param {boolean} byKind @returns {Picture[]}
 */
export function pictures(groups, records, byKind) {
  /** @type {Map<string, {per: string, kind: string, of: Set<string>, ids: Map<string, string>}>} */
  const found = new Map();
  for (const [of, ids] of groups) {
    for (const id of ids.filter((one) => drawable(records[one]))) {
      const [per, kind] = [records[id].per || "", byKind ? records[id].kind : ""];
      const key = `${kind}\n${per}`;
      const group = found.get(key) || { per, kind, of: new Set(), ids: new Map() };
      found.set(key, group);
      group.of.add(of);
      if (!group.ids.has(id)) group.ids.set(id, of);
    }
  }
  return Array.from(found.values()).filter((group) => group.of.size > 1 && group.ids.size > 1).map((group) => picture(group, records, byKind));
}

/** @param {{per: string, kind: string, ids: Map<string, string>}} group @param {Records} records @param {boolean} sorted */
function picture({ per, kind, ids }, records, sorted) {
  const high = (/** @type {string} */ id) => records[id].high || 0;
  const all = Array.from(ids.keys());
  if (sorted) all.sort((a, b) => high(b) - high(a));
  const top = Math.max(...all.map(high));
  const rows = all.slice(0, LONGEST).map((id) => ({ id, of: ids.get(id) || "", bar: bar(records[id].low || 0, high(id), top) }));
  return { per, kind, rows, all: all.length };
}
