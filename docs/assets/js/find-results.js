// The list of records, in groups, each with why.

import { button, fill, h } from "./dom.js";
import { SAYS, family } from "./finder-facts.js";
import { date } from "./finder-say.js";
import { conditionText, conditions, reason } from "./find-reasons.js";

/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {import("./find-groups.js").Group} Group */
/** @typedef {import("./find-reasons.js").Telling} Telling */
/**
 * What a result can make happen: a question shown, a statement answered.
 * @typedef {{ask: (fact: string) => void, say: (fact: string, value: boolean | undefined, id: string) => void}} Actions
 */

/** So many of a group are shown before the reader asks for more. */
const FIRST = 8;

/** So many questions are named at one record. */
const QUESTIONS = 3;

/** Groups whose records are only counted until somebody opens them. @type {Group[]} */
const FOLDED = ["no", "ended", "elsewhere"];

/**
 * @param {Group} group @param {Verdict[]} verdicts @param {Telling} telling @param {Actions} actions @param {string} base
 * @returns {HTMLElement | null}
 */
export function groupSection(group, verdicts, telling, actions, base) {
  if (verdicts.length === 0) return null;
  const { ui } = telling.words;
  const count = h("span", { class: "count" }, String(verdicts.length));
  const heading = h("h2", { id: `group-${group}`, tabindex: "-1" }, `${ui[`group_${group}`]} `, count);
  const about = h("p", { class: "muted" }, ui[`about_${group}`]);
  const section = h("section", { class: `found found--${group}`, "aria-labelledby": `group-${group}` });
  section.append(heading, about);
  if (group === "goals") return section;
  const list = h("ul", { class: "found__list" });
  const add = (/** @type {Verdict[]} */ some) => {
    for (const verdict of some) list.append(result(verdict, group, telling, actions, base));
  };
  if (FOLDED.includes(group)) {
    const fold = h("details", { class: "fold" }, h("summary", {}, fill(ui.show_group, { count: verdicts.length })));
    fold.addEventListener("toggle", () => list.children.length || add(verdicts));
    fold.append(list);
    section.append(fold);
    return section;
  }
  add(verdicts.slice(0, FIRST));
  section.append(list);
  if (verdicts.length > FIRST) {
    const more = button(fill(ui.show_more, { count: verdicts.length - FIRST }), "button", () => {
      add(verdicts.slice(FIRST));
      more.remove();
      list.children[FIRST].querySelector("a")?.focus();
    });
    section.append(more);
  }
  return section;
}

/**
 * @param {Verdict} verdict @param {Group} group @param {Telling} telling @param {Actions} actions @param {string} base
 */
function result(verdict, group, telling, actions, base) {
  const { words, lang } = telling;
  const { ui } = words;
  const record = words.records[verdict.id];
  const page = `${base}${lang === "zh" ? "zh/" : ""}policies/${verdict.id}/`;
  const title = h("h3", { class: "found__title" }, h("a", { href: page }, record.name));
  if (record.zh) title.append(h("span", { class: "zh", lang: "zh-Hans" }, record.zh));
  const item = h("li", { class: "found__item", "data-record": verdict.id, "data-outcome": verdict.outcome });
  item.append(title, meta(verdict, telling));
  if (group !== "no" && group !== "ended" && group !== "elsewhere") {
    item.append(h("p", { class: "found__summary" }, record.summary));
  }
  item.append(...why(verdict, group, telling, actions));
  const fold = h("details", { class: "fold" }, h("summary", {}, ui.why_summary));
  fold.addEventListener("toggle", () => {
    if (fold.children.length > 1) return;
    fold.append(h("p", { class: "muted" }, sure(verdict, telling)), conditions(verdict, telling, actions.say));
  });
  item.append(fold);
  if (record.act && (group === "applies" || group === "judge" || group === "later")) {
    item.append(h("p", {}, h("a", { class: "more", href: `${page}#${record.act}` }, ui[`act_${record.act}`])));
  }
  return item;
}

