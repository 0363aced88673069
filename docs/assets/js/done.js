// A pure module: which steps are done, as kept on this device. Ids in, text out, and back.

const ID = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;
const MOST = 5000;

/**
 * Reads what was kept; whatever is broken in it counts as not done.
 * @param {string | null | undefined} text
 * @returns {string[]} record ids, each once
 */
export function readDone(text) {
  let value;
  try {
    value = JSON.parse(text || "[]");
  } catch (error) {
    return [];
  }
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id) => typeof id === "string" && id.length < 200 && ID.test(id));
  return Array.from(new Set(ids)).slice(-MOST);
}

/**
 * Writes ids as they are kept.
 * @param {string[]} ids
 * @returns {string}
 */
export function writeDone(ids) {
  return JSON.stringify(ids);
}

/**
 * Returns the ids with one of them ticked or not; those of other journeys stay.
 * @param {string[]} ids
 * @param {string} id
 * @param {boolean} done
 * @returns {string[]}
 */
export function setDone(ids, id, done) {
  const others = ids.filter((other) => other !== id);
  return done ? others.concat(id) : others;
}

/**
 * Counts how many of a journey's steps are done.
 * @param {string[]} steps
 * @param {string[]} ids
 * @returns {number}
 */
export function countDone(steps, ids) {
  const known = new Set(ids);
  return steps.filter((id) => known.has(id)).length;
}
