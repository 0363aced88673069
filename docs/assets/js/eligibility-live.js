// What a reading comes from and what can still change it: the leaves that decide, the fewest that
// stand in the way, and the open facts that still matter. The twins are `deciding` and `turning`
// in scripts/petrel/eligibility/evaluate.py and live.py. Sets of values are bits 1 << value.

import { inOrder } from "./finder-facts.js";
import { NO, UNKNOWN, YES } from "./eligibility-evaluate.js";

/** @typedef {import("./eligibility-tree.js").Node} Node */
/** @typedef {import("./eligibility-evaluate.js").Person} Person */

/**
 * Collect the leaves that make a tree what it is, and their places.
 * @param {Node} node not a leaf @param {string[]} places @param {Node[] | null} leaves
 */
export function deciding(node, places, leaves) {
  const { op, children, value } = node;
  for (let i = 0; i < children.length; i += 1) {
    const child = children[i];
    if (child.value !== value && op !== "not") continue;
    if (child.children.length > 0) deciding(child, places, leaves);
    else {
      places.push(node.places[i]);
      if (leaves) leaves.push(child);
    }
  }
}

/** @typedef {{cost: number, places: string[]}} Way */
/** @type {Way} */
const FREE = { cost: 0, places: [] };

/**
 * Return cost and places of the fewest leaves that keep a tree from being `want` or better.
 * What may still turn out well costs nothing.
 * @param {Node} node @param {number} want YES, or NO below a `not` @param {string} at a leaf's place
 * @returns {Way}
 */
export function turning(node, want, at) {
  const { children, op, value } = node;
  if (value === want || value === UNKNOWN) return FREE;
  if (children.length === 0) return { cost: node.cost, places: [at] };
  if (op === "not") return turning(children[0], YES - want, node.places[0]);
  const every = (op === "all") === (want === YES);
  /** @type {Way | null} */
  let found = every ? { cost: 0, places: [] } : null;
  for (let i = 0; i < children.length; i += 1) {
    const way = turning(children[i], want, node.places[i]);
    if (found && every) {
      found.cost += way.cost;
      for (const place of way.places) found.places.push(place);
    } else if (!found || way.cost < found.cost) found = way;
  }
  return found || FREE;
}

const ANY_VALUE = 0b111;
// By mask: the least and the greatest value in it, and the mask of YES minus each value.
const SMALLEST = [-1, 0, 1, 0, 2, 0, 1, 0];
const GREATEST = [-1, 0, 1, 1, 2, 2, 2, 2];
const FLIP = [0, 4, 2, 6, 1, 5, 3, 7];

/**
 * Leave in each group the values that it may take when open facts are answered.
 * Leaves are taken as independent of each other. What only a reader can tell stays unknown.
 * @param {Node} node @returns {number}
 */
function canBe(node) {
  const { op, children } = node;
  if (op === "not") node.mask = FLIP[canBe(children[0])];
  else if (children.length > 0) {
    // The greatest of some values is the flipped least of the flipped ones.
    const any = op === "any";
    let some = 0;
    let every = ANY_VALUE;
    let noneMustBeNo = true;
    for (let i = 0; i < children.length; i += 1) {
      const found = canBe(children[i]);
      const mask = any ? FLIP[found] : found;
      some |= mask;
      every &= mask;
      if (mask === 0b001) noneMustBeNo = false;
    }
    const least = (some & 0b001) | (noneMustBeNo ? some & 0b010 : 0) | (every & 0b100);
    node.mask = any ? FLIP[least] : least;
  }
  return node.mask;
}

/**
 * Return the open facts whose answer can still change a tree's value as last read, in order.
 * @param {Node} root @param {Person} person @returns {string[]}
 */
export function liveFacts(root, person) {
  canBe(root);
  /** @type {any[]} */
  const found = [];
  walk(root, person, NO, YES, found);
  return found.length > 0 ? inOrder(person.names, found) : found;
}

/**
 * Walk down where values between `low` and `high` make a difference above.
 * @param {Node} node @param {Person} person @param {number} low @param {number} high @param {number[]} found
 */
function walk(node, person, low, high, found) {
  const { op, children, mask } = node;
  if (low >= high || Math.max(low, SMALLEST[mask]) >= Math.min(high, GREATEST[mask])) return;
  if (children.length === 0) {
    collect(node, person, found);
    return;
  }
  if (op === "not") {
    walk(children[0], person, YES - high, YES - low, found);
    return;
  }
  // A child matters no further than its siblings reach at most, the least of them. It goes by the
  // least of all children: what bounds itself changes nothing. Below `any`, all of it is flipped.
  const any = op === "any";
  let least = YES;
  for (let i = 0; i < children.length; i += 1) {
    least = Math.min(least, GREATEST[any ? FLIP[children[i].mask] : children[i].mask]);
  }
  for (let i = 0; i < children.length; i += 1) {
    if (any) walk(children[i], person, Math.max(low, YES - least), high, found);
    else walk(children[i], person, low, Math.min(high, least), found);
  }
}

/** @param {Node} leaf @param {Person} person @param {number[]} found */
function collect(leaf, person, found) {
  let unasked = false;
  for (let i = 0; i < leaf.facts.length; i += 1) {
    const fact = leaf.facts[i];
    if (person.values[fact] !== undefined) continue;
    unasked = true;
    if (!found.includes(fact)) found.push(fact);
  }
  if (leaf.held && !unasked && !found.includes(person.graduated)) found.push(person.graduated);
}
