// Why a verdict is as it is, in words: the conditions with a mark each, and what was answered.

import { button, fill, h } from "./dom.js";
import { said } from "./finder-say.js";

/** @typedef {import("./eligibility.js").Verdict} Verdict */
/** @typedef {import("./find-words.js").Words} Words */
/** @typedef {import("./find-words.js").Condition} Condition */
/** @typedef {import("./finder-facts.js").Answers} Answers */
/** @typedef {"en" | "zh"} Lang */
/** @typedef {{at: string, op: string, fact?: string, facts?: string[], held?: boolean, codes?: any}} Leaf */
/**
 * What the sentences are made of.
 * `forAnother`: the reader asks for somebody else; `opened`: what was opened in the results.
 * @typedef {{words: Words, lang: Lang, answers: Answers, leaves: Map<string, Map<string, Leaf>>,
 *   meta: import("./finder-facts.js").Meta, base: string, opened: Set<string>, forAnother: boolean}} Telling
 */

/** Every leaf of every record, by the record's id and the leaf's place. @param {import("./eligibility-tree.js").Program[]} programs */
export function leavesByPlace(programs) {
  /** @type {Map<string, Map<string, Leaf>>} */
  const found = new Map();
  for (const program of programs) {
    /** @type {Map<string, Leaf>} */
    const leaves = new Map();
    const walk = (/** @type {any} */ node) => {
      if ("op" in node) leaves.set(node.at, node);
      else [...(node.all || node.any || [node.not])].forEach(walk);
    };
    walk(program.root);
    found.set(program.id, leaves);
  }
  return found;
}

/** The words of the condition at a place in a record's rule. @param {string} id @param {string} at @param {Words} words */
export function conditionText(id, at, words) {
  const record = words.records[id];
  if (at in record.scope) return record.scope[at];
  /** @type {Condition | undefined} */
  let condition = record.rule;
  for (const step of at.split(".").slice(1)) {
    if (!condition) return "";
    const children = condition.all || condition.any || condition.not || [];
    condition = children[Number(step)];
  }
  return (condition && condition.text) || "";
}

/** What the reader answered to a leaf's question, or "" where nothing. @param {Leaf} leaf @param {Telling} telling */
function answered(leaf, telling) {
  const { words, lang, answers } = telling;
  const facts = [...(leaf.facts || [leaf.fact || ""]), ...(leaf.held ? ["graduated"] : [])];
  const told = facts.filter((fact) => fact in answers && words.questions[fact] && answers[fact] !== null);
  if (leaf.facts) {
    // “You have A and B”: name what is missing, not a row of yes and no.
    const missing = told.filter((fact) => answers[fact] === false);
    return missing.map((fact) => words.labels.proofs[fact.slice(fact.indexOf(".") + 1)]).join(lang === "en" ? ", " : "、");
  }
  return told.map((fact) => said(fact, answers[fact], words.labels, lang, telling.meta.facts)).join(lang === "en" ? ", " : "，");
}

/** “Age at most 35; you said May 1980”. @param {string} id @param {string} at @param {Telling} telling */
export function reason(id, at, telling) {
  const leaf = /** @type {Leaf} */ (telling.leaves.get(id)?.get(at));
  const text = conditionText(id, at, telling.words);
  const answer = leaf ? answered(leaf, telling) : "";
  if (!answer) return text;
  const { ui } = telling.words;
  return fill(leaf.facts ? ui.still_missing : ui.you_said, { condition: text, answer });
}

/** A record's leaves by their places, with the verdict's letter for each. @param {Verdict} verdict @param {Telling} telling */
function marksOf(verdict, telling) {
  const leaves = telling.leaves.get(verdict.id) || new Map();
  return new Map(Array.from(leaves.keys()).map((at, i) => [at, verdict.leaves[i]]));
}

/**
 * What a verdict still hangs on, in the shape of the rule: what is met, and branches that are lost,
 * are left out; of alternatives it is said that one is enough.
 * @param {Verdict} verdict @param {Telling} telling
 * @param {(at: string) => Node | null} tell how a place is told; null where it is not
 * @returns {HTMLElement | null}
 */
