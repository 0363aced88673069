// The page that compares: reads ?r=, shows the chosen side by side, keeps the choice in the address.
// The template holds <div data-compare data-lang data-base data-rules data-words>, <div data-compare-plain>
// for whoever has no script, and <template data-compare-words> with what is said and in which order.

import { copyText } from "./copy.js";
import { button, fill, h } from "./dom.js";
import { insideOf, placesOf, readChoice, sortOf, writeChoice } from "./compare.js";
import { fetchPage } from "./compare-parts.js";
import { chooser } from "./compare-picker.js";
import { amounts, placeTable, recordTable } from "./compare-table.js";
import { load } from "./find-words.js";

/** @typedef {import("./find-words.js").Loaded} Loaded */
/** @typedef {{kind: string, plural: string, href: string}} Kind */

/** The page's own words. @param {HTMLTemplateElement} template */
function readTemplate(template) {
  /** @type {{[key: string]: string}} */
  const say = {};
  for (const node of Array.from(template.content.querySelectorAll("[data-word]"))) {
    say[(node.getAttribute("data-word") || "").replace(/^compare_/, "")] = node.textContent || "";
  }
  /** @type {[string, string][]} */
  const rows = Array.from(template.content.querySelectorAll("[data-row]")).map((node) => [
    node.getAttribute("data-row") || "",
    node.textContent || "",
  ]);
  /** @type {Kind[]} */
  const kinds = Array.from(template.content.querySelectorAll("[data-kind]")).map((node) => ({
    kind: node.getAttribute("data-kind") || "",
    plural: node.textContent || "",
    href: node.getAttribute("href") || "",
  }));
  return { say, rows, kinds };
}

export class Comparison {
  /** @param {HTMLElement} root @param {Loaded} loaded @param {ReturnType<typeof readTemplate>} own */
  constructor(root, { meta, programs, words }, { say, rows, kinds }) {
    this.words = words;
    this.say = say;
    this.rows = rows;
    this.kinds = kinds;
    this.above = meta.above;
    /** What stands between names. */
    this.join = root.dataset.lang === "zh" ? "、" : ", ";
    this.inside = insideOf(words.records, placesOf(programs, words.records), meta.above);
    this.base = new URL((root.dataset.base || "/") + (root.dataset.lang === "zh" ? "zh/" : ""), document.baseURI).href;
    this.title = document.title;
    this.choice = readChoice("", { places: {}, records: {} });
    /** What the way to add shows. @type {{sort: "places" | "records", kind: string}} */
    this.picking = { sort: "places", kind: "" };
    /** @type {Map<string, Promise<Document | null>>} */
    this.pages = new Map();
    this.turn = 0;
    this.choosing = h("section", { class: "sides__choose", "aria-labelledby": "choose" });
    this.live = h("p", { class: "visually-hidden", role: "status" });
    this.tally = h("p", { class: "sides__tally", role: "status" });
    this.tools = h("div", { class: "buttons sides__tools" });
    this.result = h("div", { class: "sides__result" });
    this.root = root;
    root.append(this.choosing, this.live, this.tally, this.tools, this.result);
    addEventListener("popstate", () => this.readAddress());
  }

  readAddress() {
    this.choice = readChoice(location.search, { places: this.words.labels.regions, records: this.words.records });
    this.show();
  }

