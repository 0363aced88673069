// What a reader answers with: one control for each kind of fact. A control calls back with the answer.

import { button, h } from "./dom.js";
import { parseFragment, readAnswers, writeFragment } from "./finder-answers.js";
import { ELSEWHERE, SAYS, family } from "./finder-facts.js";

/** @typedef {import("./finder-facts.js").Meta} Meta */
/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./find-words.js").Words} Words */
/**
 * `whole`: all questions are shown at once, so a control answers on every change and has no “next”.
 * Typing and ticking there are `quiet`: what is on the screen must stay, or the next tap is lost.
 * @typedef {{name: string, value: Value | undefined, words: Words, meta: Meta, today: string, whole: boolean,
 *   answer: (value: Value | undefined, quiet?: boolean) => void}} Ask
 */

/** So many places stand as buttons before the list of all. */
const QUICK_PLACES = 6;

/** @param {Ask} ask @returns {HTMLElement} */
export function control(ask) {
  const fact = ask.meta.facts[family(ask.name)];
  const kind = family(ask.name) === SAYS ? "flag" : fact.kind;
  switch (kind) {
    case "choice":
      return oneOf(ask, options(ask, fact.vocabulary));
    case "flag":
      return oneOf(ask, [[true, ask.words.ui.yes], [false, ask.words.ui.no]]);
    case "choices":
      return someOf(ask, fact.vocabulary);
    case "region":
      return place(ask);
    case "date":
      return month(ask);
    case "length":
      return length(ask);
    default:
      return count(ask, fact.high);
  }
}

/** @param {Ask} ask @param {string} vocabulary @returns {[string, string, string?][]} */
function options(ask, vocabulary) {
  const labels = ask.words.labels[vocabulary];
  const about = ask.words.questions[ask.name].about || {};
  return codesOf(ask, vocabulary).map((code) => [code, labels[code], about[code]]);
}

/** The codes to choose from: those that conditions name, where any number may be chosen. @param {Ask} ask @param {string} vocabulary */
function codesOf(ask, vocabulary) {
  return ask.words.questions[ask.name].codes || ask.meta.words[vocabulary];
}

/** One button each: a tap answers. @param {Ask} ask @param {[Value, string, string?][]} choices */
function oneOf(ask, choices) {
  const list = h("ul", { class: "choices" });
  for (const [value, label, about] of choices) {
    const chosen = JSON.stringify(ask.value) === JSON.stringify(value);
    const node = button("", "choice", () => ask.answer(value));
    node.append(h("span", {}, label));
    node.setAttribute("aria-pressed", String(chosen));
    node.dataset.value = String(value);
    if (about) node.append(h("span", { class: "choice__about" }, about));
    list.append(h("li", {}, node));
  }
  return list;
}

/** Boxes to tick; groups of them for goals. @param {Ask} ask @param {string} vocabulary */
function someOf(ask, vocabulary) {
  const chosen = new Set(Array.isArray(ask.value) ? ask.value : []);
  const { ui, tracks, labels } = ask.words;
  const box = h("div", { class: "boxes" });
  const groups = ask.name === "goal" ? tracks : [["", codesOf(ask, vocabulary)]];
  const texts = ask.words.questions[ask.name].options || labels[vocabulary];
  /** @type {HTMLInputElement[]} */
  const inputs = [];
  for (const [heading, codes] of groups) {
    const list = h("ul", { class: "choices choices--boxes" });
    for (const code of codes) {
      const input = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", value: code }));
      input.checked = chosen.has(code);
      inputs.push(input);
      list.append(h("li", {}, h("label", { class: "choice" }, input, h("span", {}, texts[code]))));
    }
    box.append(heading ? h("fieldset", {}, h("legend", {}, heading), list) : list);
  }
  const read = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const row = h("p", { class: "ask__row" });
  const wrong = h("p", { class: "ask__wrong", role: "alert" });
  if (ask.whole) box.addEventListener("change", () => ask.answer(read().length ? read() : undefined, true));
  else row.append(next(ui.next, () => (read().length ? ask.answer(read()) : say(wrong, ui.choose_one, inputs[0]))));
  if (ask.name !== "goal") row.append(button(ui.none_of_these, "button", () => ask.answer([])));
  box.append(row, wrong);
  return box;
}

/** Say what is missing, and lead there. @param {HTMLElement} wrong @param {string} text @param {HTMLElement} field */
function say(wrong, text, field) {
  wrong.textContent = text;
  field.focus();
}

/** @param {string} text @param {() => void} run */
function next(text, run) {
  return button(text, "button button--main", run);
}

