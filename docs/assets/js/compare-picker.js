// Choosing what to compare: what is chosen, a way to add, and suggestions.

import { button, fill, h } from "./dom.js";
import { MOST, ranked, sortOf, writeChoice } from "./compare.js";
import { pairOf, similarTo, topPlaces } from "./compare-suggest.js";

/** @typedef {import("./compare-page.js").Comparison} Comparison */

/** So many suggestions to go with one that is chosen. */
const SUGGESTED = 4;

/** @param {string} value @param {string} text @param {boolean} [disabled] */
const option = (value, text, disabled) => h("option", { value, disabled: Boolean(disabled) }, text);

/** @param {string} label @param {HTMLElement} select */
function field(label, select) {
  select.id = `pick-${select.dataset.pick}`;
  return h("div", { class: "pick__field" }, h("label", { for: select.id }, label), select);
}

/** @param {Comparison} page */
export function chooser(page) {
  const { chosen } = page.choice;
  const { say } = page;
  return [
    h("h2", { id: "choose", tabindex: "-1" }, say.choose),
    ignoredNote(page),
    chosen.length ? chosenList(page) : null,
    chosen.length === MOST ? h("p", { class: "muted" }, say.full) : picker(page),
    chosen.length < 2 ? suggestions(page) : null,
  ].filter(Boolean);
}

/** @param {Comparison} page */
function ignoredNote(page) {
  const { ignored } = page.choice;
  if (!ignored.length) return null;
  const { say } = page;
  const shown = ignored.slice(0, 6);
  const items = shown.map(({ text, why }) => h("li", {}, h("code", {}, text.slice(0, 60)), ` – ${say[`why_${why}`]}`));
  const rest = ignored.length - shown.length;
  if (rest) items.push(h("li", {}, fill(say.ignored_more, { count: rest })));
  return h("div", { class: "note", "data-ignored": true }, h("p", {}, say.ignored), h("ul", {}, ...items));
}

/** @param {Comparison} page */
function chosenList(page) {
  const items = page.choice.chosen.map((code) => {
    const name = page.longName(code);
    const remove = button("", "chosen__remove", () => page.remove(code));
    remove.setAttribute("aria-label", fill(page.say.remove, { name }));
    remove.append(h("span", { "aria-hidden": "true" }, "×"));
    return h("li", { class: "chosen" }, h("span", {}, name), remove);
  });
  const clear = button(page.say.clear, "button", () => page.clear());
  return h("div", { class: "pick__chosen" }, h("ul", { "aria-label": page.say.chosen }, ...items), clear);
}

/** @param {Comparison} page */
function picker(page) {
  const sort = page.choice.sort || page.picking.sort;
  const form = h("form", { class: "pick", action: location.pathname });
  /** @type {HTMLSelectElement} */
  let select;
  if (sort === "places") {
    select = placeSelect(page);
    form.append(field(page.say.place_label, select));
  } else {
    select = /** @type {HTMLSelectElement} */ (h("select", { "data-pick": "record" }));
    form.append(field(page.say.kind_label, kindSelect(page, select)), field(page.say.record_label, select));
    fillRecords(page, select);
  }
  form.append(h("button", { type: "submit", class: "button" }, page.say.add));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (select.value) page.add(select.value);
    else select.focus();
  });
  return h("div", {}, page.choice.sort ? null : sorts(page, sort), form);
}

/** Places or records: asked while nothing is chosen. @param {Comparison} page @param {string} now */
function sorts(page, now) {
  const boxes = /** @type {("places" | "records")[]} */ (["places", "records"]).map((sort) => {
    const radio = h("input", { type: "radio", name: "sort", value: sort, checked: sort === now });
    radio.addEventListener("change", () => {
      page.picking.sort = sort;
      page.showChooser();
      page.focus(`input[value="${sort}"]`);
    });
    return h("label", { class: "pick__sort" }, radio, page.say[sort]);
  });
  return h("fieldset", { class: "pick__sorts" }, h("legend", { class: "visually-hidden" }, page.say.choose), ...boxes);
}

