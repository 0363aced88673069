// The finder: asks, shows what applies, keeps the answers in the address's fragment.
// The template holds <div data-finder data-lang data-base data-rules data-words> for the questions
// and results, and <div data-finder-plain> with plain lists for whoever has no script.

import { fill, h, replace } from "./dom.js";
import { judge, makePerson } from "./eligibility.js";
import { isDate } from "./finder-answers.js";
import { SAYS, family } from "./finder-facts.js";
import { nextQuestion, openRecords } from "./finder-questions.js";
import { Address } from "./find-address.js";
import { answersGiven, journeysFor, jumps, notCovered, sorting } from "./find-around.js";
import { allQuestions, oneQuestion } from "./find-asking.js";
import { GROUPS, fixedLeaves, grouped } from "./find-groups.js";
import { leavesByPlace } from "./find-reasons.js";
import { groupSection } from "./find-results.js";
import { dayOf, load } from "./find-words.js";

/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {import("./find-groups.js").Order} Order */
/** @typedef {import("./find-words.js").Loaded} Loaded */

export class Finder {
  /** @param {HTMLElement} root @param {Loaded} loaded @param {string} today */
  constructor(root, { meta, programs, words }, today) {
    this.root = root;
    this.meta = meta;
    this.programs = programs;
    this.words = words;
    this.today = today;
    this.lang = /** @type {"en" | "zh"} */ (root.dataset.lang || "en");
    this.base = root.dataset.base || "/";
    this.fixed = fixedLeaves(programs, meta);
    this.leaves = leavesByPlace(programs);
    /** @type {Answers} */
    this.answers = {};
    /** @type {string[]} the facts in the order in which they were asked */
    this.history = [];
    /** @type {string | null} the question that the reader chose to see */
    this.chosen = null;
    this.whole = false;
    /** @type {Order} */
    this.order = "fit";
    /** @type {import("./finder-answers.js").Ignored[]} */
    this.ignored = [];
    /** What the reader has opened in the results; it stays open when they are drawn anew. @type {Set<string>} */
    this.opened = new Set();
    this.address = new Address(meta, today);
    this.asking = h("section", { class: "ask", "aria-label": words.ui.question });
    this.status = h("p", { class: "tally", role: "status" });
    this.given = h("div", {});
    this.results = h("div", { class: "groups" });
    root.append(this.asking, this.status, this.given, this.results);
    addEventListener("popstate", () => this.readAddress());
    addEventListener("hashchange", () => this.readAddress());
  }

  readAddress() {
    const read = this.address.read();
    if (!read) return;
    this.answers = read.answers;
    this.ignored = read.ignored;
    this.history = this.history.filter((fact) => fact in this.answers);
    for (const fact of Object.keys(this.answers)) {
      if (!this.history.includes(fact) && family(fact) !== SAYS) this.history.push(fact);
    }
    this.chosen = null;
    const inside = this.asking.contains(document.activeElement);
    this.show();
    if (inside) this.focusQuestion();
  }

  /** Keep the answers in the address; every answer is a step that the browser can go back. */
  writeAddress() {
    this.address.write(this.answers);
    this.ignored = [];
  }

  /** @param {string} fact @param {Value | undefined} value undefined takes the answer back */
  answer(fact, value) {
    const answers = { ...this.answers };
    delete answers[fact];
    if (value !== undefined) answers[fact] = value;
    this.answers = answers;
    if (family(fact) !== SAYS) {
      this.history = this.history.filter((other) => other !== fact);
      if (value !== undefined) this.history.push(fact);
    }
    this.writeAddress();
  }

  show() {
    this.person = makePerson(this.answers, this.today, this.meta);
    const still = openRecords(this.programs, this.person);
    const next = this.chosen || nextQuestion(still, this.person, this.meta.tries);
    /** @type {Set<string>} */
    const live = new Set();
    for (const record of still) record.facts.forEach((fact) => live.add(fact));
    const parts = this.whole ? allQuestions(this, live) : oneQuestion(this, next, live.size > 0);
    replace(this.asking, ...parts);
    this.showAround();
  }

  /** What follows from the answers: the results, and the list of answers. */
  showAround() {
    this.person = makePerson(this.answers, this.today, this.meta);
    this.showResults();
    replace(this.given, answersGiven(this));
  }

  /**
   * Take an answer, show what follows, and lead the reader there. A quiet one leaves the questions
   * as they are on the screen.
   * @param {string} fact @param {Value | undefined} value undefined takes the answer back @param {boolean} [quiet]
   */
  take(fact, value, quiet) {
    const place = this.whole ? this.placeOfFocus() : -1;
    this.chosen = null;
    this.answer(fact, value);
    if (quiet) this.showAround();
    else this.show();
    if (!this.whole) this.focusQuestion();
    else if (!quiet) this.focusables(fact)[place]?.focus();
  }

