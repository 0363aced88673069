// What the finder's pages load: the rules, and the words of their language.

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./eligibility-tree.js").Program} Program */
/**
 * A condition's words; the children stand as the rule's do.
 * @typedef {{text?: string, note?: string, all?: Condition[], any?: Condition[], not?: Condition[]}} Condition
 * @typedef {{name: string, zh?: string, summary: string, kind: string, place: string, status: string,
 *   said: string, rank: number, scope: {[at: string]: string}, amount?: string, sum?: number,
 *   rule?: Condition, due?: string[], act?: string, check?: boolean}} RecordWords
 * @typedef {{ui: {[key: string]: string},
 *   questions: {[fact: string]: {ask: string, help?: string, unit?: string, about?: {[code: string]: string},
 *     codes?: string[], options?: {[code: string]: string}}}, cities: string[],
 *   labels: import("./finder-say.js").Labels, tracks: [string, string[]][], places: [string, string[]][],
 *   journeys: {name: string, stages: string[], pages: {[place: string]: string}}[],
 *   records: {[id: string]: RecordWords}}} Words
 * @typedef {{meta: Meta, programs: Program[], words: Words}} Loaded
 */

/** @param {string} address @returns {Promise<any>} */
async function fetchJson(address) {
  const response = await fetch(new URL(address, document.baseURI).href, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.json();
}

/** @param {HTMLElement} root holds the addresses in data-rules and data-words @returns {Promise<Loaded>} */
export async function load(root) {
  const [rules, words] = await Promise.all([
    fetchJson(root.dataset.rules || ""),
    fetchJson(root.dataset.words || ""),
  ]);
  return { ...rules, words };
}

/** The reader's own day, as YYYY-MM-DD. @param {Date} now */
export function dayOf(now) {
  const pad = (/** @type {number} */ n) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
