// Comparing: what the address asks for, and in what the chosen differ. No page, no fetch.

/** So many are compared at most. */
export const MOST = 4;

const ENDED = ["expired", "superseded"];

/**
 * @typedef {import("./find-words.js").RecordWords} RecordWords
 * @typedef {{[id: string]: RecordWords}} Records
 * @typedef {"places" | "records"} Sort
 * @typedef {"unknown" | "twice" | "mixed" | "too_many"} Why
 * @typedef {{sort: Sort | null, chosen: string[], only: boolean, ignored: {text: string, why: Why}[]}} Choice
 * @typedef {{places: {[code: string]: unknown}, records: {[id: string]: unknown}}} Known
 * @typedef {Map<string, string[]>} Inside for each place the ids of the records in it and in all it holds
 * @typedef {{kind: string, cells: string[][], differs: boolean, only: string[]}} KindRow
 */

/** @param {object} names @param {string} name */
const has = (names, name) => Object.prototype.hasOwnProperty.call(names, name);

/** @param {string} code @returns {Sort} */
export const sortOf = (code) => (code.includes("/") ? "records" : "places");

/**
 * Read the address; what cannot be used is named, and the rest counts.
 * @param {string} query @param {Known} known @returns {Choice}
 */
export function readChoice(query, known) {
  const parameters = new URLSearchParams(query);
  const codes = parameters.getAll("r").join(",").split(/[\s,，、;；]+/).filter(Boolean);
  /** @type {Choice} */
  const choice = { sort: null, chosen: [], only: parameters.get("only") === "1", ignored: [] };
  for (const text of codes) {
    const sort = sortOf(text);
    /** @type {Why | null} */
    let why = null;
    if (!has(known[sort], text)) why = "unknown";
    else if (choice.sort && sort !== choice.sort) why = "mixed";
    else if (choice.chosen.includes(text)) why = "twice";
    else if (choice.chosen.length === MOST) why = "too_many";
    if (why) choice.ignored.push({ text, why });
    else {
      choice.sort = sort;
      choice.chosen.push(text);
    }
  }
  return choice;
}

/** What stands in the address for a choice. @param {string[]} chosen @param {boolean} [only] */
export function writeChoice(chosen, only) {
  if (!chosen.length) return "";
  return `?r=${chosen.join(",")}${only ? "&only=1" : ""}`;
}

/** A text without what its lay-out adds. @param {string} text */
export const plain = (text) => text.replace(/\s+/g, " ").trim();

/** Whether not all say the same; who could not be asked does not count. @param {(string | null)[]} texts */
export function differ(texts) {
  const said = texts.filter((text) => text !== null).map((text) => plain(/** @type {string} */ (text)));
  return said.some((text) => text !== said[0]);
}

/** Ids, what holds before what has ended, the most specific first. @param {Records} records */
export function ranked(records) {
  const ended = (/** @type {string} */ id) => (ENDED.includes(records[id].status) ? 1 : 0);
  return Object.keys(records).sort((a, b) => ended(a) - ended(b) || records[a].rank - records[b].rank);
}

/**
 * Where each record holds: the places that its rule names, or its own.
 * @param {import("./eligibility-tree.js").Program[]} programs @param {Records} records
 * @returns {Map<string, string[]>}
 */
export function placesOf(programs, records) {
  const found = new Map();
  for (const { id, root } of /** @type {any[]} */ (programs)) {
    const leaf = (root.all || []).find((/** @type {any} */ node) => node.at === "place" && node.op === "region");
    found.set(id, leaf ? leaf.codes : [records[id].place]);
  }
  return found;
}

/**
 * @param {Records} records @param {Map<string, string[]>} places @param {{[code: string]: string[]}} above
 * @returns {Inside}
 */
export function insideOf(records, places, above) {
  const inside = new Map();
  for (const id of ranked(records)) {
    const all = new Set();
    for (const place of places.get(id) || [records[id].place]) (above[place] || [place]).forEach((code) => all.add(code));
    all.forEach((code) => (inside.has(code) ? inside.get(code).push(id) : inside.set(code, [id])));
  }
  return inside;
}

/** What a cell of places says beside names, which always differ: how many, and which amounts. */
const signature = (/** @type {string[]} */ ids, /** @type {Records} */ records) =>
  JSON.stringify([ids.length, ids.map((id) => records[id].amount || "").sort()]);

/**
 * The kinds that one of the places has, with its records of each; `only` are the places that have it
 * where others have not.
 * @param {string[]} chosen @param {string[]} kinds @param {Inside} inside @param {Records} records
 * @returns {KindRow[]}
 */
export function kindRows(chosen, kinds, inside, records) {
  const rows = [];
  for (const kind of kinds) {
    const cells = chosen.map((code) => (inside.get(code) || []).filter((id) => records[id].kind === kind));
    const having = chosen.filter((_, i) => cells[i].length);
    if (!having.length) continue;
    const differs = differ(cells.map((ids) => signature(ids, records)));
    rows.push({ kind, cells, differs, only: having.length < chosen.length ? having : [] });
  }
  return rows;
}

/** For each of the places the kinds that none of the others has. @param {string[]} chosen @param {KindRow[]} rows */
export function kindsOnlyHere(chosen, rows) {
  return chosen.map((code) => rows.filter(({ only }) => only.length === 1 && only[0] === code).map(({ kind }) => kind));
}
