// Days as numbers, durations as months and days. The twin is scripts/petrel/eligibility/calendar.py.
// A day's number is Python's proleptic ordinal: 1 is 1 January of year 1.

/** The last day that Python's calendar has, 9999-12-31; what lies beyond it counts as this day. */
const LAST_DAY = 3652059;
const LAST_MONTH = 9999 * 12 + 11;

/** A cache is emptied when it is this full, so that a page that stays open does not grow. */
const CACHED = 4096;

/** @type {Map<string, [number, number]>} */
const spans = new Map();

/** @param {number} year @param {number} month from 1 @returns {number} how many days it has */
function daysIn(year, month) {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** @param {number} year @param {number} month from 1 @param {number} day @returns {number} */
function toOrdinal(year, month, day) {
  // Years that begin in March put the leap day last, where it disturbs no month's length.
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return y * 365 + leaps + Math.floor((m * 153 + 2) / 5) + day - 306;
}

/** @param {number} ordinal @returns {[number, number, number]} year, month from 1, day */
function fromOrdinal(ordinal) {
  const days = ordinal + 305; // since 1 March of year 0
  const era = Math.floor(days / 146097);
  const rest = days - era * 146097;
  const lost = Math.floor(rest / 1460) - Math.floor(rest / 36524) + Math.floor(rest / 146096);
  const years = Math.floor((rest - lost) / 365);
  const day = rest - (years * 365 + Math.floor(years / 4) - Math.floor(years / 100));
  const m = Math.floor((day * 5 + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = years + era * 400 + (month < 3 ? 1 : 0);
  return [year, month, day - Math.floor((m * 153 + 2) / 5) + 1];
}

/**
 * Return the day some months and days later. A day that the month does not have becomes its last:
 * 31 January + 1 month is 28 February.
 * @param {number} day @param {number} months @param {number} days @returns {number}
 */
export function add(day, months, days) {
  if (months === 0) return day + days;
  const [year, month, date] = fromOrdinal(day);
  const count = year * 12 + month - 1 + months;
  if (count > LAST_MONTH) return LAST_DAY + days;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  return toOrdinal(y, m, Math.min(date, daysIn(y, m))) + days;
}

/**
 * Return the first and the last day that a date as exact as YYYY or YYYY-MM may mean.
 * @param {string} date @returns {[number, number]}
 */
export function firstAndLast(date) {
  const known = spans.get(date);
  if (known) return known;
  const [year, month, day] = date.split("-").map(Number);
  const last = month || 12;
  const first = toOrdinal(year, month || 1, day || 1);
  /** @type {[number, number]} */
  const found = [first, day ? first : toOrdinal(year, last, daysIn(year, last))];
  if (spans.size >= CACHED) spans.clear();
  spans.set(date, found);
  return found;
}

/** Return a full date's number. @param {string} date YYYY-MM-DD @returns {number} */
export function ordinal(date) {
  return firstAndLast(date)[0];
}

/** Return a day's date as YYYY-MM-DD. @param {number} day @returns {string} */
export function iso(day) {
  const [year, month, date] = fromOrdinal(Math.min(day, LAST_DAY));
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** Return the month a number of months before a day, as YYYY-MM. @param {number} day @param {number} months */
export function monthBefore(day, months) {
  const [year, month] = fromOrdinal(day);
  const count = Math.min(Math.max(year * 12 + month - 1 - months, 12), LAST_MONTH);
  return `${pad(Math.floor(count / 12), 4)}-${pad((count % 12) + 1, 2)}`;
}

/** Tell whether the calendar has that day. @param {number} year @param {number} month @param {number} day */
export function isDay(year, month, day) {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** @param {number} value @param {number} size */
function pad(value, size) {
  return String(value).padStart(size, "0");
}
