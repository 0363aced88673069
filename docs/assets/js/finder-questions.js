// Which question to ask next: the one whose answer settles most.
// The twin is scripts/petrel/eligibility/questions.py.

import { missingFacts, withAnswer } from "./eligibility.js";
import { monthBefore } from "./finder-calendar.js";
import { family, sorted } from "./finder-facts.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./finder-facts.js").Tries} Tries */
/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./eligibility-tree.js").Program} Program */
/** @typedef {import("./eligibility-evaluate.js").Person} Person */
/** @typedef {{program: Program, facts: string[]}} Open a record that some answer can still change, and the facts that can */

/** So many open records are looked at when the next question is chosen; more tell nothing new. */
const SAMPLE = 400;

/** Return the records that are not settled yet. @param {Program[]} programs @param {Person} person @returns {Open[]} */
export function openRecords(programs, person) {
  return programs
    .map((program) => ({ program, facts: missingFacts(program, person) }))
    .filter((record) => record.facts.length > 0);
}

/**
 * Return the fact to ask for next; null when everything is settled.
 *
 * For each fact that matters its answers are tried, and the records counted that each settles;
 * the mean decides, then how many facts fall away with them, then the order of all questions.
 * A question that builds on another one waits for it.
 * @param {Open[]} still @param {Person} person @param {Tries} tries @returns {string | null}
 */
export function nextQuestion(still, person, tries) {
  const step = Math.max(Math.ceil(still.length / SAMPLE), 1);
  const sample = still.filter((_, i) => i % step === 0);
  /** @type {Set<string>} */
  const names = new Set();
  for (const record of sample) record.facts.forEach((fact) => names.add(fact));
  /** @type {string | null} */
  let best = null;
  let most = { settled: -1, facts: -1 };
  for (const name of sorted(Array.from(names), person.meta)) {
    const found = gain(name, sample, person, tries[name]);
    const more = found.settled - most.settled || found.facts - most.facts;
    if (more > 0) [best, most] = [name, found];
  }
  while (best !== null && names.has(afterWhich(best, person.meta))) best = afterWhich(best, person.meta);
  return best;
}

/** The question that another builds on; "" for none. @param {string} name @param {Meta} meta */
function afterWhich(name, meta) {
  return meta.facts[family(name)].after;
}

/**
 * Return how many records an answer settles and how many open facts go: means, times 1,000.
 * @param {string} name @param {Open[]} still @param {Person} person @param {unknown[]} values
 */
function gain(name, still, person, values) {
  const touched = still.filter((record) => record.facts.includes(name));
  let [settled, facts] = [0, 0];
  for (const value of values) {
    const told = withAnswer(person, name, asAnswer(name, value, person));
    for (const record of touched) {
      const left = missingFacts(record.program, told).length;
      if (left === 0) settled += 1;
      facts += record.facts.length - left;
    }
  }
  const mean = (/** @type {number} */ sum) => Math.floor((sum * 1000) / values.length);
  return { settled: mean(settled), facts: mean(facts) };
}

/**
 * Turn a try into an answer: months before today become a month of the calendar.
 * @param {string} name @param {any} value @param {Person} person @returns {Value}
 */
export function asAnswer(name, value, person) {
  const { kind } = person.meta.facts[family(name)];
  return kind === "date" ? monthBefore(person.today, value) : value;
}
