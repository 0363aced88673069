// The answers in the address: the part after the #, which no server sees.

import { parseFragment, readAnswers, writeFragment } from "./finder-answers.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {import("./finder-answers.js").Ignored} Ignored */

/** Reads and writes the fragment, and knows the one that was read or written last. */
export class Address {
  /** @param {Meta} meta @param {string} today YYYY-MM-DD */
  constructor(meta, today) {
    this.meta = meta;
    this.today = today;
    /** @type {string | null} null before the first reading */
    this.last = null;
  }

  /** The answers of a fragment that is new, and what was ignored of it; null where nothing is to be done. @returns {{answers: Answers, ignored: Ignored[]} | null} */
  read() {
    if (location.hash === this.last) return null;
    if (isPlaceOnPage(location.hash)) {
      // The skip link leads to a place on the page; the answers stay where they are.
      history.replaceState(null, "", this.last || location.pathname + location.search);
      return null;
    }
    this.last = location.hash;
    const { raw, ignored } = parseFragment(location.hash);
    const read = readAnswers(raw, this.meta, this.today);
    return { answers: read.answers, ignored: [...ignored, ...read.ignored] };
  }

  /** Keep answers; each time is a step that the browser can go back. @param {Answers} answers */
  write(answers) {
    const fragment = writeFragment(answers, this.meta);
    history.pushState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    this.last = location.hash;
  }
}

/** Whether a fragment names a place on the page and no answers. @param {string} hash */
function isPlaceOnPage(hash) {
  return hash.length > 1 && !hash.includes("=") && document.getElementById(hash.slice(1)) !== null;
}