/** @param {Verdict} verdict @param {Telling} telling */
function meta(verdict, telling) {
  const { words, lang } = telling;
  const record = words.records[verdict.id];
  const line = h("p", { class: "card__meta" });
  line.append(
    h("span", { class: "chip chip--kind" }, record.kind),
    " ",
    h("span", { class: `chip chip--${record.status.replace("_", "-")}` }, record.said),
    " ",
    h("span", {}, words.labels.regions[record.place]),
  );
  if (record.amount) line.append(" ", h("span", { class: "card__amount" }, record.amount));
  const dates = [];
  if (verdict.since) dates.push(fill(words.ui.since, { date: date(verdict.since, lang) }));
  if (verdict.until) dates.push(fill(words.ui.until, { date: date(verdict.until, lang) }));
  if (dates.length) line.append(" ", h("strong", { class: "found__date" }, dates.join(lang === "en" ? ", " : "，")));
  return line;
}

/** How far the answer can be trusted. @param {Verdict} verdict @param {Telling} telling */
function sure(verdict, telling) {
  const { words } = telling;
  if (verdict.outcome === "applies") return words.ui.sure_complete;
  if (!words.records[verdict.id].rule) return words.ui.sure_none;
  return words.ui.sure_known;
}

/** @param {Verdict} verdict @param {Group} group @param {Telling} telling @param {Actions} actions @returns {HTMLElement[]} */
function why(verdict, group, telling, actions) {
  const { ui } = telling.words;
  if (group === "no" || group === "elsewhere" || group === "ended") {
    const places = group === "elsewhere" ? ["place"] : verdict.change;
    return [listed(ui.because, places.map((at) => h("span", {}, reason(verdict.id, at, telling))))];
  }
  const found = [];
  if (group === "applies") found.push(h("p", { class: "found__sure" }, sure(verdict, telling)));
  if (verdict.outcome === "later") {
    const early = verdict.because.map((at) => h("span", {}, reason(verdict.id, at, telling)));
    found.push(listed(ui.not_yet, early));
  }
  if (verdict.missing.length) found.push(toTell(verdict, telling, actions));
  if (verdict.unsaid.length) {
    const asks = verdict.unsaid.map((fact) => again(fact, telling, actions));
    found.push(listed(ui.unsaid, asks));
  }
  if (verdict.judge.length) {
    found.push(listed(ui.judge, verdict.judge.map((at) => statement(verdict.id, at, telling, actions))));
  }
  return found;
}

/** @param {Verdict} verdict @param {Telling} telling @param {Actions} actions */
function toTell(verdict, telling, actions) {
  const asks = verdict.missing.slice(0, QUESTIONS).map((fact) => again(fact, telling, actions));
  return listed(telling.words.ui.tell, asks);
}

/** @param {string} fact @param {Telling} telling @param {Actions} actions */
function again(fact, telling, actions) {
  return button(telling.words.questions[fact].ask, "asklink", () => actions.ask(fact));
}

/** A condition that only the reader can judge, with both answers. @param {string} id @param {string} at @param {Telling} telling @param {Actions} actions */
function statement(id, at, telling, actions) {
  const { words, answers, leaves } = telling;
  const fact = leaves.get(id)?.get(at)?.fact || "";
  const box = h("span", { class: "says" }, h("span", { class: "says__text" }, conditionText(id, at, words)));
  // A condition on somebody whom the reader asks for has a question of its own, and no tick.
  if (family(fact) !== SAYS) return box;
  for (const [value, label] of /** @type {[boolean, string][]} */ ([[true, words.ui.is_so], [false, words.ui.not_so]])) {
    const chosen = answers[fact] === value;
    const node = button(label, "says__button", () => actions.say(fact, chosen ? undefined : value, id));
    node.setAttribute("aria-pressed", String(chosen));
    box.append(node);
  }
  return box;
}

/** @param {string} heading @param {HTMLElement[]} items */
function listed(heading, items) {
  const list = h("ul", { class: "why" });
  for (const item of items) list.append(h("li", {}, item));
  return h("div", {}, h("p", { class: "why__head" }, heading), list);
}