/** A list of all places, and the ones with most records as buttons. @param {Ask} ask */
function place(ask) {
  const { words, meta } = ask;
  const { ui } = words;
  const label = (/** @type {string} */ code) => words.labels.regions[code];
  const quick = mostRecords(words).slice(0, QUICK_PLACES);
  const box = h("div", { class: "place" });
  if (!ask.whole) {
    const list = h("ul", { class: "choices choices--short" });
    for (const code of quick) {
      const node = button(label(code), "choice", () => ask.answer(code));
      node.setAttribute("aria-pressed", String(ask.value === code));
      node.dataset.value = code;
      list.append(h("li", {}, node));
    }
    box.append(list);
  }
  const select = /** @type {HTMLSelectElement} */ (h("select", { class: "input", "aria-label": ui.all_places }));
  select.append(h("option", { value: "" }, ui.all_places));
  for (const [province, below] of words.places) {
    const group = h("optgroup", { label: label(province) });
    for (const code of [province, ...below]) group.append(h("option", { value: code }, label(code)));
    select.append(group);
  }
  select.append(h("option", { value: ELSEWHERE }, ui.elsewhere));
  if (typeof ask.value === "string") select.value = ask.value;
  const wrong = h("p", { class: "ask__wrong", role: "alert" });
  const row = h("p", { class: "ask__row" }, select);
  if (ask.whole) select.addEventListener("change", () => ask.answer(select.value || undefined, true));
  else row.append(next(ui.next, () => (select.value ? ask.answer(select.value) : say(wrong, ui.choose_one, select))));
  box.append(row, wrong);
  return box;
}

/** Provinces and cities by the number of records of their own. @param {Words} words */
function mostRecords(words) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const choosable = new Set(words.cities);
  for (const { place: code } of Object.values(words.records)) {
    if (choosable.has(code)) found.set(code, (found.get(code) || 0) + 1);
  }
  return Array.from(found.keys()).sort((a, b) => (found.get(b) || 0) - (found.get(a) || 0));
}

/**
 * Fields in a row, and what they mean together.
 * @param {Ask} ask @param {HTMLElement[]} fields @param {() => Value | undefined} read undefined: not an answer yet
 */
function fields(ask, fields, read) {
  const box = h("div", { class: "ask__row" }, ...fields);
  const wrong = h("p", { class: "ask__wrong", role: "alert" });
  const inputs = () => Array.from(box.querySelectorAll("input, select")).map((field) => /** @type {HTMLInputElement} */ (field).value);
  const send = () => {
    const value = read();
    const empty = ask.whole && inputs().every((text) => text === "");
    wrong.textContent = empty ? "" : whyNot(ask, value);
    if (empty) ask.answer(undefined, true);
    else if (!wrong.textContent) ask.answer(value, ask.whole);
  };
  if (ask.whole) box.addEventListener("change", send);
  else {
    box.append(next(ask.words.ui.next, send));
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) send();
    });
  }
  return h("div", {}, box, wrong);
}

/**
 * Why an answer cannot be used, "" where it can: by the same rules as one that stands in an address.
 * @param {Ask} ask @param {Value | undefined} value undefined: not an answer yet
 */
function whyNot(ask, value) {
  const { ui } = ask.words;
  if (value === undefined) return ui.not_readable;
  const { raw } = parseFragment(writeFragment({ [ask.name]: value }, ask.meta));
  const [bad] = readAnswers(raw, ask.meta, ask.today).ignored;
  return bad ? ui[`wrong_${bad.why}`] || ui.not_readable : "";
}

/** @param {string} label @param {string | undefined} value @param {number} low @param {number} high @param {boolean} [decimals] */
function numberField(label, value, low, high, decimals) {
  const input = /** @type {HTMLInputElement} */ (
    h("input", {
      class: "input input--number",
      type: "number",
      inputmode: decimals ? "decimal" : "numeric",
      min: String(low),
      max: String(high),
      step: decimals ? "any" : "1",
      value: value || "",
    })
  );
  return { input, node: h("label", { class: "ask__field" }, h("span", {}, label), input) };
}

/** Year and month; the year alone will do. @param {Ask} ask */
function month(ask) {
  const { ui } = ask.words;
  const [year, number] = typeof ask.value === "string" ? ask.value.split("-") : ["", ""];
  const years = numberField(ui.year, year, 1900, 2100);
  const select = /** @type {HTMLSelectElement} */ (h("select", { class: "input" }));
  select.append(h("option", { value: "" }, ui.month_unknown));
  ui.months.split("|").forEach((text, i) => {
    select.append(h("option", { value: String(i + 1).padStart(2, "0") }, text));
  });
  select.value = number || "";
  const months = h("label", { class: "ask__field" }, h("span", {}, ui.month), select);
  return fields(ask, [years.node, months], () => {
    if (!/^\d{4}$/.test(years.input.value)) return undefined;
    return select.value ? `${years.input.value}-${select.value}` : years.input.value;
  });
}

/** @param {Ask} ask */
function length(ask) {
  const { ui } = ask.words;
  const total = typeof ask.value === "number" ? ask.value : NaN;
  const part = (/** @type {number} */ n) => (Number.isNaN(n) ? "" : String(n));
  const years = numberField(ui.years, part(Math.floor(total / 12)), 0, 60);
  const months = numberField(ui.months_count, part(total % 12), 0, 11);
  return fields(ask, [years.node, months.node], () => {
    const texts = [years.input.value, months.input.value];
    if (texts.every((text) => text === "") || texts.some((text) => !/^\d*$/.test(text))) return undefined;
    return Number(texts[0]) * 12 + Number(texts[1]);
  });
}

/** @param {Ask} ask @param {number} high */
function count(ask, high) {
  const unit = ask.words.questions[ask.name].unit || "";
  const value = typeof ask.value === "number" ? String(ask.value) : "";
  const { input, node } = numberField(unit, value, 0, high, true);
  return fields(ask, [node], () => {
    const number = Number(input.value);
    return input.value === "" || Number.isNaN(number) ? undefined : number;
  });
}
