// The finder: asks, shows what applies, keeps the answers in the address's fragment.
// The template holds <div data-finder data-lang data-base data-rules data-words> for the questions
// and results, and <div data-finder-plain> with plain lists for whoever has no script.

import { copyText } from "./copy.js";
import { button, fill, h } from "./dom.js";
import { judge, makePerson } from "./eligibility.js";
import { parseFragment, readAnswers, writeFragment } from "./finder-answers.js";
import { SAYS, family, inOrder } from "./finder-facts.js";
import { nextQuestion, openRecords } from "./finder-questions.js";
import { said } from "./finder-say.js";
import { control } from "./find-controls.js";
import { GROUPS, ORDERS, grouped } from "./find-groups.js";
import { leavesByPlace } from "./find-reasons.js";
import { groupSection } from "./find-results.js";
import { dayOf, load } from "./find-words.js";

/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {import("./find-groups.js").Order} Order */
/** @typedef {import("./find-words.js").Loaded} Loaded */

class Finder {
  /** @param {HTMLElement} root @param {Loaded} loaded @param {string} today */
  constructor(root, { meta, programs, words }, today) {
    this.root = root;
    this.meta = meta;
    this.programs = programs;
    this.words = words;
    this.today = today;
    this.lang = /** @type {"en" | "zh"} */ (root.dataset.lang || "en");
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
    this.asking = h("section", { class: "ask", "aria-label": words.ui.question });
    this.status = h("p", { class: "tally", role: "status" });
    this.given = h("div", {});
    this.results = h("div", { class: "groups" });
    root.append(this.asking, this.status, this.given, this.results);
    addEventListener("popstate", () => this.readAddress());
    addEventListener("hashchange", () => this.readAddress());
  }

  readAddress() {
    const { raw, ignored } = parseFragment(location.hash);
    const read = readAnswers(raw, this.meta, this.today);
    if (writeFragment(read.answers, this.meta) === writeFragment(this.answers, this.meta) && this.history.length) return;
    this.answers = read.answers;
    this.ignored = [...ignored, ...read.ignored];
    this.history = this.history.filter((fact) => fact in this.answers);
    for (const fact of Object.keys(this.answers)) {
      if (!this.history.includes(fact) && family(fact) !== SAYS) this.history.push(fact);
    }
    this.chosen = null;
    this.show();
  }

  /** Keep the answers in the address; every answer is a step that the browser can go back. */
  writeAddress() {
    const fragment = writeFragment(this.answers, this.meta);
    history.pushState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
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
    if (this.whole) this.showAll(live);
    else this.showOne(next, live);
    this.showResults();
    this.showGiven();
  }

  /** @param {string | null} fact @param {Set<string>} live */
  showOne(fact, live) {
    const { ui, questions } = this.words;
    this.asking.replaceChildren();
    if (this.ignored.length) this.asking.append(this.ignoredNote());
    if (fact) {
      const { ask, help } = questions[fact];
      this.asking.append(h("h2", { class: "ask__title", tabindex: "-1", "data-ask": fact }, ask));
      if (help) this.asking.append(h("p", { class: "muted" }, help));
      this.asking.append(this.controlFor(fact, false), this.escapes(fact));
    } else {
      this.asking.append(h("h2", { class: "ask__title", tabindex: "-1" }, ui.all_asked));
      this.asking.append(h("p", {}, ui.all_asked_text));
    }
    this.asking.append(this.ways(live.size > 0));
  }

  /** @param {string} fact @param {boolean} whole */
  controlFor(fact, whole) {
    return control({
      name: fact,
      value: this.answers[fact],
      words: this.words,
      meta: this.meta,
      whole,
      answer: (value) => this.given_(fact, value),
    });
  }

  /** Take an answer, show what follows, and lead the reader there. @param {string} fact @param {Value | undefined} value */
  given_(fact, value) {
    this.chosen = null;
    this.answer(fact, value);
    this.show();
    const target = this.whole ? `[data-ask="${fact}"]` : ".ask__title";
    const heading = /** @type {HTMLElement | null} */ (this.asking.querySelector(target));
    if (heading) heading.focus({ preventScroll: this.whole });
    if (heading && !this.whole && heading.getBoundingClientRect().top < 0) heading.scrollIntoView();
  }

  /** @param {string} fact */
  escapes(fact) {
    const { ui } = this.words;
    return h(
      "p",
      { class: "ask__row ask__escapes" },
      button(ui.dont_know, "button", () => this.given_(fact, null)),
      button(ui.rather_not, "button", () => this.given_(fact, null)),
    );
  }

