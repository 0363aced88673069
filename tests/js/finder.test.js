// Both twins must judge every case of tests/vectors/eligibility.json the same way, to the last reason.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { judge, makePerson, missingFacts } from "../../docs/assets/js/eligibility.js";
import { parseFragment, readAnswers, writeFragment } from "../../docs/assets/js/finder-answers.js";
import { add, firstAndLast, iso, monthBefore, ordinal } from "../../docs/assets/js/finder-calendar.js";
import { nextQuestion, openRecords } from "../../docs/assets/js/finder-questions.js";
import { said } from "../../docs/assets/js/finder-say.js";

const file = new URL("../vectors/eligibility.json", import.meta.url);
const { meta, labels, programs, ...vectors } = JSON.parse(readFileSync(file, "utf8"));
const byId = new Map(programs.map((program) => [program.id, program]));

test("there are enough cases", () => {
  assert.ok(vectors.verdicts.length >= 300);
  assert.ok(vectors.answers.length + vectors.fragments.length >= 60);
  assert.ok(vectors.questions.length >= 40);
  assert.ok(vectors.said.length >= 60);
});

test("verdicts are those of verdict.py", () => {
  for (const { today, answers, verdict } of vectors.verdicts) {
    const person = makePerson(answers, today, meta);
    const about = `${verdict.id} on ${today} for ${JSON.stringify(answers)}`;
    assert.deepEqual(judge(byId.get(verdict.id), person), verdict, about);
    assert.deepEqual(missingFacts(byId.get(verdict.id), person), verdict.missing, about);
  }
});

test("a verdict does not depend on what was judged before it", () => {
  const cases = vectors.verdicts.slice().reverse();
  const people = cases.map(({ answers, today }) => makePerson(answers, today, meta));
  for (const round of [1, 2]) {
    cases.forEach(({ verdict }, i) => {
      assert.deepEqual(judge(byId.get(verdict.id), people[i]), verdict, `${verdict.id}, ${round}`);
    });
  }
});

test("answers are read as by answers.py, and the same is ignored", () => {
  for (const { today, raw, answers, ignored } of vectors.answers) {
    const found = readAnswers(raw, meta, today);
    const about = JSON.stringify(raw);
    assert.deepEqual(Object.entries(found.answers), answers, about);
    assert.deepEqual(found.ignored, ignored, about);
  }
});

test("fragments are taken apart and written anew", () => {
  for (const { text, raw, ignored, written } of vectors.fragments) {
    assert.deepEqual(parseFragment(text), { raw, ignored }, JSON.stringify(text));
    assert.equal(writeFragment(readAnswers(raw, meta, "2026-11-24").answers, meta), written);
  }
});

test("a written fragment is read back the same", () => {
  for (const { today, raw } of vectors.answers) {
    const { answers } = readAnswers(raw, meta, today);
    const text = writeFragment(answers, meta);
    const again = readAnswers(parseFragment(`#${text}`).raw, meta, today);
    assert.deepEqual(Object.entries(again.answers), Object.entries(answers), text);
    assert.deepEqual(again.ignored, [], text);
    assert.equal(writeFragment(again.answers, meta), text);
  }
});

test("the next question is that of questions.py", () => {
  for (const one of vectors.questions) {
    const person = makePerson(one.answers, one.today, meta);
    const still = openRecords(one.programs.map((id) => byId.get(id)), person);
    const open = still.map(({ program, facts }) => [program.id, facts]);
    assert.deepEqual(open, one.open);
    assert.equal(nextQuestion(still, person, meta.tries), one.next, JSON.stringify(one.answers));
  }
});

test("answers are said as by say.py", () => {
  for (const { name, value, en, zh } of vectors.said) {
    assert.equal(said(name, value, labels.en, "en", meta.facts), en, `${name} ${value}`);
    assert.equal(said(name, value, labels.zh, "zh", meta.facts), zh, `${name} ${value}`);
  }
});

test("every day has its number and its date", () => {
  // A day's number is Python's; the platform's own calendar says which date it is.
  for (let day = 1; day <= 3652059; day += 97) {
    const date = iso(day);
    const time = new Date(0).setUTCFullYear(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8));
    assert.equal(time / 86400000 + 719163, day, date);
    assert.equal(ordinal(date), day);
  }
});

test("days that a month does not have become its last", () => {
  const later = (date, months, days) => iso(add(ordinal(date), months, days));
  assert.equal(later("2027-01-31", 1, 0), "2027-02-28");
  assert.equal(later("2028-01-31", 1, 1), "2028-03-01");
  assert.equal(later("2024-02-29", 48, 0), "2028-02-29");
  assert.equal(later("2026-12-31", 2, 0), "2027-02-28");
  assert.equal(later("9999-12-31", 1, 0), "9999-12-31");
  assert.deepEqual(firstAndLast("2028-02").map(iso), ["2028-02-01", "2028-02-29"]);
  assert.deepEqual(firstAndLast("2027").map(iso), ["2027-01-01", "2027-12-31"]);
  assert.equal(monthBefore(ordinal("2027-03-31"), 15), "2025-12");
  assert.equal(monthBefore(ordinal("2027-03-31"), -8), "2027-11");
  assert.equal(monthBefore(ordinal("2027-03-31"), 10 ** 9), "0001-01");
});
