// The self-check of one record: every condition with its own answer, and what they come to.
// The template holds <div data-selfcheck data-record data-lang data-rules data-words>; the plain
// list of conditions stands beside it for whoever has no script.

import { copyText } from "./copy.js";
import { button, fill, h, replace } from "./dom.js";
import { judge, makePerson } from "./eligibility.js";
import { SAYS, family } from "./finder-facts.js";
import { Address } from "./find-address.js";
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
    // Every condition has its question on the page, so nobody answers for somebody else here.
    this.meta = { ...meta, behalf: [] };
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
    this.lacking = h("div", {});
    this.ways = h("p", { class: "ask__row" });
    this.address = new Address(this.meta, today);
    root.append(this.note, this.result, this.list, this.lacking, this.ways);
    addEventListener("popstate", () => this.readAddress());
  }

  readAddress() {
    const read = this.address.read();
    if (!read) return;
    this.answers = read.answers;
    const all = read.ignored;
    const lines = all.map(({ fact, value, why }) => h("li", {}, `${fact} ${value}`.slice(0, 80), `: ${this.words.ui[`why_${why}`]}`));
    replace(
      this.note,
      all.length ? h("div", { class: "note note--alert", role: "alert" }, h("p", {}, this.words.ui.ignored), h("ul", {}, ...lines)) : "",
    );
    this.draw();
  }

  /** @param {import("./finder-facts.js").Answers} answers */
  writeAddress(answers) {
    this.answers = answers;
    this.address.write(answers);
  }

  /** @param {string} fact @param {Value | undefined} value undefined takes the answer back */
  answer(fact, value) {
    const answers = { ...this.answers };
    delete answers[fact];
    if (value !== undefined) answers[fact] = value;
    this.writeAddress(answers);
    this.refresh();
  }

  verdict() {
    // Whoever opens this page asks about this record: its goal and place are given.
    const scope = Array.from(this.leaves.values()).filter((leaf) => leaf.at === "goal" || leaf.at === "place");
    const given = Object.fromEntries(scope.map((leaf) => [leaf.fact, leaf.at === "goal" ? leaf.codes : leaf.codes[0]]));
    return judge(this.program, makePerson({ ...this.answers, ...given }, this.today, this.meta));
  }

  draw() {
    const { rule } = this.words.records[this.id];
    const { ui } = this.words;
    replace(this.list, ...(rule ? this.branch(rule, "rule") : []));
    const again = button(ui.start_again, "button", () => {
      this.writeAddress({});
      this.draw();
    });
    const copy = button(ui.copy_link, "button", async () => {
      copy.textContent = (await copyText(location.href)) ? ui.link_copied : ui.link_failed;
    });
    replace(this.ways, copy, again);
    this.refresh();
  }

  /** Show what the answers come to; the controls stay as they are, or the next tap would be lost. */
  refresh() {
    const { ui } = this.words;
    const verdict = this.verdict();
    const marks = new Map(Array.from(this.leaves.keys()).map((at, i) => [at, verdict.leaves[i]]));
    const letters = Array.from(marks).filter(([at]) => at.startsWith("rule")).map(([, letter]) => letter);
    const count = (/** @type {string} */ letter) => letters.filter((one) => one === letter).length;
    const untouched = Object.keys(this.answers).length === 0;
    replace(
      this.result,
      h("p", {}, h("strong", {}, untouched ? ui.check_none : ui[`check_${verdict.outcome}`])),
      h("p", {}, fill(ui.check_tally, { met: count("y"), open: count("u"), not: count("n"), all: letters.length })),
    );
    for (const box of Array.from(this.list.querySelectorAll("[data-check]"))) this.refreshItem(/** @type {HTMLElement} */ (box), marks);
    const lacking = Array.from(marks).filter(([at, letter]) => at.startsWith("rule") && letter === "n");
    const items = lacking.map(([at]) => h("li", {}, conditionText(this.id, at, this.words)));
    replace(this.lacking, items.length ? h("div", {}, h("p", { class: "why__head" }, ui.check_next), h("ul", {}, ...items)) : "");
  }

  /** @param {HTMLElement} box @param {Map<string, string>} marks */
  refreshItem(box, marks) {
    const at = box.dataset.check || "";
    const letter = marks.get(at) || "u";
    box.className = `checks__item checks__item--${letter}`;
    const old = box.querySelector(".mark");
    if (old) old.replaceWith(mark(letter, conditionText(this.id, at, this.words), this.words, "p"));
    for (const node of Array.from(box.querySelectorAll("[data-says]"))) {
      const { says = "", value } = /** @type {HTMLElement} */ (node).dataset;
      node.setAttribute("aria-pressed", String(this.answers[says] === (value === "yes")));
    }
  }

  /** @param {Condition} condition @param {string} at @returns {HTMLElement[]} */
  branch(condition, at) {
    const { ui } = this.words;
    const children = condition.all || condition.any || condition.not;
    const note = condition.note ? h("p", { class: "muted" }, condition.note) : null;
    if (!children) return [this.item(at, note)];
    const inner = children.flatMap((child, i) => this.branch(child, `${at}.${i}`));
    if (at === "rule" && condition.all) return inner;
    const head = condition.all ? ui.rule_all : condition.any ? ui.rule_any : ui.rule_not;
    return [h("li", { class: "checks__group" }, note || h("p", { class: "marks__head" }, head), h("ul", { class: "checks" }, ...inner))];
  }

  /** @param {string} at @param {HTMLElement | null} note */
  item(at, note) {
    const leaf = this.leaves.get(at);
    const text = conditionText(this.id, at, this.words);
    const box = h("div", { "data-check": at, role: "group", "aria-label": text });
    if (note) box.append(note);
    box.append(mark("u", text, this.words, "p"));
    for (const fact of leaf.facts || [leaf.fact]) {
      if (leaf.facts && leaf.facts.length > 1) box.append(h("p", { class: "muted" }, this.words.questions[fact].ask));
      box.append(family(fact) === SAYS ? this.judged(fact) : this.asked(fact));
    }
    if (leaf.held) box.append(h("p", { class: "muted" }, this.words.questions.graduated.ask), this.asked("graduated"));
    return h("li", {}, box);
  }

  /** @param {string} fact */
  asked(fact) {
    const { words, meta, today } = this;
    const box = h("div", {});
    const draw = () => {
      const answer = (/** @type {Value | undefined} */ value, /** @type {boolean | undefined} */ quiet) => {
        this.answer(fact, value);
        if (!quiet) draw();
      };
      const place = focusables(box).indexOf(/** @type {HTMLElement} */ (document.activeElement));
      replace(box, control({ name: fact, value: this.answers[fact], words, meta, today, whole: true, answer }));
      if (place >= 0) focusables(box)[place].focus();
    };
    draw();
    return box;
  }

  /** What only people can judge; a second tap takes it back. @param {string} fact */
  judged(fact) {
    const { ui } = this.words;
    const row = h("p", { class: "ask__row" });
    for (const [value, label] of /** @type {[boolean, string][]} */ ([[true, ui.check_have], [false, ui.check_lack]])) {
      const node = button(label, "says__button", () => this.answer(fact, this.answers[fact] === value ? undefined : value));
      node.dataset.says = fact;
      node.dataset.value = value ? "yes" : "no";
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
    check.readAddress();
    const plain = document.querySelector("[data-selfcheck-plain]");
    if (plain instanceof HTMLElement) plain.hidden = true;
    root.dataset.state = "ready";
  } catch (error) {
    replace(root, h("p", { class: "note note--alert", role: "alert" }, root.dataset.failed || ""));
    throw error;
  }
}

start();
