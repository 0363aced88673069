// Both twins must answer every query of tests/vectors/search.json the same way.
// lunr.js comes from the installed mkdocs package: PETREL_LUNR names it, else .venv is looked at.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { pathToFileURL } from "node:url";

import { oneEditApart } from "../../docs/assets/js/search-expand.js";
import { decodeIndex, unpack } from "../../docs/assets/js/search-index.js";
import { createEngine } from "../../docs/assets/js/search.js";

const root = new URL("../../", import.meta.url);
const vectors = JSON.parse(readFileSync(new URL("tests/vectors/search.json", root), "utf8"));
const lunr = (await import(lunrAddress())).default;
const engine = createEngine({ ...vectors, lunr });

function lunrAddress() {
  if (process.env.PETREL_LUNR) return pathToFileURL(process.env.PETREL_LUNR).href;
  const lib = new URL(".venv/lib/", root);
  const python = readdirSync(lib).find((name) => name.startsWith("python3"));
  const path = `${python}/site-packages/mkdocs/contrib/search/templates/search/lunr.js`;
  return new URL(path, lib).href;
}

test("there are enough queries over enough documents", () => {
  assert.ok(vectors.cases.length >= 100);
  assert.ok(vectors.store.ids.length >= 40);
});

test("order and scores are those of query.py", () => {
  for (const { query, hits } of vectors.cases) {
    const found = engine.search(query, 10).map((hit) => [hit.id, hit.score, hit.share]);
    assert.deepEqual(
      found.map((hit) => hit[0]),
      hits.map((hit) => hit[0]),
      `order for ${JSON.stringify(query)}`,
    );
    found.forEach((hit, i) => {
      assert.ok(Math.abs(hit[1] - hits[i][1]) < 2e-6, `score for ${JSON.stringify(query)}`);
      assert.ok(Math.abs(hit[2] - hits[i][2]) < 2e-6, `share for ${JSON.stringify(query)}`);
    });
  }
});

test("a hit carries what the page shows", () => {
  const [hit] = engine.search("Haicheng startup grant");
  assert.equal(hit.title, "Haicheng startup grant for overseas graduates");
  assert.equal(hit.url, "policies/haicheng/startup-grant/");
  assert.deepEqual([hit.kind, hit.place, hit.status], ["Startup grant", "Haicheng", "in_force"]);
  assert.equal(engine.search("hukou")[0].place, "");
});

test("what was asked for is marked, in both scripts and nothing else", () => {
  const marked = (query, text) =>
    engine.highlighter(query)(text).map((piece) => (piece.hit ? `[${piece.text}]` : piece.text)).join("");
  assert.equal(marked("startup grants", "A Startup grant, granted"), "A [Startup] [grant], [granted]");
  assert.equal(marked("创业补贴", "海城创业资金和补贴"), "海城[创业]资金和[补贴]");
  assert.equal(marked("創業", "创业 創業"), "[创业] [創業]");
  assert.equal(marked("<b>", "a <b>"), "a <b>");
  assert.equal(marked("", "text"), "text");
  assert.equal(marked("20万", "up to 200,000 yuan"), "up to [200,000] yuan");
});

test("packed numbers are read back", () => {
  // The same text stands in tests/search/test_wire.py.
  const numbers = [0, 1, 60, 61, 90, 91, 1890, 1891, 100000];
  assert.deepEqual(Array.from(unpack("#$`a#~#a$~`aa#jas$", numbers.length)), numbers);
});

test("an index of another version is refused", () => {
  assert.throws(() => decodeIndex({ ...vectors.index, version: 99 }), RangeError);
});

test("one edit is one letter added, lost, changed or swapped", () => {
  for (const other of ["hukuo", "hukou1", "huko", "hukoo", "ukou"]) {
    assert.ok(oneEditApart("hukou", other), other);
  }
  for (const other of ["hukou", "huokuo", "hk", "houku"]) assert.ok(!oneEditApart("hukou", other));
});

test("a query answers within a hundredth of a second", () => {
  const start = process.hrtime.bigint();
  for (const { query } of vectors.cases) engine.search(query);
  const each = Number(process.hrtime.bigint() - start) / 1e6 / vectors.cases.length;
  assert.ok(each < 10, `${each} ms`);
});