  /** Back, start again, all at once. @param {boolean} more */
  ways(more) {
    const { ui } = this.words;
    const row = h("p", { class: "ask__row ask__ways" });
    const last = this.history[this.history.length - 1];
    if (last && !this.whole) row.append(button(ui.back, "button", () => this.goBack(last)));
    if (more || this.whole) {
      row.append(
        button(this.whole ? ui.one_by_one : ui.all_at_once, "button", () => {
          this.whole = !this.whole;
          this.show();
          /** @type {HTMLElement | null} */ (this.asking.querySelector("h2"))?.focus();
        }),
      );
    }
    return row;
  }

  /** @param {string} last */
  goBack(last) {
    this.answer(last, undefined);
    this.chosen = last;
    this.show();
    /** @type {HTMLElement | null} */ (this.asking.querySelector(".ask__title"))?.focus();
  }

  /** All questions that can still change something, and all that were answered. @param {Set<string>} live */
  showAll(live) {
    const { ui, questions } = this.words;
    this.asking.replaceChildren(h("h2", { class: "ask__title", tabindex: "-1" }, ui.all_questions));
    if (this.ignored.length) this.asking.append(this.ignoredNote());
    const facts = Object.keys(questions).filter((fact) => live.has(fact) || fact in this.answers);
    for (const fact of inOrder(facts, this.meta)) {
      const { ask, help } = questions[fact];
      const box = h("div", { class: "ask__one", role: "group", "aria-label": ask });
      box.append(h("h3", { tabindex: "-1", "data-ask": fact }, ask));
      if (help) box.append(h("p", { class: "muted" }, help));
      box.append(this.controlFor(fact, true));
      const unsaid = button(ui.dont_know, "asklink", () => this.given_(fact, null));
      unsaid.setAttribute("aria-pressed", String(this.answers[fact] === null));
      box.append(unsaid);
      this.asking.append(box);
    }
    this.asking.append(this.ways(true));
  }

  ignoredNote() {
    const { ui, questions } = this.words;
    const list = h("ul", {});
    for (const { fact, value, why } of this.ignored) {
      const name = questions[fact] ? questions[fact].ask : fact;
      list.append(h("li", {}, `${name} ${value.slice(0, 60)}: ${ui[`why_${why}`]}`));
    }
    return h("div", { class: "note note--alert", role: "alert" }, h("p", {}, ui.ignored), list);
  }

  showResults() {
    const { ui } = this.words;
    const verdicts = this.programs.map((program) => judge(program, /** @type {any} */ (this.person)));
    const groups = grouped(verdicts, this.words, this.order, this.today);
    const asked = "goal" in this.answers;
    this.status.textContent = asked ? this.tally(groups, verdicts.length) : "";
    const telling = { words: this.words, lang: this.lang, answers: this.answers, leaves: this.leaves };
    const actions = {
      ask: (/** @type {string} */ fact) => this.askFor(fact),
      say: (/** @type {string} */ fact, /** @type {boolean | undefined} */ value) => {
        this.answer(fact, value);
        this.show();
        this.status.scrollIntoView({ block: "nearest" });
      },
    };
    const base = this.root.dataset.base || "/";
    this.results.replaceChildren();
    if (!asked) {
      this.results.append(h("p", { class: "muted" }, ui.before_first));
      return;
    }
    this.results.append(this.jump(groups), this.sorting());
    for (const group of GROUPS) {
      const section = groupSection(group, groups[group], telling, actions, base);
      if (section) this.results.append(section);
    }
    this.results.append(this.notCovered());
  }

  /** @param {ReturnType<typeof grouped>} groups @param {number} all */
  tally(groups, all) {
    const [applies, judge] = [groups.applies.length, groups.judge.length];
    const might = groups.tell.length + groups.later.length;
    return fill(this.words.ui.tally, { applies, judge, might, no: all - applies - judge - might });
  }

  /** @param {string} fact */
  askFor(fact) {
    this.chosen = fact;
    this.whole = false;
    this.show();
    const heading = /** @type {HTMLElement | null} */ (this.asking.querySelector(".ask__title"));
    heading?.focus();
    heading?.scrollIntoView({ block: "center" });
  }

