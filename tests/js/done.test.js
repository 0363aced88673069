// What is done, as kept on the reader's device.
import assert from "node:assert/strict";
import { test } from "node:test";

import { countDone, readDone, setDone, writeDone } from "../../docs/assets/js/done.js";

test("what is written is read again", () => {
  const ids = ["china/health-check", "xiamen/startup-grant"];
  assert.deepEqual(readDone(writeDone(ids)), ids);
});

test("nothing kept is nothing done", () => {
  for (const text of [null, undefined, "", "[]"]) assert.deepEqual(readDone(text), []);
});

test("broken storage is nothing done", () => {
  for (const text of ["{", "null", "7", '"china/health-check"', '{"a": 1}', "[[]]", "[null, 3]"]) {
    assert.deepEqual(readDone(text), [], text);
  }
});

test("what is no id is left out, what stands twice counts once", () => {
  const text = JSON.stringify(["china/a", 3, "<b>", "china/a", "x".repeat(300), "china/b"]);
  assert.deepEqual(readDone(text), ["china/a", "china/b"]);
});

test("ticking keeps the ids of other journeys", () => {
  assert.deepEqual(setDone(["a/a"], "b/b", true), ["a/a", "b/b"]);
  assert.deepEqual(setDone(["a/a", "b/b"], "b/b", true), ["a/a", "b/b"]);
  assert.deepEqual(setDone(["a/a", "b/b"], "a/a", false), ["b/b"]);
});

test("only the journey's own steps are counted", () => {
  assert.equal(countDone(["a/a", "b/b"], ["b/b", "c/c"]), 1);
});