/** The places that have records, by province. @param {Comparison} page */
function placeSelect(page) {
  const { regions } = page.words.labels;
  const count = (/** @type {string} */ code) => (page.inside.get(code) || []).length;
  const one = (/** @type {string} */ code) => option(code, `${regions[code]} (${count(code)})`, page.choice.chosen.includes(code));
  const select = h("select", { "data-pick": "place" }, option("", page.say.pick));
  for (const code of page.nations()) if (count(code)) select.append(one(code));
  for (const [province, below] of page.words.places) {
    const codes = [province, ...below].filter(count);
    if (codes.length) select.append(h("optgroup", { label: regions[province] }, ...codes.map(one)));
  }
  return /** @type {HTMLSelectElement} */ (select);
}

/** @param {Comparison} page @param {HTMLSelectElement} target is filled with the records of the kind */
function kindSelect(page, target) {
  const ids = Object.keys(page.words.records);
  const select = /** @type {HTMLSelectElement} */ (h("select", { "data-pick": "kind" }, option("", page.say.pick)));
  for (const { kind, plural } of page.kinds) {
    if (ids.some((id) => page.words.records[id].kind === kind)) select.append(option(kind, plural));
  }
  // The first that is chosen says of which kind the next will be.
  const first = page.choice.chosen[0];
  if (!page.picking.kind && first) page.picking.kind = page.words.records[first].kind;
  select.value = page.picking.kind;
  select.addEventListener("change", () => {
    page.picking.kind = select.value;
    fillRecords(page, target);
  });
  return select;
}

/** The records of the kind, by place in the order of the places. @param {Comparison} page @param {HTMLSelectElement} select */
function fillRecords(page, select) {
  const { records, labels } = page.words;
  select.textContent = "";
  select.append(option("", page.say.pick));
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const id of ranked(records)) {
    const { kind, place } = records[id];
    if (kind !== page.picking.kind) continue;
    groups.set(place, (groups.get(place) || []).concat([id]));
  }
  for (const place of Object.keys(labels.regions).filter((code) => groups.has(code))) {
    const ids = groups.get(place) || [];
    const options = ids.map((id) => option(id, records[id].name, page.choice.chosen.includes(id)));
    select.append(h("optgroup", { label: labels.regions[place] }, ...options));
  }
  select.disabled = groups.size === 0;
}

/** Two places, or the kind of two records and where they hold. @param {Comparison} page @param {string[]} pair */
function pairName({ say, words, kinds }, pair) {
  const { records, labels } = words;
  const [first, second] = pair.map((code) => labels.regions[records[code] ? records[code].place : code]);
  if (sortOf(pair[0]) === "places") return fill(say.pair, { first, second });
  const { plural } = kinds.filter(({ kind }) => kind === records[pair[0]].kind)[0];
  return fill(say.pair_records, { kind: plural, first, second });
}

/** @param {Comparison} page */
function suggestions(page) {
  const { chosen } = page.choice;
  const { say, words, inside } = page;
  /** @type {[string, string][]} what it says, and where it leads */
  let links;
  if (chosen.length) {
    const more = sortOf(chosen[0]) === "records"
      ? similarTo(chosen[0], words.records, SUGGESTED)
      : topPlaces(inside, page.above, chosen, SUGGESTED);
    links = more.map((code) => [page.longName(code), writeChoice(chosen.concat([code]))]);
  } else {
    const pairs = [topPlaces(inside, page.above, [], 2), pairOf(words.records, page.above)];
    links = pairs.filter((pair) => pair.length === 2).map((pair) => [pairName(page, pair), writeChoice(pair)]);
  }
  if (!links.length) return null;
  const items = links.map(([text, href]) => h("li", {}, h("a", { href }, text)));
  return h("div", {}, h("p", { class: "minor" }, chosen.length ? say.similar : say.start), h("ul", { class: "pills" }, ...items));
}