  /** A button to each group; links would take the answers out of the address. @param {ReturnType<typeof grouped>} groups */
  jump(groups) {
    const { ui } = this.words;
    const list = h("ul", { class: "pills" });
    for (const group of /** @type {const} */ (["applies", "judge", "later", "tell", "no"])) {
      if (groups[group].length === 0) continue;
      const node = button(`${ui[`short_${group}`]} `, "button", () => {
        const heading = /** @type {HTMLElement} */ (document.getElementById(`group-${group}`));
        heading.focus();
        heading.scrollIntoView();
      });
      node.append(h("span", { class: "count" }, String(groups[group].length)));
      list.append(h("li", {}, node));
    }
    return h("nav", { class: "jump", "aria-label": ui.jump }, list);
  }

  sorting() {
    const { ui } = this.words;
    const select = /** @type {HTMLSelectElement} */ (h("select", { class: "input" }));
    for (const order of ORDERS) select.append(h("option", { value: order }, ui[`order_${order}`]));
    select.value = this.order;
    select.addEventListener("change", () => {
      this.order = /** @type {Order} */ (select.value);
      this.showResults();
      /** @type {HTMLElement | null} */ (this.results.querySelector("select"))?.focus();
    });
    return h("p", { class: "sorting" }, h("label", {}, h("span", {}, `${ui.sort} `), select));
  }

  /** What a list of records cannot say: that there are others which nobody has written down. */
  notCovered() {
    const { ui, labels, records } = this.words;
    const place = this.answers.place;
    const section = h("section", { class: "found found--uncovered", "aria-labelledby": "group-uncovered" });
    section.append(h("h2", { id: "group-uncovered" }, ui.group_uncovered));
    const above = typeof place === "string" ? this.meta.above[place] || [] : [];
    const local = Object.values(records).some(
      (record) => record.place !== "china" && (above.includes(record.place) || (this.meta.above[record.place] || []).includes(String(place))),
    );
    if (typeof place === "string" && !local) {
      const name = labels.regions[place] || ui.elsewhere;
      section.append(h("p", {}, fill(ui.uncovered_place, { place: name })));
    }
    section.append(h("p", {}, ui.uncovered_text));
    const base = `${this.root.dataset.base || "/"}${this.lang === "zh" ? "zh/" : ""}`;
    section.append(
      h("p", { class: "buttons" },
        h("a", { class: "button", href: `${base}search/` }, ui.to_search),
        h("a", { class: "button", href: `${base}regions/` }, ui.to_places)),
    );
    return section;
  }

  showGiven() {
    const { ui, questions, labels } = this.words;
    this.given.replaceChildren();
    const facts = Object.keys(this.answers).filter((fact) => questions[fact]);
    if (facts.length === 0) return;
    const list = h("ul", { class: "given" });
    for (const fact of facts) {
      const text = `${questions[fact].ask} `;
      const node = button("", "given__one", () => this.askFor(fact));
      node.append(h("span", { class: "given__ask" }, text), h("strong", {}, said(fact, this.answers[fact], labels, this.lang)));
      node.append(h("span", { class: "visually-hidden" }, ` ${ui.change}`));
      list.append(h("li", {}, node));
    }
    const copy = button(ui.copy_link, "button", async () => {
      copy.textContent = (await copyText(location.href)) ? ui.link_copied : ui.link_failed;
    });
    const again = button(ui.start_again, "button", () => {
      this.answers = {};
      this.history = [];
      this.chosen = null;
      this.writeAddress();
      this.show();
      /** @type {HTMLElement | null} */ (this.asking.querySelector(".ask__title"))?.focus();
    });
    const fold = h("details", { class: "fold fold--given" }, h("summary", {}, fill(ui.your_answers, { count: facts.length })));
    fold.append(list, h("p", { class: "muted" }, ui.kept), h("p", { class: "ask__row" }, copy, again));
    this.given.append(fold);
  }
}

async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder]"));
  const plain = /** @type {HTMLElement | null} */ (document.querySelector("[data-finder-plain]"));
  if (!root) return;
  try {
    const loaded = await load(root);
    const day = new URLSearchParams(location.search).get("today") || "";
    const finder = new Finder(root, loaded, /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : dayOf(new Date()));
    if (plain) plain.hidden = true;
    root.dataset.state = "ready";
    finder.readAddress();
    if (!finder.person) finder.show();
  } catch (error) {
    root.dataset.state = "failed";
    root.append(h("p", { class: "note note--alert", role: "alert" }, root.dataset.failed || ""));
    throw error;
  }
}

start();
