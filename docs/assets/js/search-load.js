// Fetching what the search needs: the manifest first, then everything it names at once.

import { createEngine } from "./search.js";

/** @typedef {import("./search.js").Engine} Engine */

/** @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/** Counts failures: some browsers never ask again for a module that once failed to load. */
let failures = 0;

/** @param {URL} address @param {RequestCache} cache */
async function fetchJson(address, cache) {
  const response = await fetch(address.href, { cache, credentials: "same-origin" });
  if (!response.ok) throw new Error(`${response.status} ${address.pathname}`);
  return response.json();
}

/** @param {URL} folder @param {string} lang @returns {Promise<Engine>} */
async function fetchEngine(folder, lang) {
  // The manifest is asked for anew each time, as the names in it change with their contents.
  const manifest = await fetchJson(new URL("manifest.json", folder), "no-cache");
  const part = (/** @type {string} */ name) => fetchJson(new URL(name, folder), "default");
  const [lunr, index, t2s, lists, store] = await Promise.all([
    import(new URL(manifest.lunr + (failures ? `?again=${failures}` : ""), folder).href),
    part(manifest.index),
    part(manifest.t2s),
    part(manifest.lists),
    part(manifest.stores[lang]),
  ]);
  return createEngine({ lunr: lunr.default, index, t2s, lists, store });
}

/**
 * Load the engine of one language; callers share it. After a failure the next call tries again.
 * @param {string} base path of the site's root, absolute or relative to the page, ending with /
 * @param {string} lang
 * @returns {Promise<Engine>}
 */
export function loadEngine(base, lang) {
  const folder = new URL(`${base}assets/search/`, document.baseURI);
  const key = `${folder.href} ${lang}`;
  let engine = engines.get(key);
  if (!engine) {
    engine = fetchEngine(folder, lang);
    engines.set(key, engine);
    engine.catch(() => {
      failures += 1;
      engines.delete(key);
    });
  }
  return engine;
}

/**
 * The address of a hit's page.
 * @param {string} base @param {string} lang @param {string} url below the language root
 */
export function pageAddress(base, lang, url) {
  return `${base}${lang === "zh" ? "zh/" : ""}${url}`;
}

/**
 * Call `run` when typing has paused, at once with `now`, never while an input method is composing.
 * @param {HTMLInputElement} input @param {number} pause milliseconds
 * @param {(text: string) => void} run
 */
export function onTyping(input, pause, run) {
  let timer = 0;
  let composing = false;
  const soon = () => {
    window.clearTimeout(timer);
    if (!composing) timer = window.setTimeout(() => run(input.value), pause);
  };
  input.addEventListener("compositionstart", () => {
    composing = true;
    window.clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    composing = false;
    soon();
  });
  input.addEventListener("input", soon);
  return {
    now() {
      window.clearTimeout(timer);
      run(input.value);
    },
    composing: () => composing,
  };
}

/**
 * Append pieces of text, those asked for in <mark>; never markup from the data.
 * @param {Element} parent @param {import("./search.js").Piece[]} pieces
 */
export function appendPieces(parent, pieces) {
  for (const piece of pieces) {
    const node = piece.hit ? document.createElement("mark") : document.createTextNode("");
    node.textContent = piece.text;
    parent.appendChild(node);
  }
}
