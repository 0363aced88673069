// What stands around the results: the answers given, ways to a group, the order, what is not covered.

import { copyText } from "./copy.js";
import { button, fill, h } from "./dom.js";
import { said } from "./finder-say.js";
import { ORDERS } from "./find-groups.js";

/** @typedef {import("./find-page.js").Finder} Finder */
/** @typedef {import("./find-groups.js").Group} Group */

/** The answers given, each to be changed; the link, and a new start. @param {Finder} finder @returns {HTMLElement | ""} */
export function answersGiven(finder) {
  const { ui, questions, labels } = finder.words;
  const facts = Object.keys(finder.answers).filter((fact) => questions[fact]);
  if (facts.length === 0) return "";
  const list = h("ul", { class: "given" });
  for (const fact of facts) {
    const node = button("", "given__one", () => finder.askFor(fact));
    node.append(
      h("span", { class: "given__ask" }, `${questions[fact].ask} `),
      h("strong", {}, said(fact, finder.answers[fact], labels, finder.lang, finder.meta.facts)),
      h("span", { class: "visually-hidden" }, ` ${ui.change}`),
    );
    list.append(h("li", {}, node));
  }
  const copy = button(ui.copy_link, "button", async () => {
    copy.textContent = (await copyText(location.href)) ? ui.link_copied : ui.link_failed;
  });
  const again = button(ui.start_again, "button", () => finder.startAgain());
  const head = h("summary", {}, fill(ui.your_answers, { count: facts.length }));
  const row = h("p", { class: "ask__row" }, copy, again);
  return h("details", { class: "fold fold--given" }, head, list, h("p", { class: "muted" }, ui.kept), row);
}

/**
 * A button to each group; links would take the answers out of the address.
 * @param {Finder} finder @param {{[group in Group]: unknown[]}} groups
 */
export function jumps(finder, groups) {
  const { ui } = finder.words;
  const list = h("ul", { class: "pills" });
  for (const group of /** @type {const} */ (["applies", "judge", "later", "tell", "open", "reach", "no"])) {
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

/** The journeys that lead through the reader's goals, in the reader's place where there is a page. @param {Finder} finder @returns {HTMLElement | ""} */
export function journeysFor(finder) {
  const { ui, journeys, labels } = finder.words;
  const { goal, place } = finder.answers;
  const goals = Array.isArray(goal) ? goal : [];
  const list = h("ul", { class: "pills" });
  const covered = (/** @type {string[]} */ stages) => stages.filter((stage) => goals.includes(stage)).length;
  const fitting = journeys
    .filter(({ stages }) => covered(stages) > 0)
    .sort((a, b) => covered(b.stages) - covered(a.stages) || a.stages.length - b.stages.length);
  for (const { name, pages } of fitting) {
    const around = typeof place === "string" ? finder.meta.above[place] || [] : [];
    const here = around.find((code) => code in pages && finder.meta.above[code].length > 1);
    const url = here ? pages[here] : Object.values(pages)[0];
    const text = here ? `${name} · ${labels.regions[here]}` : name;
    list.append(h("li", {}, h("a", { href: `${finder.base}${finder.lang === "zh" ? "zh/" : ""}${url}` }, text)));
  }
  return list.children.length ? h("div", { class: "ways" }, h("p", { class: "why__head" }, ui.journeys), list) : "";
}

/** @param {Finder} finder */
export function sorting(finder) {
  const { ui } = finder.words;
  const select = /** @type {HTMLSelectElement} */ (h("select", { class: "input" }));
  for (const order of ORDERS) select.append(h("option", { value: order }, ui[`order_${order}`]));
  select.value = finder.order;
  select.addEventListener("change", () => finder.sortBy(/** @type {import("./find-groups.js").Order} */ (select.value)));
  return h("p", { class: "sorting" }, h("label", {}, h("span", {}, `${ui.sort} `), select));
}

/** What a list of records cannot say: that there are others which nobody has written down. @param {Finder} finder */
export function notCovered(finder) {
  const { ui, labels } = finder.words;
  const { place } = finder.answers;
  const section = h("section", { class: "found found--uncovered", "aria-labelledby": "group-uncovered" });
  section.append(h("h2", { id: "group-uncovered" }, ui.group_uncovered));
  if (typeof place === "string") {
    const name = labels.regions[place] || ui.elsewhere;
    const above = (finder.meta.above[place] || []).slice(1, -1);
    const wider = above.find((code) => hasRecords(finder, code));
    if (!hasRecords(finder, place)) {
      const text = wider ? fill(ui.uncovered_city, { place: name, province: labels.regions[wider] }) : fill(ui.uncovered_place, { place: name });
      section.append(h("p", {}, text));
    }
  }
  const base = `${finder.base}${finder.lang === "zh" ? "zh/" : ""}`;
  const ways = h("p", { class: "buttons" });
  for (const [url, text] of [["search/", ui.to_search], ["regions/", ui.to_places]]) {
    ways.append(h("a", { class: "button", href: base + url }, text));
  }
  section.append(h("p", {}, ui.uncovered_text), ways);
  return section;
}

/** Whether any record is of the place itself or of what lies in it. @param {Finder} finder @param {string} place */
function hasRecords(finder, place) {
  return Object.values(finder.words.records).some((record) => (finder.meta.above[record.place] || []).includes(place));
}
