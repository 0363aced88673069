// Answering a query: lunr's scores, times the square of the share of the query that a document satisfies.
// The twin is scripts/petrel/search/query.py; tests/vectors/search.json pins order and scores.
// No DOM, no fetch, no clock.

import { createAnalyzer } from "./analyze.js";
import { EXACT, groups } from "./search-expand.js";
import { decodeIndex, documentsOf, sliceIndex } from "./search-index.js";

/** @typedef {import("./search-expand.js").Group} Group */
/**
 * @typedef {object} Store the result store of one language, in columns
 * @property {"en"|"zh"} lang
 * @property {Object<string, string>} strings
 * @property {string[]} labels
 * @property {string[]} ids
 * @property {string[]} urls
 * @property {string[]} titles
 * @property {string[]} summaries
 * @property {number[]} kinds
 * @property {number[]} places
 * @property {number[]} status
 * @property {number[]} status_labels
 */
/** @typedef {{number: number, score: number, share: number}} Match document number, score, share of the query */
/**
 * @typedef {object} Hit
 * @property {string} id
 * @property {string} url below the language root
 * @property {string} title
 * @property {string} kind
 * @property {string} place
 * @property {string} status a code
 * @property {string} statusLabel
 * @property {string} summary
 * @property {number} score
 * @property {number} share
 */
/** @typedef {{text: string, hit: boolean}} Piece a piece of a text, and whether it was asked for */
/**
 * @typedef {object} Engine
 * @property {(query: string, limit?: number) => Hit[]} search
 * @property {(query: string) => (text: string) => Piece[]} highlighter
 * @property {Object<string, string>} strings
 */

const TOKEN_LIMIT = 32;
const NAME_BONUS = 1000;
const NEAR_CREDIT = 0.8;
const NAME_MARK = "=";

/** @param {number} score */
function round(score) {
  return Math.floor(score * 1e6 + 0.5) / 1e6;
}

/** Each term's boost, the highest where several tokens ask for it. @param {Group[]} asked */
function clauses(asked) {
  /** @type {Map<string, number>} */
  const boosts = new Map();
  for (const group of asked) {
    group.boosts.forEach((boost, term) => {
      boosts.set(term, Math.max(boosts.get(term) || 0, boost * group.weight));
    });
  }
  return boosts;
}

/** The weighted share of groups that the terms of a document satisfy. @param {Group[]} asked @param {object} terms */
function share(asked, terms) {
  let total = 0;
  let gained = 0;
  for (const group of asked) {
    let best = 0;
    group.boosts.forEach((boost, term) => {
      if (term in terms) best = Math.max(best, boost);
    });
    total += group.weight;
    if (best > 0) gained += group.weight * (best === EXACT ? 1 : NEAR_CREDIT);
  }
  return gained / total;
}

/** Let lunr score the documents that have any of the terms. */
function askLunr(lunr, index, boosts) {
  const terms = Array.from(boosts.keys()).sort();
  if (terms.length === 0) return [];
  return sliceIndex(lunr, index, terms).query((query) => {
    terms.forEach((term) => query.term(term, { boost: boosts.get(term), usePipeline: false }));
  });
}

/**
 * Return the matching documents, best first; equal scores in order of id.
 * @param {any} lunr @param {import("./search-index.js").SearchIndex} index
 * @param {import("./analyze.js").Analyzer} analyzer @param {string} query @param {number} limit
 * @returns {Match[]}
 */
export function rank(lunr, index, analyzer, query, limit) {
  const asked = groups(index, analyzer.query(query).slice(0, TOKEN_LIMIT));
  /** @type {Map<number, Match>} */
  const found = new Map();
  for (const match of askLunr(lunr, index, clauses(asked))) {
    const part = share(asked, match.matchData.metadata);
    found.set(Number(match.ref), { number: Number(match.ref), score: match.score * part * part, share: part });
  }
  const named = analyzer.queryKeys(query).map((key) => documentsOf(index, NAME_MARK + key));
  for (const number of new Set(named.reduce((all, some) => all.concat(some), []))) {
    const before = found.get(number);
    found.set(number, { number, score: (before ? before.score : 0) + NAME_BONUS, share: 1 });
  }
  return Array.from(found.values())
    .map((match) => ({ number: match.number, score: round(match.score), share: round(match.share) }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, limit);
}

/**
 * Build the engine from the parts that the manifest names.
 * @param {{lunr: any, index: import("./search-index.js").WireIndex, t2s: {from: string, to: string},
 *   lists: import("./analyze.js").Lists, store: Store}} parts
 * @returns {Engine}
 */
export function createEngine({ lunr, index: wire, t2s, lists, store }) {
  const index = decodeIndex(wire);
  const analyzer = createAnalyzer(lists, t2s);

  /** @param {Match} match @returns {Hit} */
  const hit = ({ number, score, share: part }) => ({
    id: store.ids[number],
    url: store.urls[number],
    title: store.titles[number],
    kind: store.labels[store.kinds[number]],
    place: store.labels[store.places[number]],
    status: store.labels[store.status[number]],
    statusLabel: store.labels[store.status_labels[number]],
    summary: store.summaries[number],
    score,
    share: part,
  });

  return {
    strings: store.strings,
    search: (query, limit = 50) => rank(lunr, index, analyzer, query, limit).map(hit),
    highlighter: (query) => {
      const asked = groups(index, analyzer.query(query).slice(0, TOKEN_LIMIT));
      return (text) => pieces(analyzer, clauses(asked), text);
    },
  };
}

/**
 * Cut a text where words and character pairs that were asked for begin and end.
 * @param {import("./analyze.js").Analyzer} analyzer @param {Map<string, number>} asked @param {string} text
 * @returns {Piece[]}
 */
function pieces(analyzer, asked, text) {
  const hits = new Array(text.length).fill(false);
  const words = /[0-9][0-9,.]*[0-9][万亿]?|[A-Za-z0-9\u00c0-\u024f]+/g;
  for (let match = words.exec(text); match !== null; match = words.exec(text)) {
    const terms = analyzer.terms(match[0]).concat(analyzer.fold(match[0]));
    if (terms.some((term) => asked.has(term))) hits.fill(true, match.index, words.lastIndex);
  }
  for (let i = 0; i < text.length; i += 1) {
    const pair = analyzer.fold(text.slice(i, i + 2));
    if (/^[\u3400-\u9fff]/.test(pair)) {
      if (asked.has(pair)) hits.fill(true, i, i + 2);
      else if (asked.has(pair[0])) hits[i] = true;
    }
  }
  /** @type {Piece[]} */
  const cut = [];
  hits.forEach((hit, i) => {
    const last = cut[cut.length - 1];
    if (last && last.hit === hit) last.text += text[i];
    else cut.push({ text: text[i], hit });
  });
  return cut;
}
