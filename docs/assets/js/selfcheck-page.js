// The self-check of one record: every condition with its own answer, and what they come to.
// The template holds <div data-selfcheck data-record data-lang data-rules data-words>; the plain
// list of conditions stands beside it for whoever has no script.

import { copyText } from "./copy.js";
import { button, fill, h } from "./dom.js";
import { judge, makePerson } from "./eligibility.js";
import { parseFragment, readAnswers, writeFragment } from "./finder-answers.js";
import { SAYS, family } from "./finder-facts.js";
import { control } from "./find-controls.js";
import { conditionText, leavesByPlace, mark } from "./find-reasons.js";
import { dayOf, load } from "./find-words.js";

/** @typedef {import("./find-words.js").Loaded} Loaded */
/** @typedef {import("./find-words.js").Condition} Condition */
/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./eligibility.js").Verdict} Verdict */

class SelfCheck {
  /** @param {HTMLElement} root @param {Loaded} loaded @param {string} today */
  constructor(root, { meta, programs, words }, today) {
    this.root = root;
    this.meta = meta;
    this.words = words;
    this.today = today;
    this.id = root.dataset.record || "";
    const program = programs.find((one) => one.id === this.id);
    if (!program) throw new Error(`no rules for ${this.id}`);
    this.program = program;
    this.leaves = leavesByPlace([program]).get(this.id) || new Map();
    /** @type {import("./finder-facts.js").Answers} */
    this.answers = {};
    this.note = h("div", {});
    this.result = h("div", { class: "tally", role: "status" });
    this.list = h("ul", { class: "checks" });
    const copy = button(words.ui.copy_link, "button", async () => {
      copy.textContent = (await copyText(location.href)) ? words.ui.link_copied : words.ui.link_failed;
    });
    const again = button(words.ui.start_again, "button", () => this.answerAll({}));
    root.append(this.note, this.result, this.list, h("p", { class: "ask__row" }, copy, again));
    addEventListener("popstate", () => this.readAddress());
  }

  readAddress() {
    const { raw, ignored } = parseFragment(location.hash);
    const read = readAnswers(raw, this.meta, this.today);
    this.answers = read.answers;
    const all = [...ignored, ...read.ignored];
    const lines = all.map(({ fact, value, why }) => h("li", {}, `${fact} ${value}`.slice(0, 80), `: ${this.words.ui[`why_${why}`]}`));
    this.note.replaceChildren(
      all.length ? h("div", { class: "note note--alert", role: "alert" }, h("p", {}, this.words.ui.ignored), h("ul", {}, ...lines)) : "",
    );
    this.show();
  }

  /** @param {import("./finder-facts.js").Answers} answers */
  answerAll(answers) {
    this.answers = answers;
    const fragment = writeFragment(answers, this.meta);
    history.pushState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
    this.show();
  }

  /** @param {string} fact @param {Value | undefined} value */
  answer(fact, value) {
    const answers = { ...this.answers };
    delete answers[fact];
    if (value !== undefined) answers[fact] = value;
    const box = document.activeElement?.closest("[data-check]");
    const place = box ? focusables(box).indexOf(/** @type {HTMLElement} */ (document.activeElement)) : -1;
    const at = box instanceof HTMLElement ? box.dataset.check : "";
    this.answerAll(answers);
    const same = Array.from(this.list.querySelectorAll("[data-check]")).find(
      (node) => node instanceof HTMLElement && node.dataset.check === at,
    );
    if (same && place >= 0) focusables(same)[place]?.focus();
  }

  show() {
    const { ui, records } = this.words;
    // Whoever opens this page asks about this record: its goal and place are given.
    const scope = Array.from(this.leaves.values()).filter((leaf) => leaf.at === "goal" || leaf.at === "place");
    const given = Object.fromEntries(scope.map((leaf) => [leaf.fact, leaf.at === "goal" ? leaf.codes : leaf.codes[0]]));
    const verdict = judge(this.program, makePerson({ ...this.answers, ...given }, this.today, this.meta));
    const marks = new Map(Array.from(this.leaves.keys()).map((at, i) => [at, verdict.leaves[i]]));
    const letters = Array.from(marks).filter(([at]) => at.startsWith("rule")).map(([, letter]) => letter);
    const count = (/** @type {string} */ letter) => letters.filter((one) => one === letter).length;
    this.result.replaceChildren(
      h("p", {}, h("strong", {}, ui[`check_${verdict.outcome}`])),
      h("p", {}, fill(ui.check_tally, { met: count("y"), open: count("u"), not: count("n"), all: letters.length })),
    );
    const { rule } = records[this.id];
    this.list.replaceChildren(...(rule ? this.branch(rule, "rule", marks) : []));
  }

  /**
   * @param {Condition} condition @param {string} at @param {Map<string, string>} marks
   * @returns {HTMLElement[]}
   */
  branch(condition, at, marks) {
    const { ui } = this.words;
    const children = condition.all || condition.any || condition.not;
    const note = condition.note ? h("p", { class: "muted" }, condition.note) : null;
    if (!children) return [this.item(at, marks.get(at) || "u", note)];
    const inner = children.flatMap((child, i) => this.branch(child, `${at}.${i}`, marks));
    if (at === "rule" && condition.all) return inner;
    const head = condition.all ? ui.rule_all : condition.any ? ui.rule_any : ui.rule_not;
    return [h("li", { class: "checks__group" }, note || h("p", { class: "marks__head" }, head), h("ul", { class: "checks" }, ...inner))];
  }

  /** @param {string} at @param {string} letter @param {HTMLElement | null} note */
  item(at, letter, note) {
    const { ui } = this.words;
    const leaf = this.leaves.get(at);
    const box = h("li", { class: `checks__item checks__item--${letter}`, "data-check": at });
    box.append(mark(letter, conditionText(this.id, at, this.words), this.words, "p"));
    if (note) box.append(note);
    for (const fact of leaf.facts || [leaf.fact]) {
      if (leaf.facts && leaf.facts.length > 1) box.append(h("p", { class: "muted" }, this.words.questions[fact].ask));
      box.append(family(fact) === SAYS ? this.judged(fact) : this.asked(fact));
    }
    if (leaf.held) box.append(h("p", { class: "muted" }, this.words.questions.graduated.ask), this.asked("graduated"));
    return box;
  }

  /** @param {string} fact */
  asked(fact) {
    const { words, meta, answers } = this;
    return control({ name: fact, value: answers[fact], words, meta, whole: true, answer: (value) => this.answer(fact, value) });
  }

  /** What only people can judge. @param {string} fact */
  judged(fact) {
    const { ui } = this.words;
    const row = h("p", { class: "ask__row" });
    for (const [value, label] of /** @type {[boolean, string][]} */ ([[true, ui.is_so], [false, ui.not_so]])) {
      const chosen = this.answers[fact] === value;
      const node = button(label, "says__button", () => this.answer(fact, chosen ? undefined : value));
      node.setAttribute("aria-pressed", String(chosen));
      row.append(node);
    }
    return row;
  }
}

/** @param {Element} box @returns {HTMLElement[]} */
function focusables(box) {
  return Array.from(box.querySelectorAll("button, input, select"));
}

async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-selfcheck]"));
  if (!root) return;
  try {
    const check = new SelfCheck(root, await load(root), dayOf(new Date()));
    const plain = document.querySelector("[data-selfcheck-plain]");
    if (plain instanceof HTMLElement) plain.hidden = true;
    check.readAddress();
    root.dataset.state = "ready";
  } catch (error) {
    root.append(h("p", { class: "note note--alert", role: "alert" }, root.dataset.failed || ""));
    throw error;
  }
}

start();