export function whatIsLeft(verdict, telling, tell) {
  const { words } = telling;
  const marks = marksOf(verdict, telling);
  // A “later” is told as of its day, when what time turns is met.
  const early = new Set(verdict.outcome === "later" ? verdict.change : []);
  const letter = (/** @type {string} */ at) => (early.has(at) ? "y" : marks.get(at) || "u");
  /** @param {Condition} node @param {string} at @returns {string} */
  const value = (node, at) => {
    const children = node.all || node.any || node.not;
    if (!children) return letter(at);
    const found = children.map((child, i) => value(child, `${at}.${i}`));
    if (node.not) return { y: "n", n: "y", u: "u" }[found[0]] || "u";
    const order = node.all ? "nuy" : "yun";
    return found.sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
  };
  /** @param {Condition} node @param {string} at @returns {HTMLElement[]} */
  const items = (node, at) => {
    const children = node.all || node.any || node.not;
    if (value(node, at) !== "u") return [];
    if (!children) {
      const told = tell(at);
      return told ? [h("li", {}, told)] : [];
    }
    const inner = children.flatMap((child, i) => items(child, `${at}.${i}`));
    const note = node.note ? h("p", { class: "why__note" }, node.note) : "";
    if (inner.length === 0) return [];
    if (node.all && !note) return at === "rule" || inner.length === 1 ? inner : [h("li", {}, h("ul", { class: "why" }, ...inner))];
    const head = node.any ? words.ui.one_is_enough : node.not ? words.ui.rule_not : "";
    if (node.any && inner.length === 1 && !note) return inner;
    return [h("li", {}, note || (head ? h("p", { class: "why__note" }, head) : ""), h("ul", { class: "why" }, ...inner))];
  };
  const { rule } = words.records[verdict.id];
  const found = rule ? items(rule, "rule") : [];
  return found.length ? h("ul", { class: "why" }, ...found) : null;
}

/**
 * The whole rule as nested lists, each condition with its mark; what the reader said of a
 * statement can be taken back.
 * @param {Verdict} verdict @param {Telling} telling @param {(fact: string, value: boolean | undefined, id: string) => void} say
 */
export function conditions(verdict, telling, say) {
  const { words } = telling;
  const record = words.records[verdict.id];
  const leaves = telling.leaves.get(verdict.id) || new Map();
  const marks = marksOf(verdict, telling);
  const undo = (/** @type {string} */ at) => {
    const fact = leaves.get(at)?.op === "says" ? leaves.get(at).fact : "";
    return fact in telling.answers ? button(words.ui.undo, "says__button", () => say(fact, undefined, verdict.id)) : null;
  };
  const list = h("ul", { class: "marks" });
  for (const [at, text] of Object.entries(record.scope)) list.append(item(text, marks.get(at), words));
  if (record.rule) list.append(branch(record.rule, "rule", { marks, undo, words }));
  return list;
}

/**
 * @param {Condition} condition @param {string} at
 * @param {{marks: Map<string, string>, undo: (at: string) => HTMLElement | null, words: Words}} about
 * @returns {HTMLElement}
 */
function branch(condition, at, about) {
  const { words } = about;
  const children = condition.all || condition.any || condition.not;
  const note = condition.note ? h("span", { class: "muted" }, ` ${condition.note}`) : "";
  if (!children) {
    const leaf = item(condition.text || "", about.marks.get(at), words);
    leaf.append(note, about.undo(at) || "");
    return leaf;
  }
  const head = condition.all ? words.ui.rule_all : condition.any ? words.ui.rule_any : words.ui.rule_not;
  const list = h("ul", { class: "marks" });
  children.forEach((child, i) => list.append(branch(child, `${at}.${i}`, about)));
  return h("li", { class: "marks__group" }, h("span", { class: "marks__head" }, head), note, list);
}

/** @param {string} text @param {string | undefined} letter @param {Words} words */
function item(text, letter, words) {
  return mark(letter || "u", text, words, "li");
}

/** A condition with its mark: met, not met, open. @param {string} letter y, n or u @param {string} text @param {Words} words @param {string} tag */
export function mark(letter, text, words, tag) {
  const { ui } = words;
  const [sign, meaning] = letter === "y" ? ["✓", ui.met] : letter === "n" ? ["✗", ui.not_met] : ["?", ui.open];
  return h(
    tag,
    { class: `mark mark--${letter}` },
    h("span", { class: "mark__sign", "aria-hidden": "true" }, sign),
    h("span", { class: "visually-hidden" }, `${meaning} `),
    text,
  );
}
