// Calendars: days, the order of the steps, the text that calendar programs read.
import assert from "node:assert/strict";
import { test } from "node:test";

import {
  addDays, addDuration, addWorkingDays, calendarText, escapeText, fold, isDay, isPast, schedule,
} from "../../docs/assets/js/ics.js";

const step = (id, before, wait = "", working = false) => ({
  id, before, wait, working, name: id, notes: [],
});

test("a day is one that the calendar has", () => {
  assert.ok(isDay("2028-02-29"));
  for (const text of ["2027-02-29", "2027-13-01", "0000-01-01", "2027-1-1", "today", ""]) {
    assert.equal(isDay(text), false, text);
  }
});

test("a date is past when all of it is over", () => {
  for (const date of ["2026-11-23", "2026-10", "2025"]) assert.ok(isPast(date, "2026-11-24"), date);
  for (const date of ["2026-11-24", "2026-11-25", "2026-11", "2026", "2027", "soon", ""]) {
    assert.equal(isPast(date, "2026-11-24"), false, date);
  }
});

test("days cross months and years", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2027-03-01", -1), "2027-02-28");
});

test("working days agree with counting one day at a time", () => {
  for (let first = 0; first < 7; first += 1) {
    const start = addDays("2026-11-23", first); // a Monday and the six days after it
    let day = start;
    for (let count = 1; count <= 30; count += 1) {
      do day = addDays(day, 1);
      while ([0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()));
      assert.equal(addWorkingDays(start, count), day, `${start} + ${count}`);
    }
  }
});

test("a month later stays inside the month", () => {
  assert.equal(addDuration("2027-01-31", "P1M", false), "2027-02-28");
  assert.equal(addDuration("2028-02-29", "P1Y", false), "2029-02-28");
  assert.equal(addDuration("2026-11-30", "P1M1W2D", false), "2027-01-08");
});

test("what is no duration adds nothing", () => {
  for (const text of ["", "soon", "PT5H", "P-3D", "P999999D"]) {
    assert.equal(addDuration("2026-11-24", text, false), "2026-11-24", text);
  }
});

test("a step begins when all that comes before it is through", () => {
  const steps = [
    step("a", [], "P10D", true), step("b", [], "P3D"), step("c", ["a", "b"]), step("d", ["c"]),
  ];
  const days = schedule(steps, [], "2026-11-24").map((entry) => [entry.id, entry.day]);
  assert.deepEqual(days, [
    ["a", "2026-11-24"], ["b", "2026-11-24"], ["c", "2026-12-08"], ["d", "2026-12-09"],
  ]);
});

test("what is done is left out and holds nothing up", () => {
  const steps = [step("a", [], "P10D", true), step("c", ["a"])];
  assert.deepEqual(
    schedule(steps, ["a"], "2026-11-24").map((entry) => [entry.id, entry.day]),
    [["c", "2026-11-24"]],
  );
});

test("the earliest comes first", () => {
  const steps = [step("a", [], "P9D"), step("b", ["a"]), step("c", [])];
  assert.deepEqual(schedule(steps, [], "2026-11-24").map((entry) => entry.id), ["a", "c", "b"]);
});

test("commas, semicolons, backslashes and line ends are escaped", () => {
  assert.equal(escapeText("a,b;c\\d\ne\r\nf"), "a\\,b\\;c\\\\d\\ne\\nf");
});

test("no line is longer than 75 octets, and unfolding gives it back", () => {
  const bytes = new TextEncoder();
  for (const text of ["a".repeat(200), "学习类居留许可".repeat(20), "𠀀é中a".repeat(30), "a".repeat(75)]) {
    const folded = fold(text);
    for (const line of folded.split("\r\n")) assert.ok(bytes.encode(line).length <= 75);
    assert.equal(folded.replace(/\r\n /g, ""), text);
  }
  assert.equal(fold("a".repeat(75)), "a".repeat(75));
});

test("the text is a calendar: line ends, stable UIDs, whole days", () => {
  const entries = [{ id: "china/health-check", day: "2026-12-31", name: "Health; 体检", notes: ["x", "y"] }];
  const text = calendarText(entries, "Arrive", "2026-11-24");
  assert.equal(text.replace(/\r\n/g, "").includes("\n"), false);
  assert.ok(text.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
  assert.ok(text.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
  for (const line of [
    "UID:china.health-check@petrel", "DTSTAMP:20261124T000000Z", "DTSTART;VALUE=DATE:20261231",
    "DTEND;VALUE=DATE:20270101", "SUMMARY:Health\\; 体检", "DESCRIPTION:x\\ny",
  ]) {
    assert.ok(text.includes(`\r\n${line}\r\n`), line);
  }
  assert.equal(calendarText(entries, "Arrive", "2026-11-24"), text);
});
