// The index that scripts/petrel/search/wire.py wrote, and slices of it that lunr can search.
// A score needs only the weights of the query's own terms, so lunr is given just those.

/** @typedef {[string, number]} Field name and boost */
/**
 * @typedef {object} WireIndex
 * @property {number} version
 * @property {Field[]} fields
 * @property {number} k1
 * @property {number} b
 * @property {number} size
 * @property {number[]} boosts
 * @property {string[]} lengths
 * @property {string} syllables
 * @property {string} terms
 * @property {number[][]} table
 * @property {string} counts
 * @property {string} gaps
 * @property {string} codes
 */
/**
 * @typedef {object} SearchIndex
 * @property {number} size number of documents
 * @property {string[]} terms sorted by code point
 * @property {Map<string, number>} places
 * @property {Set<string>} syllables
 * @property {Uint32Array} starts where a term's entries begin; one more than terms
 * @property {Uint32Array} numbers the document of each entry
 * @property {Uint32Array} codes the row of `table` of each entry
 * @property {number[][]} table how often a term stands in each field
 * @property {Field[]} fields
 * @property {number} k1
 * @property {number} b
 * @property {Uint32Array[]} lengths
 * @property {number[]} averages
 * @property {number[]} boosts
 */

export const VERSION = 1;
const DIGITS = 91;
const FINAL = 61;

/** The value of one digit of the wire: printable ASCII from # on, without the backslash. */
function digit(text, at) {
  const code = text.charCodeAt(at);
  return code > 0x5c ? code - 0x24 : code - 0x23;
}

/** Read `size` packed numbers. @param {string} text @param {number} size */
export function unpack(text, size) {
  const numbers = new Uint32Array(size);
  let at = 0;
  for (let i = 0; i < size; i += 1) {
    const start = at;
    while (digit(text, at) >= FINAL) at += 1;
    let value = digit(text, at);
    for (let place = at - 1; place >= start; place -= 1) {
      value = value * (DIGITS - FINAL) + digit(text, place);
    }
    numbers[i] = value;
    at += 1;
  }
  return numbers;
}

/** Undo front coding. @param {string} text */
function readTerms(text) {
  let before = "";
  return text === ""
    ? []
    : text.split("\n").map((line) => {
        before = before.slice(0, digit(line, 0)) + line.slice(1);
        return before;
      });
}

/** @param {Uint32Array} numbers */
function average(numbers) {
  const sum = numbers.reduce((total, each) => total + each, 0);
  return sum === 0 ? 1 : sum / numbers.length;
}

/**
 * Decode the index. @param {WireIndex} wire @returns {SearchIndex}
 * @throws {RangeError} when the script is older or newer than the file
 */
export function decodeIndex(wire) {
  if (wire.version !== VERSION) throw new RangeError(`index version ${wire.version}`);
  const terms = readTerms(wire.terms);
  const counts = unpack(wire.counts, terms.length);
  const starts = new Uint32Array(terms.length + 1);
  counts.forEach((count, i) => {
    starts[i + 1] = starts[i] + count;
  });
  const entries = starts[terms.length];
  const numbers = unpack(wire.gaps, entries);
  for (let i = 0; i < terms.length; i += 1) {
    for (let at = starts[i] + 1; at < starts[i + 1]; at += 1) numbers[at] += numbers[at - 1] + 1;
  }
  const lengths = wire.lengths.map((text) => unpack(text, wire.size));
  return {
    size: wire.size,
    terms,
    places: new Map(terms.map((term, i) => [term, i])),
    syllables: new Set(wire.syllables.split(" ")),
    starts,
    numbers,
    codes: unpack(wire.codes, entries),
    table: wire.table,
    fields: wire.fields,
    k1: wire.k1,
    b: wire.b,
    lengths,
    averages: lengths.map(average),
    boosts: wire.boosts.length ? wire.boosts : new Array(wire.size).fill(1),
  };
}

/** The documents that have a term. @param {SearchIndex} index @param {string} term */
export function documentsOf(index, term) {
  const place = index.places.get(term);
  if (place === undefined) return [];
  return Array.from(index.numbers.subarray(index.starts[place], index.starts[place + 1]));
}

/**
 * Call `take` with field, document and lunr's weight for each place where a term stands.
 * @param {SearchIndex} index @param {number} place
 * @param {(field: number, number: number, weight: number) => void} take
 */
function eachWeight(index, place, take) {
  const { k1, b } = index;
  const [start, end] = [index.starts[place], index.starts[place + 1]];
  let spread = 0;
  for (let at = start; at < end; at += 1) {
    spread += index.table[index.codes[at]].filter((count) => count > 0).length;
  }
  const rarity = Math.log(1 + Math.abs((index.size - spread + 0.5) / (spread + 0.5)));
  for (let at = start; at < end; at += 1) {
    const number = index.numbers[at];
    index.table[index.codes[at]].forEach((count, field) => {
      if (count === 0) return;
      const length = index.lengths[field][number] / index.averages[field];
      const weight = (rarity * ((k1 + 1) * count)) / (k1 * (1 - b + b * length) + count);
      const boosted = weight * index.fields[field][1] * index.boosts[number];
      take(field, number, Math.floor(boosted * 1000 + 0.5) / 1000);
    });
  }
}

/**
 * A lunr index of some terms of the vocabulary: a valid slice of the whole, with the same scores.
 * @param {any} lunr @param {SearchIndex} index @param {string[]} terms sorted, all in the vocabulary
 */
export function sliceIndex(lunr, index, terms) {
  const fields = index.fields.map((field) => field[0]);
  const invertedIndex = Object.create(null);
  const elements = new Map();
  terms.forEach((term, termIndex) => {
    const posting = Object.create(null);
    posting._index = termIndex;
    fields.forEach((field) => {
      posting[field] = Object.create(null);
    });
    eachWeight(index, /** @type {number} */ (index.places.get(term)), (field, number, weight) => {
      posting[fields[field]][number] = Object.create(null);
      const ref = `${fields[field]}/${number}`;
      if (!elements.has(ref)) elements.set(ref, []);
      elements.get(ref).push(termIndex, weight);
    });
    invertedIndex[term] = posting;
  });
  const fieldVectors = Object.create(null);
  elements.forEach((list, ref) => {
    fieldVectors[ref] = new lunr.Vector(list);
  });
  // Every clause names a term of the slice, so there is nothing to intersect.
  const tokenSet = { intersect: (/** @type {any} */ asked) => asked };
  return new lunr.Index({ invertedIndex, fieldVectors, tokenSet, fields, pipeline: new lunr.Pipeline() });
}
