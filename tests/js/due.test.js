// When a record's review is due, in the reader's own calendar.
import assert from "node:assert/strict";
import { test } from "node:test";

import { isDue } from "../../docs/assets/js/due.js";

const evening = new Date(2027, 2, 1, 23, 59);

test("the day itself is not yet due", () => assert.equal(isDue("2027-03-01", evening), false));
test("the day before is due", () => assert.equal(isDue("2027-02-28", evening), true));
test("the next minute is due", () => assert.equal(isDue("2027-03-01", new Date(2027, 2, 2, 0, 0)), true));
test("what is no day is never due", () => {
  for (const day of ["", "2027", "2027-3-1", "soon", "0000"]) assert.equal(isDue(day, evening), false);
});
