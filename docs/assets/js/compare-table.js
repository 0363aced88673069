// The tables of a comparison: records by point, places by kind, amounts as bars.

import { fill, h } from "./dom.js";
import { kindRows, kindsOnlyHere, differ } from "./compare.js";
import { pictures } from "./compare-amounts.js";
import { takePart } from "./compare-parts.js";

/** @typedef {import("./compare-page.js").Comparison} Comparison */

/** So many records of a kind are listed before the rest is folded away. */
const FIRST = 8;

/**
 * One row; what the cells say differently is marked in its head.
 * The roles keep it a table for screen readers where a phone shows it as cards.
 * @param {Node | string} label @param {(Node | string | null)[][]} cells @param {string[]} names of the columns
 * @param {string | false} mark
 */
function row(label, cells, names, mark) {
  const head = h("th", { scope: "row", role: "rowheader" }, label);
  if (mark) head.append(" ", h("span", { class: "differs" }, h("span", { "aria-hidden": "true" }, "≠ "), mark));
  const line = cells.map((parts, i) => h("td", { role: "cell", "data-label": names[i] }, ...parts));
  return h("tr", { role: "row", "data-differs": mark !== false }, head, ...line);
}

/** @param {Comparison} page @param {string} caption @param {HTMLElement[]} heads @param {HTMLElement[]} rows */
function table(page, caption, heads, rows) {
  const top = [h("th", { scope: "col", role: "columnheader" }, page.say.point), ...heads];
  return h(
    "table",
    { class: "compare compare--page", role: "table" },
    h("caption", {}, caption),
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, ...top)),
    h("tbody", { role: "rowgroup" }, ...rows),
  );
}

const head = (/** @type {(Node | string | null)[]} */ ...parts) => h("th", { scope: "col", role: "columnheader" }, ...parts);
const missing = (/** @type {string} */ text) => h("span", { class: "muted" }, text);

/**
 * Records by point; a page that could not be loaded says nothing.
 * @param {Comparison} page @param {(Document | null)[]} pages
 */
export function recordTable(page, pages) {
  const { chosen } = page.choice;
  const { records, labels } = page.words;
  const places = chosen.map((id) => labels.regions[records[id].place]);
  const short = new Set(places).size === places.length ? places : chosen.map((id) => records[id].name);
  const heads = chosen.map((id, i) => {
    const zh = records[id].zh;
    return head(
      h("a", { href: page.address(id) }, records[id].name),
      zh ? h("span", { class: "zh line", lang: "zh-Hans" }, zh) : null,
      h("span", { class: "muted line" }, places[i]),
    );
  });
  const rows = page.rows.map(([part, label]) => {
    const boxes = pages.map((found, i) => found && takePart(found, part, page.address(chosen[i])));
    const mark = differ(boxes.map((box, i) => (pages[i] ? (box && box.textContent) || "" : null))) && page.say.differs;
    const cells = boxes.map((box, i) => [box || missing(pages[i] ? page.say.not_stated : "…")]);
    return row(label, cells, short, mark);
  });
  return table(page, page.say.caption_records, heads, rows);
}

/** Places by kind. @param {Comparison} page */
export function placeTable(page) {
  const { chosen } = page.choice;
  const { say, words, inside } = page;
  const names = chosen.map((code) => words.labels.regions[code]);
  const found = kindRows(chosen, page.kinds.map(({ kind }) => kind), inside, words.records);
  const counts = chosen.map((code) => String((inside.get(code) || []).length));
  const plurals = new Map(page.kinds.map(({ kind, plural }) => [kind, plural]));
  const only = kindsOnlyHere(chosen, found).map((kinds) => kinds.map((kind) => plurals.get(kind)).join(page.join));
  const rows = [row(say.count, counts.map((count) => [count]), names, differ(counts) && say.differs)];
  if (only.some(Boolean)) {
    rows.push(row(say.kinds_here, only.map((text) => [text || missing(say.none)]), names, say.differs));
  }
  for (const { kind, cells, differs, only: having } of found) {
    const link = page.kinds.filter((one) => one.kind === kind)[0];
    const places = having.map((code) => words.labels.regions[code]).join(page.join);
    const mark = having.length ? fill(say.only_in, { places }) : differs && say.differs;
    const lists = cells.map((ids) => (ids.length ? recordList(page, ids) : [missing(say.not_collected)]));
    rows.push(row(h("a", { href: link.href }, link.plural), lists, names, mark));
  }
  const heads = chosen.map((code, i) => head(h("a", { href: page.address(code) }, names[i])));
  return table(page, say.caption_places, heads, rows);
}

