// A program → the nodes that are evaluated: made once a program, all of one form, with room for
// what a reading finds, so that judging thousands of records allocates next to nothing.

import { SAYS, family, idOf, namesOf } from "./finder-facts.js";
import { ordinal } from "./finder-calendar.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {{all: Source[]} | {any: Source[]} | {not: Source} | SourceLeaf} Source */
/**
 * @typedef {{at: string, op: string, fact?: string, facts?: string[], codes?: string[], held?: boolean,
 *   min?: any, max?: any, less?: number, from?: string, until?: string, ended?: boolean}} SourceLeaf
 * @typedef {{id: string, complete: boolean, root: any}} Program as Python's Program.as_json writes it
 *
 * `dated` are the leaves that may change with time.
 * @typedef {{root: Node, dated: Node[]}} Tree
 *
 * From `early` to `end` a leaf may hold, from `sure` to `ending` it does; for the date `of`.
 * @typedef {{of: string, early: number, sure: number, ending: number, end: number,
 *   min: number[], max: number[] | null, less: number}} Days
 */

/** A day so far away that nothing comes after it; small enough for engines to hold it in 31 bits. */
export const NEVER = 2 ** 29;

/** A degree is held from the day that is the answer to this. */
export const GRADUATED = "graduated";

/** What cannot be changed is named as the way out only where there is no other. */
const FIXED_COST = 100;

/** @type {any[]} */
const NONE = [];

/** `all`, `any`, `not` or a leaf. Facts are numbers of `namesOf`. */
export class Node {
  /** @param {string} op a leaf's, or all, any, not */
  constructor(op) {
    this.op = op;
    // What the last reading found: the value, why a leaf has it, which values it may still take.
    this.value = 0;
    this.why = 0;
    this.mask = 0;
    // For whom and, where time matters, for which day a leaf was read.
    this.person = -1;
    this.day = -1;
    /** @type {Node[]} */
    this.children = NONE;
    /** @type {string[]} where in the rule each child stands that is a leaf */
    this.places = NONE;
    this.fact = -1;
    /** @type {number[]} */
    this.facts = NONE;
    /** @type {string[]} */
    this.codes = NONE;
    this.held = false;
    this.personal = false;
    /** @type {number | null} */
    this.min = null;
    /** @type {number | null} */
    this.max = null;
    /** @type {Days | null} */
    this.days = null;
    this.cost = 0;
  }
}

/** @type {WeakMap<Program, Tree>} */
const trees = new WeakMap();

/** Leaves that ask the same are one, and read once a person. @type {WeakMap<Meta, Map<string, Node>>} */
const leaves = new WeakMap();

/** Return a program's tree, made at the first call. @param {Program} program @param {Meta} meta @returns {Tree} */
export function treeOf(program, meta) {
  const known = trees.get(program);
  if (known) return known;
  let shared = leaves.get(meta);
  if (!shared) {
    shared = new Map();
    leaves.set(meta, shared);
  }
  /** @type {Node[]} */
  const dated = [];
  // A root always is a group, so that each leaf has a parent which knows its place.
  const root = groupOf(program.root.op === undefined ? program.root : { all: [program.root] }, { shared, dated, meta });
  const tree = { root, dated: dated.length > 0 ? dated : NONE };
  trees.set(program, tree);
  return tree;
}

/** @typedef {{shared: Map<string, Node>, dated: Node[], meta: Meta}} Making */

/** @param {any} source @param {Making} making @returns {Node} */
function groupOf(source, making) {
  const group = new Node(source.all ? "all" : source.any ? "any" : "not");
  const below = group.op === "not" ? [source.not] : source[group.op];
  group.children = new Array(below.length);
  group.places = new Array(below.length);
  for (let i = 0; i < below.length; i += 1) {
    const leaf = below[i].op !== undefined;
    group.children[i] = leaf ? leafOf(below[i], making) : groupOf(below[i], making);
    group.places[i] = leaf ? below[i].at : "";
  }
  return group;
}

/** @param {SourceLeaf} source @param {Making} making @returns {Node} */
function leafOf(source, { shared, dated, meta }) {
  const key = keyOf(source);
  let leaf = shared.get(key);
  if (!leaf) {
    leaf = newLeaf(source, meta);
    shared.set(key, leaf);
  }
  if (leaf.days && !dated.includes(leaf)) dated.push(leaf);
  return leaf;
}

/** Write all of a leaf but its place. @param {SourceLeaf} leaf */
function keyOf({ op, fact, facts, codes, held, min, max, less, from, until, ended }) {
  if (op === "in" || op === "region") return `${op} ${fact} ${held} ${codes}`;
  if (op === "says") return /** @type {string} */ (fact);
  if (op === "period") return `${from} ${until} ${ended}`;
  return `${op} ${fact || facts} ${min} ${max} ${less}`;
}

/** @param {SourceLeaf} source @param {Meta} meta */
function newLeaf(source, meta) {
  const leaf = new Node(source.op);
  const names = namesOf(meta);
  const facts = source.facts || (source.fact === undefined ? NONE : [source.fact]);
  leaf.facts = facts.map((fact) => idOf(names, fact));
  if (source.fact !== undefined) leaf.fact = leaf.facts[0];
  if (source.codes) leaf.codes = source.codes;
  leaf.held = source.held === true;
  leaf.personal = facts.some((fact) => family(fact) !== SAYS && meta.facts[family(fact)].personal);
  leaf.days = daysOf(source);
  if (!leaf.days && source.min !== undefined) leaf.min = source.min;
  if (!leaf.days && source.max !== undefined) leaf.max = source.max;
  leaf.cost = costOf(facts, meta);
  return leaf;
}

/** @param {SourceLeaf} source @returns {Days | null} null for a leaf that time does not change */
function daysOf({ op, held, min = [0, 0], max = null, less = 0, from, until, ended }) {
  if (op === "period") {
    const early = from === undefined ? 0 : ordinal(from);
    const end = ended ? 0 : until === undefined ? NEVER : ordinal(until);
    return { of: "", early, sure: early, ending: end, end, min, max, less };
  }
  if (op !== "since" && !held) return null;
  return { of: "", early: 0, sure: 0, ending: NEVER, end: NEVER, min, max, less };
}

/** @param {string[]} facts @param {Meta} meta */
function costOf(facts, meta) {
  if (facts.length === 0) return FIXED_COST;
  for (const fact of facts) {
    const kind = family(fact);
    if (kind !== SAYS && meta.facts[kind].fixed) return FIXED_COST;
  }
  return 1;
}