  /** @param {string[]} chosen @param {boolean} [step] whether the browser can go back to what was before */
  write(chosen, step = true) {
    const sort = chosen.length ? sortOf(chosen[0]) : null;
    this.choice = { sort, chosen, only: this.choice.only, ignored: [] };
    const address = location.pathname + writeChoice(chosen, this.choice.only);
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  /** @param {string} code */
  add(code) {
    this.write(this.choice.chosen.concat([code]));
    this.live.textContent = fill(this.say.added, { name: this.longName(code) });
    this.show();
    this.focus('[data-pick="place"], [data-pick="record"], #choose');
  }

  /** @param {string} code */
  remove(code) {
    const at = this.choice.chosen.indexOf(code);
    this.write(this.choice.chosen.filter((other) => other !== code));
    this.live.textContent = fill(this.say.removed, { name: this.longName(code) });
    this.show();
    const left = this.choosing.querySelectorAll(".chosen__remove");
    if (left.length) /** @type {HTMLElement} */ (left[Math.min(at, left.length - 1)]).focus();
    else this.focus("#choose");
  }

  clear() {
    this.write([]);
    this.show();
    this.focus("#choose");
  }

  /** Go on at the last that fits, which is the nearest. @param {string} selector */
  focus(selector) {
    const found = this.choosing.querySelectorAll(selector);
    if (found.length) /** @type {HTMLElement} */ (found[found.length - 1]).focus();
  }

  /** @param {string} code of a place or record @returns {string} its page */
  address(code) {
    return `${this.base}${sortOf(code) === "places" ? "regions" : "policies"}/${code}/`;
  }

  /** @param {string} code */
  longName(code) {
    const { labels, records } = this.words;
    if (sortOf(code) === "places") return labels.regions[code];
    return `${labels.regions[records[code].place]} · ${records[code].name}`;
  }

  /** The places that lie in no other. */
  nations() {
    return Object.keys(this.above).filter((code) => this.above[code].length === 1);
  }

  showChooser() {
    this.choosing.textContent = "";
    this.choosing.append(.../** @type {Node[]} */ (chooser(this)));
  }

  async show() {
    this.turn += 1;
    const turn = this.turn;
    const { chosen, sort } = this.choice;
    this.showChooser();
    const names = chosen.map((code) => this.longName(code));
    document.title = names.length ? `${names.join(" / ")} – ${this.title}` : this.title;
    if (chosen.length < 2) return this.place([], chosen.length ? this.say.one_more : "");
    if (sort === "places") {
      const national = h("a", { href: this.address(this.nations()[0]) }, this.say.wider_link);
      const note = h("p", { class: "muted" }, `${this.say.wider} `, national);
      return this.place([placeTable(this), note, amounts(this)]);
    }
    this.place([], this.say.loading);
    const pages = await Promise.all(chosen.map((id) => this.page(id)));
    if (turn !== this.turn) return undefined;
    return this.place([this.failure(pages), amounts(this), recordTable(this, pages)]);
  }

  /** A record's page; one that fails is asked for again the next time. @param {string} id */
  page(id) {
    const known = this.pages.get(id);
    if (known) return known;
    const asked = fetchPage(this.address(id)).catch(() => {
      this.pages.delete(id);
      return null;
    });
    this.pages.set(id, asked);
    return asked;
  }

  /** @param {(Document | null)[]} pages */
  failure(pages) {
    const names = this.choice.chosen.filter((_, i) => !pages[i]).map((id) => this.longName(id));
    if (!names.length) return null;
    const retry = button(this.say.retry, "button", () => {
      this.show();
      this.focus("#choose");
    });
    const text = fill(this.say.page_failed, { names: names.join(this.join) });
    return h("div", { class: "note note--alert", role: "alert" }, h("p", {}, text), retry);
  }

  /** Put the result into the page. @param {(Node | null)[]} parts @param {string} [text] said in place of a table */
  place(parts, text) {
    this.result.textContent = "";
    this.tools.textContent = "";
    this.result.append(.../** @type {Node[]} */ (parts.filter(Boolean)));
    this.root.dataset.state = parts.length || !this.choice.chosen[1] ? "ready" : "loading";
    if (!parts.length) {
      this.tally.textContent = text || "";
      return;
    }
    const rows = this.result.querySelectorAll(".compare--page tbody tr");
    const differing = this.result.querySelectorAll(".compare--page tr[data-differs]").length;
    const said = differing ? (differing === 1 ? this.say.tally_one : this.say.tally) : this.say.tally_none;
    this.tally.textContent = fill(said, { differ: differing, all: rows.length });
    this.tools.append(this.onlySwitch(), this.copyLink());
    this.hideSame();
  }

  onlySwitch() {
    const box = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", checked: this.choice.only }));
    box.addEventListener("change", () => {
      this.choice.only = box.checked;
      this.write(this.choice.chosen, false);
      this.hideSame();
    });
    return h("label", { class: "sides__only" }, box, this.say.only);
  }

  hideSame() {
    let left = 0;
    for (const row of Array.from(this.result.querySelectorAll(".compare--page tbody tr"))) {
      const hide = this.choice.only && !row.hasAttribute("data-differs");
      row.toggleAttribute("hidden", hide);
      if (!hide) left += 1;
    }
    const none = this.result.querySelector("[data-nothing]");
    if (none) none.remove();
    if (!left) this.result.append(h("p", { "data-nothing": true }, this.say.nothing_differs));
  }

  copyLink() {
    const copy = button(this.say.copy, "button", async () => {
      const worked = await copyText(location.href);
      this.live.textContent = worked ? this.say.copied : this.say.copy_failed;
      copy.textContent = this.live.textContent;
      setTimeout(() => {
        copy.textContent = this.say.copy;
      }, 2500);
    });
    return copy;
  }
}

async function start() {
  const root = /** @type {HTMLElement | null} */ (document.querySelector("[data-compare]"));
  const list = /** @type {HTMLElement | null} */ (document.querySelector("[data-compare-plain]"));
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector("[data-compare-words]"));
  if (!root || !template) return;
  if (list) list.hidden = true;
  try {
    const comparison = new Comparison(root, await load(root), readTemplate(template));
    comparison.readAddress();
  } catch (error) {
    root.dataset.state = "failed";
    root.append(h("p", { class: "note note--alert", role: "alert" }, root.dataset.failed || ""));
    if (list) list.hidden = false;
    throw error;
  }
}

start();
