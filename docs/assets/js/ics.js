// A pure module: steps → days → the text of a calendar (RFC 5545). No clock, no page.

/**
 * @typedef {object} Step
 * @property {string} id the record's id
 * @property {string[]} before ids of the steps that come first
 * @property {string} wait ISO 8601 duration (P15D, P2M); empty where no time is known
 * @property {boolean} working whether its days are working days
 * @property {string} name
 * @property {string[]} notes lines of the description
 */

/** @typedef {{id: string, day: string, name: string, notes: string[]}} Entry */

const DAY = 86400000;

/**
 * Tells whether a text is a day that the calendar has.
 * @param {string} text
 * @returns {boolean}
 */
export function isDay(text) {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * Tells whether a date is over, as exact as it is: YYYY, YYYY-MM or YYYY-MM-DD.
 * @param {string} date
 * @param {string} today YYYY-MM-DD
 * @returns {boolean}
 */
export function isPast(date, today) {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) && date < today.slice(0, date.length);
}

/**
 * @param {string} day YYYY-MM-DD
 * @param {number} count may be negative
 * @returns {string}
 */
export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/**
 * Adds days without Saturdays and Sundays; public holidays are not known.
 * @param {string} day
 * @param {number} count
 * @returns {string}
 */
export function addWorkingDays(day, count) {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  // A weekend counts as the Friday before it.
  const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
  if (count <= 0) return day;
  const into = (weekday === 6 || weekday === 0 ? 5 : weekday) - 1 + count;
  return addDays(day, count - back + 2 * Math.floor(into / 5));
}

/**
 * Adds an ISO 8601 duration; a day that the month lacks becomes its last.
 * @param {string} day
 * @param {string} duration anything else than a duration adds nothing
 * @param {boolean} working whether its days are working days
 * @returns {string}
 */
export function addDuration(day, duration, working) {
  const found = /^P(?:(\d{1,3})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(duration);
  if (!found) return day;
  const [years, months, weeks, days] = found.slice(1).map((part) => Number(part || 0));
  const [year, month, date] = day.split("-").map(Number);
  const total = (year + years) * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(Math.floor(total / 12), total % 12, Math.min(date, last)));
  const then = addDays(moved.toISOString().slice(0, 10), weeks * 7);
  return working ? addWorkingDays(then, days) : addDays(then, days);
}

/**
 * Gives each step that is not done the day on which it begins.
 *
 * A step begins when all that comes before it is through: by the longest known time, or
 * one day later where none is known, so that what follows stands after it. What is done,
 * and what is not on the list, is through at once.
 * @param {Step[]} steps in the path's order
 * @param {string[]} done ids
 * @param {string} start YYYY-MM-DD
 * @returns {Entry[]} earliest first, in the path's order where they begin together
 */
export function schedule(steps, done, start) {
  const known = new Set(done);
  /** @type {Map<string, string>} */
  const through = new Map();
  /** @type {Entry[]} */
  const entries = [];
  for (const step of steps) {
    if (known.has(step.id)) continue;
    let day = start;
    for (const id of step.before) {
      const end = through.get(id);
      if (end && end > day) day = end;
    }
    const end = addDuration(day, step.wait, step.working);
    through.set(step.id, end > day ? end : addDays(day, 1));
    entries.push({ id: step.id, day, name: step.name, notes: step.notes });
  }
  const order = new Map(entries.map((entry, index) => [entry.id, index]));
  return entries.sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : (order.get(a.id) || 0) - (order.get(b.id) || 0),
  );
}

/**
 * Writes a calendar with an all-day event for each entry.
 * @param {Entry[]} entries
 * @param {string} name the calendar's
 * @param {string} stamp YYYY-MM-DD, the day on which it is made
 * @returns {string}
 */
export function calendarText(entries, name, stamp) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Petrel//Journeys//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  for (const entry of entries) {
    lines.push(
      "BEGIN:VEVENT",
      // The same step has the same UID on every journey: saved again, it moves instead of doubling.
      `UID:${entry.id.replace(/\//g, ".")}@petrel`,
      `DTSTAMP:${compact(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(entry.day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(entry.day, 1))}`,
      `SUMMARY:${escapeText(entry.name)}`,
    );
    if (entry.notes.length) lines.push(`DESCRIPTION:${escapeText(entry.notes.join("\n"))}`);
    lines.push("TRANSP:TRANSPARENT", "END:VEVENT");
  }
  lines.push("END:VCALENDAR");
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/** @param {string} day */
function compact(day) {
  return day.replace(/-/g, "");
}

/**
 * Escapes what has a meaning in a text value.
 * @param {string} text
 * @returns {string}
 */
export function escapeText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");
}

/**
 * Folds a line at 75 octets of UTF-8, between characters.
 * @param {string} line
 * @returns {string}
 */
export function fold(line) {
  const parts = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) || 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    // The space that begins each further line counts too.
    if (octets + size > 75) {
      parts.push(part);
      part = "";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  parts.push(part);
  return parts.join("\r\n ");
}
