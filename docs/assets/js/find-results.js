// The list of records, in groups, each with why.

import { button, fill, h } from "./dom.js";
import { SAYS, family } from "./finder-facts.js";
import { date } from "./finder-say.js";
import { conditionText, conditions, reason, whatIsLeft } from "./find-reasons.js";

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

/** Groups of records that may concern the reader, and lead on to what to do. @type {Group[]} */
const USEFUL = ["applies", "judge", "later", "open", "reach"];

/**
 * @param {Group} group @param {Verdict[]} verdicts @param {Telling} telling @param {Actions} actions
 * @returns {HTMLElement | null}
 */
export function groupSection(group, verdicts, telling, actions) {
  if (verdicts.length === 0) return null;
  const { ui } = telling.words;
  const count = h("span", { class: "count" }, String(verdicts.length));
  const heading = h("h2", { id: `group-${group}`, tabindex: "-1" }, `${ui[`group_${group}`]} `, count);
  const about = h("p", { class: "muted" }, ui[`about_${group}`]);
  const section = h("section", { class: `found found--${group}`, "aria-labelledby": `group-${group}` });
  section.append(heading, about);
  if (group === "goals") {
    section.append(button(ui.change_goal, "button", () => actions.ask("goal")));
    return section;
  }
  const list = h("ul", { class: "found__list" });
  const add = (/** @type {Verdict[]} */ some) => {
    for (const verdict of some) list.append(result(verdict, group, telling, actions));
  };
  if (FOLDED.includes(group)) {
    section.append(folded(fill(ui.show_group, { count: verdicts.length }), `fold ${group}`, telling, (box) => {
      add(verdicts);
      box.append(list);
    }));
    return section;
  }
  const all = verdicts.length <= FIRST + 1 || telling.opened.has(`more ${group}`);
  add(all ? verdicts : verdicts.slice(0, FIRST));
  section.append(list);
  if (!all) {
    const more = button(fill(ui.show_more, { count: verdicts.length - FIRST }), "button", () => {
      telling.opened.add(`more ${group}`);
      add(verdicts.slice(FIRST));
      more.remove();
      list.children[FIRST].querySelector("a")?.focus();
    });
    section.append(more);
  }
  return section;
}

/**
 * Something to open, filled when it is; it stays open when the results are drawn anew.
 * @param {string} text @param {string} name @param {Telling} telling @param {(box: HTMLElement) => void} fillBox
 */
function folded(text, name, { opened }, fillBox) {
  const fold = /** @type {HTMLDetailsElement} */ (h("details", { class: "fold" }, h("summary", {}, text)));
  const once = () => fold.children.length > 1 || fillBox(fold);
  fold.addEventListener("toggle", () => {
    if (fold.open) {
      opened.add(name);
      once();
    } else opened.delete(name);
  });
  if (opened.has(name)) {
    once();
    fold.open = true;
  }
  return fold;
}

/** @param {Verdict} verdict @param {Group} group @param {Telling} telling @param {Actions} actions */
function result(verdict, group, telling, actions) {
  const { words, lang, base } = telling;
  const { ui } = words;
  const record = words.records[verdict.id];
  const root = `${base}${lang === "zh" ? "zh/" : ""}`;
  const page = `${root}policies/${verdict.id}/`;
  const title = h("h3", { class: "found__title" }, h("a", { href: page }, record.name));
  if (record.zh) title.append(h("span", { class: "zh", lang: "zh-Hans" }, record.zh));
  const item = h("li", { class: "found__item", "data-record": verdict.id, "data-outcome": verdict.outcome });
  item.append(title, meta(verdict, telling));
  if (!FOLDED.includes(group)) item.append(h("p", { class: "found__summary" }, record.summary));
  item.append(...why(verdict, group, telling, actions));
  item.append(folded(ui.why_summary, `why ${verdict.id}`, telling, (box) => {
    box.append(h("p", { class: "muted" }, sure(verdict, telling)), conditions(verdict, telling, actions.say));
  }));
  const ways = h("p", { class: "buttons" });
  if (record.act && USEFUL.includes(group)) {
    ways.append(h("a", { class: "more", href: `${page}#${record.act}` }, ui[`act_${record.act}`]));
  }
  if (record.check && !FOLDED.includes(group)) {
    ways.append(h("a", { class: "more", href: `${root}self-check/${verdict.id}/` }, ui.act_check));
  }
  if (ways.children.length) item.append(ways);
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
  const reasons = () => verdict.change.map((at) => h("span", {}, reason(verdict.id, at, telling)));
  if (group === "ended") return [h("p", {}, ui.ended)];
  if (group === "elsewhere") return [listed(ui.because, [h("span", {}, reason(verdict.id, "place", telling))])];
  if (group === "no" || group === "reach") return [listed(group === "no" ? ui.because : ui.still_need, reasons())];
  const found = [];
  if (group === "applies") found.push(h("p", { class: "found__sure" }, sure(verdict, telling)));
  if (group === "later") found.push(listed(ui.not_yet, reasons()));
  const { missing, unsaid } = verdict;
  if (missing.length) found.push(listed(ui.tell, missing.slice(0, QUESTIONS).map((fact) => again(fact, telling, actions))));
  if (unsaid.length) found.push(listed(ui.unsaid, unsaid.map((fact) => again(fact, telling, actions))));
  const left = verdict.judge.length
    ? whatIsLeft(verdict, telling, (at) => toJudge(verdict, at, telling, actions))
    : null;
  if (left) found.push(h("div", {}, h("p", { class: "why__head" }, telling.forAnother ? ui.judge_other : ui.judge), left));
  return found;
}

/** A condition that is left: a statement with both answers, another one as it is. @param {Verdict} verdict @param {string} at @param {Telling} telling @param {Actions} actions */
function toJudge(verdict, at, telling, actions) {
  return verdict.judge.includes(at)
    ? statement(verdict.id, at, telling, actions)
    : h("span", {}, conditionText(verdict.id, at, telling.words));
}

/** @param {string} fact @param {Telling} telling @param {Actions} actions */
function again(fact, telling, actions) {
  return button(telling.words.questions[fact].ask, "asklink", () => actions.ask(fact));
}

/** A condition that only the reader can judge, with both answers. @param {string} id @param {string} at @param {Telling} telling @param {Actions} actions */
function statement(id, at, telling, actions) {
  const { words, answers, leaves } = telling;
  const fact = leaves.get(id)?.get(at)?.fact || "";
  const text = conditionText(id, at, words);
  const box = h("span", { class: "says", role: "group", "aria-label": text }, h("span", { class: "says__text" }, text));
  // A condition on somebody whom the reader asks for has a question of its own, and no tick.
  if (family(fact) !== SAYS) return box;
  const both = h("span", { class: "says__both" });
  for (const [value, label] of /** @type {[boolean, string][]} */ ([[true, words.ui.is_so], [false, words.ui.not_so]])) {
    const chosen = answers[fact] === value;
    const node = button(label, "says__button", () => actions.say(fact, chosen ? undefined : value, id));
    node.setAttribute("aria-pressed", String(chosen));
    both.append(node);
  }
  box.append(both);
  return box;
}

/** @param {string} heading @param {HTMLElement[]} items */
function listed(heading, items) {
  const list = h("ul", { class: "why" });
  for (const item of items) list.append(h("li", {}, item));
  return h("div", {}, h("p", { class: "why__head" }, heading), list);
}
