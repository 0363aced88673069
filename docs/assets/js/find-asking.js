// The card with the question: one at a time, or all that can still change something.

import { button, h } from "./dom.js";
import { has, sorted } from "./finder-facts.js";
import { control } from "./find-controls.js";

/** @typedef {import("./find-page.js").Finder} Finder */

/**
 * One question; without a fact, that there are no more.
 * @param {Finder} finder @param {string | null} fact @param {boolean} more whether others are open
 * @returns {Node[]}
 */
export function oneQuestion(finder, fact, more) {
  const { ui, questions } = finder.words;
  const parts = notes(finder);
  if (fact) {
    const { ask, help } = questions[fact];
    parts.push(h("h2", { class: "ask__title", tabindex: "-1", "data-ask": fact }, ask));
    if (help) parts.push(h("p", { class: "muted" }, help));
    if (forFamily(finder) && fact !== "goal") parts.push(h("p", { class: "muted" }, ui.for_family));
    parts.push(controlFor(finder, fact, false), escapes(finder, fact));
  } else {
    parts.push(h("h2", { class: "ask__title", tabindex: "-1" }, ui.all_asked), h("p", {}, ui.all_asked_text));
  }
  return [...parts, ways(finder, more)];
}

/**
 * All questions that can still change something, and all that were answered.
 * @param {Finder} finder @param {Set<string>} live @returns {Node[]}
 */
export function allQuestions(finder, live) {
  const { ui, questions } = finder.words;
  const parts = [h("h2", { class: "ask__title", tabindex: "-1" }, ui.all_questions), ...notes(finder)];
  const facts = Object.keys(questions).filter((fact) => live.has(fact) || fact in finder.answers);
  for (const fact of sorted(facts, finder.meta)) {
    const { ask, help } = questions[fact];
    const box = h("div", { class: "ask__one", role: "group", "aria-label": ask, "data-ask": fact }, h("h3", {}, ask));
    if (help) box.append(h("p", { class: "muted" }, help));
    box.append(controlFor(finder, fact, true), escapes(finder, fact));
    parts.push(box);
  }
  return [...parts, ways(finder, true)];
}

/** Whether all that was chosen is about somebody of the family who is abroad. @param {Finder} finder */
function forFamily(finder) {
  const { goal } = finder.answers;
  return Array.isArray(goal) && goal.every((code) => code === "family_abroad");
}

/** @param {Finder} finder @param {string} fact @param {boolean} whole */
function controlFor(finder, fact, whole) {
  const { words, meta } = finder;
  const { today } = finder;
  const answer = (/** @type {any} */ value, /** @type {boolean | undefined} */ quiet) => finder.take(fact, value, quiet);
  return control({ name: fact, value: finder.answers[fact], words, meta, today, whole, answer });
}

/** “I don't know” and “rather not say”. @param {Finder} finder @param {string} fact */
function escapes(finder, fact) {
  const { ui } = finder.words;
  const row = h("p", { class: "ask__row ask__escapes" });
  for (const text of [ui.dont_know, ui.rather_not]) row.append(button(text, "button", () => finder.take(fact, null)));
  return row;
}

/** Back, and the switch between one and all. @param {Finder} finder @param {boolean} more */
function ways(finder, more) {
  const { ui } = finder.words;
  const row = h("p", { class: "ask__row ask__ways" });
  const last = finder.history[finder.history.length - 1];
  if (last && !finder.whole) row.append(button(ui.back, "button", () => finder.back(last)));
  if (more || finder.whole) {
    row.append(button(finder.whole ? ui.one_by_one : ui.all_at_once, "button", () => finder.setWhole(!finder.whole)));
  }
  return row;
}

/** What of the address was ignored. @param {Finder} finder @returns {Node[]} */
function notes(finder) {
  const { ui, questions } = finder.words;
  if (finder.ignored.length === 0) return [];
  const list = h("ul", {});
  for (const { fact, value, why } of finder.ignored) {
    const name = has(questions, fact) ? questions[fact].ask : fact.slice(0, 40);
    list.append(h("li", {}, `${name} ${value.slice(0, 60)}: ${ui[`why_${why}`]}`));
  }
  return [h("div", { class: "note note--alert", role: "alert" }, h("p", {}, ui.ignored), list)];
}
