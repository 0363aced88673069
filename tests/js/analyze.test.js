// Both twins must cut every text of tests/vectors/analysis.json the same way.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { createAnalyzer } from "../../docs/assets/js/analyze.js";

const vectors = JSON.parse(
  readFileSync(new URL("../vectors/analysis.json", import.meta.url), "utf8"),
);
const analyzer = createAnalyzer(vectors.lists, vectors.t2s);

const row = (token) => [
  token.kind,
  token.term,
  token.raw,
  Math.round(token.weight * 1e6) / 1e6,
  token.stop,
];

test("there are enough cases", () => {
  assert.ok(vectors.cases.length >= 500);
});

test("terms, query tokens and names are those of analyze.py", () => {
  for (const { text, terms, query, keys } of vectors.cases) {
    assert.deepEqual(analyzer.terms(text), terms, `terms of ${JSON.stringify(text)}`);
    assert.deepEqual(analyzer.query(text).map(row), query, `query ${JSON.stringify(text)}`);
    assert.deepEqual(analyzer.queryKeys(text), keys, `keys of ${JSON.stringify(text)}`);
  }
});

test("folding folded text changes nothing", () => {
  for (const { text } of vectors.cases) {
    const once = analyzer.fold(text);
    assert.equal(analyzer.fold(once), once);
  }
});

test("a long text is read only at its beginning, a pair of surrogates never cut", () => {
  assert.ok(analyzer.query("ab ".repeat(5000)).length <= 100);
  assert.deepEqual(analyzer.query("😀".repeat(999) + "a").map((token) => token.term), []);
});
