// The parts of records' own pages, so that a comparison says what they say, word by word.

import { h } from "./dom.js";

/** What belongs to the page and not to the part. */
const LEFT_OUT = "h2, .cite, .copy, .more, [hidden], script, style, iframe, button";

/** Attributes that mean something on their own page only. */
const OWN = ["id", "aria-labelledby", "data-part"];

/**
 * Fetch and parse a record's page.
 * @param {string} address made from a known id @returns {Promise<Document>}
 */
export async function fetchPage(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

/** @param {Element} element @param {string} address links lead from this page */
function cleaned(element, address) {
  const copy = /** @type {Element} */ (document.importNode(element, true));
  for (const node of Array.from(copy.querySelectorAll(LEFT_OUT))) {
    const parent = node.parentElement;
    node.remove();
    if (parent && parent !== copy && parent.tagName === "P" && !parent.textContent?.trim()) parent.remove();
  }
  for (const node of [copy].concat(Array.from(copy.querySelectorAll("*")))) {
    OWN.forEach((name) => node.removeAttribute(name));
    const href = node.getAttribute("href");
    if (href) node.setAttribute("href", new URL(href, address).href);
  }
  return copy;
}

/**
 * Take one part out of a page; null where the page has none.
 * @param {Document} page @param {string} part @param {string} address @returns {HTMLElement | null}
 */
export function takePart(page, part, address) {
  const found = Array.from(page.querySelectorAll(`[data-part="${part}"]`)).map((node) => cleaned(node, address));
  if (!found.length) return null;
  const box = h("div", { class: "sides__part" });
  // A pair of a list stays one; of all else only what is in it is taken.
  if (found[0].tagName === "DIV") box.append(h("dl", { class: "facts" }, ...found));
  else found.forEach((node) => box.append(...Array.from(node.childNodes)));
  return box;
}
