// A pure module: dates in, answers out; no clock of its own.

/**
 * Tells whether a day has passed in the reader's own calendar.
 * @param {string} day YYYY-MM-DD; anything else is never due
 * @param {Date} now
 * @returns {boolean} true from the day after on
 */
export function isDue(day, now) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const pad = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const today = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  return today > day;
}
