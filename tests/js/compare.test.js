// What the address asks for, where the chosen differ, which amounts fit one scale.

import assert from "node:assert/strict";
import { test } from "node:test";

import { bar, pictures } from "../../docs/assets/js/compare-amounts.js";
import { pairOf, similarTo, topPlaces } from "../../docs/assets/js/compare-suggest.js";
import {
  differ,
  insideOf,
  kindRows,
  kindsOnlyHere,
  placesOf,
  readChoice,
  writeChoice,
} from "../../docs/assets/js/compare.js";

const above = {
  china: ["china"],
  north: ["north", "china"],
  port: ["port", "north", "china"],
  south: ["south", "china"],
  bay: ["bay", "south", "china"],
  west: ["west", "china"],
};

const record = (kind, place, rank, rest) => ({ kind, place, rank, status: "in_force", ...rest });
const records = {
  "port/grant": record("Grant", "port", 1, { amount: "1–5", low: 1, high: 5, per: "once" }),
  "bay/grant": record("Grant", "bay", 2, { amount: "10", low: 10, high: 10, per: "once" }),
  "bay/rent": record("Grant", "bay", 3, { amount: "2 a month", low: 2, high: 2, per: "month" }),
  "bay/old": record("Grant", "bay", 0, { amount: "3", low: 3, high: 3, per: "once", status: "expired" }),
  "bay/fair": record("Event", "bay", 4),
  "china/rule": record("Permit", "china", 5),
  "north/rule": record("Permit", "north", 6),
};
const programs = Object.keys(records).map((id) => {
  const codes = id === "north/rule" ? ["north", "west"] : [records[id].place];
  return { id, root: { all: id === "china/rule" ? [] : [{ at: "place", op: "region", codes }] } };
});
const inside = insideOf(records, placesOf(programs, records), above);
const known = { places: above, records };

test("places and records are told apart by the slash", () => {
  assert.deepEqual(readChoice("?r=port,bay", known), { sort: "places", chosen: ["port", "bay"], only: false, ignored: [] });
  assert.deepEqual(readChoice("?r=port/grant,bay/grant&only=1", known), {
    sort: "records",
    chosen: ["port/grant", "bay/grant"],
    only: true,
    ignored: [],
  });
});

test("what cannot be used is named, and the rest counts", () => {
  const { chosen, ignored } = readChoice("?r=nowhere,port,bay/grant,port,bay,north,south,west,no/where", known);
  assert.deepEqual(chosen, ["port", "bay", "north", "south"]);
  assert.deepEqual(ignored, [
    { text: "nowhere", why: "unknown" },
    { text: "bay/grant", why: "mixed" },
    { text: "port", why: "twice" },
    { text: "west", why: "too_many" },
    { text: "no/where", why: "unknown" },
  ]);
});

test("no address is read as more than it says", () => {
  for (const query of ["", "?", "?r=", "?r=,,%20", "?q=port", "?only=1&r"]) {
    assert.deepEqual(readChoice(query, known).chosen, [], query);
    assert.deepEqual(readChoice(query, known).ignored, [], query);
  }
  for (const text of ["constructor", "__proto__", "<b>x</b>", "../../x", "https://example.org/"]) {
    const { chosen, ignored } = readChoice(`?r=${encodeURIComponent(text)}`, known);
    assert.deepEqual([chosen, ignored], [[], [{ text, why: "unknown" }]]);
  }
  assert.doesNotThrow(() => readChoice("?r=%E0%A4%A&r=%", known));
});

test("codes may be written with the commas of either language, or r given again", () => {
  for (const query of ["?r=port，bay", "?r=port、bay", "?r=port%2Cbay", "?r=port+bay", "?r=port&r=bay"]) {
    assert.deepEqual(readChoice(query, known).chosen, ["port", "bay"], query);
  }
});

test("a written choice is read back the same", () => {
  for (const [chosen, only] of [[[], false], [["port"], false], [["port/grant", "bay/grant"], true]]) {
    const read = readChoice(writeChoice(chosen, only), known);
    assert.deepEqual([read.chosen, read.only], [chosen, only]);
  }
});

test("texts differ by what they say, not by how they are laid out", () => {
  assert.equal(differ(["a\n b", " a b "]), false);
  assert.equal(differ(["a", ""]), true);
  assert.equal(differ(["a", null, "a"]), false);
  assert.equal(differ([null, null]), false);
});

test("a place has its own records, those inside it, and those that hold there too", () => {
  assert.deepEqual(inside.get("south"), ["bay/grant", "bay/rent", "bay/fair", "bay/old"]);
  assert.deepEqual(inside.get("north"), ["port/grant", "north/rule"]);
  assert.deepEqual(inside.get("west"), ["north/rule"]);
  assert.equal(inside.get("china").length, 7);
});

test("rows of places say who alone has a kind", () => {
  const rows = kindRows(["north", "south"], ["Permit", "Grant", "Event", "Nothing"], inside, records);
  assert.deepEqual(rows.map(({ kind, differs, only }) => [kind, differs, only]), [
    ["Permit", true, ["north"]],
    ["Grant", true, []],
    ["Event", true, ["south"]],
  ]);
  assert.deepEqual(kindsOnlyHere(["north", "south"], rows), [["Permit"], ["Event"]]);
});

test("as many records with the same amounts do not differ", () => {
  const same = { a: records["port/grant"], b: { ...records["port/grant"], place: "bay" } };
  const map = new Map([["port", ["a"]], ["bay", ["b"]]]);
  assert.equal(kindRows(["port", "bay"], ["Grant"], map, same)[0].differs, false);
});

test("bars are those of charts.py", () => {
  assert.deepEqual(bar(1, 5, 10), { sure: 10, from: 10, range: 40 });
  assert.deepEqual(bar(0, 5, 10), { sure: 0.6, from: 0, range: 50 });
  assert.deepEqual(bar(0, 0, 0), { sure: 0.6, from: 0, range: 0 });
});

test("amounts for different periods never share a scale", () => {
  const own = (...ids) => ids.map((id) => [id, [id]]);
  assert.deepEqual(pictures(own("port/grant", "bay/rent", "bay/fair"), records, false), []);
  const [one, ...more] = pictures(own("port/grant", "bay/rent", "bay/grant"), records, false);
  assert.deepEqual(more, []);
  assert.equal(one.per, "once");
  assert.deepEqual(one.rows.map(({ id, bar: { range } }) => [id, range]), [["port/grant", 40], ["bay/grant", 0]]);
});

test("amounts of places are drawn by kind, the highest first, where two places have some", () => {
  const groups = ["port", "bay"].map((code) => [code, inside.get(code)]);
  const [one, ...more] = pictures(groups, records, true);
  assert.deepEqual(more, []);
  assert.deepEqual(one.rows.map(({ id }) => id), ["bay/grant", "port/grant", "bay/old"]);
  assert.deepEqual(pictures(groups.slice(1), records, true), []);
});

test("suggestions come from the records", () => {
  assert.deepEqual(topPlaces(inside, above, [], 2), ["bay", "north"]);
  assert.deepEqual(topPlaces(inside, above, ["bay"], 4), ["north", "west"]);
  assert.deepEqual(pairOf(records, above), ["port/grant", "bay/grant"]);
  assert.deepEqual(pairOf({ "bay/fair": records["bay/fair"] }, above), []);
  assert.deepEqual(similarTo("port/grant", records, 2), ["bay/grant", "bay/old"]);
});