/** @param {Comparison} page @param {string[]} ids @returns {HTMLElement[]} */
function recordList(page, ids) {
  const items = ids.map((id) => {
    const { name, amount, status, said } = page.words.records[id];
    const sum = amount ? h("strong", { class: "line" }, amount) : null;
    return h("li", {}, h("a", { href: page.address(id) }, name), sum, " ", h("span", { class: `chip chip--${status}` }, said));
  });
  const list = (/** @type {HTMLElement[]} */ some) => h("ul", { class: "sides__list" }, ...some);
  if (items.length <= FIRST + 1) return [list(items)];
  const rest = h("summary", {}, fill(page.say.more, { count: items.length - FIRST }));
  return [list(items.slice(0, FIRST)), h("details", {}, rest, list(items.slice(FIRST)))];
}

/** @param {string} name @param {{[name: string]: string}} attributes */
function svg(name, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
}

/** @param {import("./compare-amounts.js").Bar} bar */
function drawn({ sure, from, range }) {
  const box = svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" });
  box.append(svg("rect", { class: "bar__ground", width: "100", height: "10" }));
  box.append(svg("rect", { class: "bar__sure", width: sure.toFixed(2), height: "10" }));
  if (range > 0) box.append(svg("rect", { class: "bar__range", x: from.toFixed(2), width: range.toFixed(2), height: "10" }));
  return box;
}

/** Amounts as bars, each beside its number: one picture for each period. @param {Comparison} page */
export function amounts(page) {
  const { chosen, sort } = page.choice;
  const { records, labels } = page.words;
  const places = sort === "places";
  const found = pictures(chosen.map((code) => [code, places ? page.inside.get(code) || [] : [code]]), records, places);
  const some = places || chosen.filter((id) => records[id].amount).length > 1;
  if (!found.length && (places || !some)) return null;
  const plurals = new Map(page.kinds.map(({ kind, plural }) => [kind, plural]));
  const tables = found.map(({ per, kind, rows, all }) => {
    const lines = rows.map(({ id, of, bar }) => {
      const { name, amount, place, status, said } = records[id];
      const about = h("span", { class: "muted line" }, labels.regions[places ? of : place], " ");
      if (status !== "in_force") about.append(h("span", { class: `chip chip--${status}` }, said));
      const text = h("span", { class: "bars__value" }, amount || "");
      return h("tr", {}, h("th", { scope: "row" }, h("a", { href: page.address(id) }, name), about), h("td", {}, text, drawn(bar)));
    });
    const cut = rows.length < all ? ` ${fill(page.say.amounts_cut, { count: rows.length, all })}` : "";
    const caption = [plurals.get(kind), page.say[`per_${per}`]].filter(Boolean).join(" · ");
    const heads = [page.say.record_label, page.say.amounts].map((text) => h("th", { scope: "col" }, text));
    return h("table", { class: "bars" }, h("caption", {}, caption + cut), h("thead", { class: "visually-hidden" }, h("tr", {}, ...heads)), h("tbody", {}, ...lines));
  });
  const title = h("h2", { id: "amounts" }, page.say.amounts);
  return h("section", { "aria-labelledby": "amounts" }, title, ...(found.length ? tables : [h("p", { class: "muted" }, page.say.amounts_apart)]));
}