  /** The controls of one question in the list of all. @param {string} fact @returns {HTMLElement[]} */
  focusables(fact) {
    const box = `[data-ask="${fact}"]`;
    return Array.from(this.asking.querySelectorAll(`${box} button, ${box} input, ${box} select`));
  }

  /** At which control of its question the keyboard is, so that it can go on from there. */
  placeOfFocus() {
    const box = /** @type {HTMLElement | null} */ (document.activeElement?.closest("[data-ask]") || null);
    return box ? this.focusables(box.dataset.ask || "").indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1;
  }

  focusQuestion() {
    const heading = /** @type {HTMLElement | null} */ (this.asking.querySelector(".ask__title"));
    if (!heading) return;
    heading.focus({ preventScroll: true });
    if (!heading.dataset.ask && !this.whole) this.status.scrollIntoView({ block: "center" });
    else {
      const { top, bottom } = heading.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight / 2) heading.scrollIntoView();
    }
  }

  /** Go on at the record, which may stand in another group now. @param {string} id */
  focusRecord(id) {
    const item = Array.from(this.results.querySelectorAll("[data-record]")).find(
      (node) => node instanceof HTMLElement && node.dataset.record === id,
    );
    const next = item && (item.querySelector('.says__button[aria-pressed="false"]') || item.querySelector("a"));
    if (next instanceof HTMLElement) next.focus();
  }

  /** Leave a question that was looked at; else take the last answer back and ask again. @param {string} last */
  back(last) {
    if (this.chosen !== null && this.chosen in this.answers) this.chosen = null;
    else {
      this.answer(last, undefined);
      this.chosen = last;
    }
    this.show();
    this.focusQuestion();
  }

  /** @param {boolean} whole */
  setWhole(whole) {
    this.whole = whole;
    this.show();
    this.focusQuestion();
  }

  startAgain() {
    this.answers = {};
    this.history = [];
    this.chosen = null;
    this.writeAddress();
    this.show();
    this.focusQuestion();
  }

  /** @param {Order} order */
  sortBy(order) {
    this.order = order;
    this.showResults();
    /** @type {HTMLElement | null} */ (this.results.querySelector("select"))?.focus();
  }

  showResults() {
    const { ui } = this.words;
    const verdicts = this.programs.map((program) => judge(program, /** @type {any} */ (this.person)));
    const groups = grouped(verdicts, this.words, this.order, this.today, this.fixed);
    const asked = "goal" in this.answers;
    this.status.textContent = asked ? this.tally(groups) : "";
    const telling = this.telling();
    const actions = {
      ask: (/** @type {string} */ fact) => this.askFor(fact),
      say: (/** @type {string} */ fact, /** @type {boolean | undefined} */ value, /** @type {string} */ id) => {
        this.answer(fact, value);
        this.show();
        this.focusRecord(id);
      },
    };
    replace(this.results);
    if (!asked) {
      this.results.append(h("p", { class: "muted" }, ui.before_first));
      return;
    }
    this.results.append(jumps(this, groups), journeysFor(this), sorting(this));
    for (const group of GROUPS) {
      const section = groupSection(group, groups[group], telling, actions);
      if (section) this.results.append(section);
    }
    this.results.append(notCovered(this));
  }

  /** What the sentences of the results are made of. @returns {import("./find-reasons.js").Telling} */
  telling() {
    const { words, lang, answers, leaves, meta, base, opened } = this;
    return { words, lang, answers, leaves, meta, base, opened, forAnother: Boolean(this.person?.forAnother) };
  }

  /** @param {ReturnType<typeof grouped>} groups */
  tally(groups) {
    const counts = Object.fromEntries(Object.entries(groups).map(([group, found]) => [group, found.length]));
    return fill(this.words.ui.tally, counts);
  }

  /** @param {string} fact */
  askFor(fact) {
    this.chosen = fact;
    this.whole = false;
    this.show();
    this.focusQuestion();
  }
}

/** The day to ask for: the reader's own, or that of ?today= where it is one. */
function askedDay() {
  const day = new URLSearchParams(location.search).get("today") || "";
  return day.length === 10 && isDate(day) ? day : dayOf(new Date());
}

async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  const plain = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder-plain]"));
  if (!root) return;
  try {
    const finder = new Finder(root, await load(root), askedDay());
    finder.readAddress();
    if (plain) plain.hidden = true;
    root.dataset.state = "ready";
  } catch (error) {
    root.dataset.state = "failed";
    replace(root, h("p", { class: "note note--alert", role: "alert" }, root.dataset.failed || ""));
    throw error;
  }
}

start();
