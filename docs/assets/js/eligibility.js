// A program and a person → a verdict with its reasons. The twin is scripts/petrel/eligibility/verdict.py.

import { iso } from "./finder-calendar.js";
import { inOrder } from "./finder-facts.js";
import { treeOf } from "./eligibility-tree.js";
import { NO, SAYS, UNKNOWN, UNSAID, VAGUE, YES, atWorst, evaluate, moments } from "./eligibility-evaluate.js";
import { deciding, liveFacts, turning } from "./eligibility-live.js";

export { makePerson, withAnswer } from "./eligibility-evaluate.js";

/** @typedef {import("./eligibility-tree.js").Program} Program */
/** @typedef {import("./eligibility-tree.js").Tree} Tree */
/** @typedef {import("./eligibility-tree.js").Node} Node */
/** @typedef {import("./eligibility-evaluate.js").Person} Person */
/**
 * What each word of `outcome` and each list means is told at Verdict in verdict.py.
 * @typedef {"applies" | "fits" | "judge" | "tell" | "later" | "no"} Outcome
 * @typedef {{id: string, outcome: Outcome, value: "no" | "unknown" | "yes", because: string[],
 *   missing: string[], unsaid: string[], judge: string[], change: string[],
 *   since: string | null, until: string | null, leaves: string}} Verdict
 */

const WORDS = /** @type {const} */ (["no", "unknown", "yes"]);
const LETTERS = ["n", "u", "y"];

/** Evaluate one record for one person. @param {Program} program @param {Person} person @returns {Verdict} */
export function judge(program, person) {
  const tree = treeOf(program, person.meta);
  const { root } = tree;
  const value = evaluate(root, person, person.today);
  // What is said of today is taken out of the nodes before other days are looked at.
  /** @type {string[]} */
  const because = [];
  /** @type {import("./eligibility-tree.js").Node[]} */
  const decide = [];
  deciding(root, because, decide);
  const leaves = letters(root);
  const ways = value === NO ? turning(root, YES, "").places : [];
  const days = moments(tree, person);
  const first = value === NO ? firstDay(root, person, days) : 0;
  const then = root.value;
  const change = first ? because.filter((_, i) => decide[i].value !== NO) : ways;
  const missing = then === NO ? [] : liveFacts(root, person);
  const { unsaid, statements } = then === UNKNOWN ? left(root, person, missing) : nothing();
  const until = then === NO ? 0 : lastDay(root, person, days, first || person.today);
  return {
    id: program.id,
    outcome: outcome(then, first > 0, program.complete, missing.length + unsaid.length > 0),
    value: WORDS[value],
    because,
    missing,
    unsaid,
    judge: statements,
    change,
    since: first ? iso(first) : null,
    until: until ? iso(until) : null,
    leaves,
  };
}

/** Return a verdict's `missing` alone. @param {Program} program @param {Person} person @returns {string[]} */
export function missingFacts(program, person) {
  const tree = treeOf(program, person.meta);
  const { root } = tree;
  if (evaluate(root, person, person.today) === NO) firstDay(root, person, moments(tree, person));
  return root.value === NO ? [] : liveFacts(root, person);
}

/** One letter for each leaf, in order. @param {Node} node @returns {string} */
function letters(node) {
  const { children } = node;
  if (children.length === 0) return LETTERS[node.value];
  let found = "";
  for (let i = 0; i < children.length; i += 1) found += letters(children[i]);
  return found;
}

/**
 * Return the first day on which it is no longer a no, however inexact dates turn out; 0 for none.
 * The nodes are left as they are on that day; without one the root's value is NO.
 * @param {Node} root @param {Person} person @param {number[]} days
 */
function firstDay(root, person, days) {
  for (const day of days) {
    if (evaluate(root, person, day) !== NO && atWorst(root, NO) !== NO) return day;
  }
  root.value = NO;
  return 0;
}

/** Return the last day before it is worse than on `at`; 0 for none. @param {Node} root @param {Person} person @param {number[]} days @param {number} at */
function lastDay(root, person, days, at) {
  const then = root.value;
  for (const day of days) {
    if (day > at && evaluate(root, person, day) < then) return day - 1;
  }
  return 0;
}

/** @typedef {{unsaid: string[], statements: string[]}} Left */

/** @returns {Left} */
function nothing() {
  return { unsaid: [], statements: [] };
}

/**
 * Return the facts that stay unknown for good, and the statements left to the reader.
 * @param {Node} root @param {Person} person @param {string[]} missing @returns {Left}
 */
function left(root, person, missing) {
  /** @type {Set<number>} */
  const unsaid = new Set();
  /** @type {string[]} */
  const statements = [];
  /** @type {string[]} */
  const places = [];
  /** @type {Node[]} */
  const leaves = [];
  deciding(root, places, leaves);
  leaves.forEach((leaf, i) => {
    if (leaf.why === SAYS) statements.push(places[i]);
    else if (leaf.why === VAGUE) unsaid.add(leaf.held ? person.graduated : leaf.fact);
    else if (leaf.why === UNSAID) {
      leaf.facts.filter((fact) => person.values[fact] === null).forEach((fact) => unsaid.add(fact));
    }
  });
  const names = unsaid.size ? inOrder(person.names, Array.from(unsaid)) : [];
  return { unsaid: names.filter((fact) => !missing.includes(fact)), statements };
}

/** @param {number} value @param {boolean} later @param {boolean} complete @param {boolean} openEnds @returns {Outcome} */
function outcome(value, later, complete, openEnds) {
  if (later) return "later";
  if (value === NO) return "no";
  if (value === YES) return complete ? "applies" : "fits";
  return openEnds ? "tell" : "judge";
}
