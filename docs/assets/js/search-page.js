// The search page: reads ?q=, searches as the reader types, shows results.
// The template holds, in the page's language:
//   <form role="search" action="…/search/"><input type="search" name="q" data-search-input></form>
//   <p data-search-message data-running="…" data-failed="…" data-retry="…" role="status"></p>
//   <ol data-search-results data-lang="en|zh" data-base="path of the site's root, ends with /"></ol>
//   <template data-search-empty>ways on, for an empty result</template>
// data-search-status on the list: idle (nothing asked), running, done, failed.

import { appendPieces, loadEngine, onTyping, pageAddress } from "./search-load.js";

/** @typedef {import("./search.js").Engine} Engine */
/** @typedef {import("./search.js").Hit} Hit */

const PAUSE = 120;

/** So many results are shown before the reader asks for more. */
const FIRST = 20;

/** So many are looked up at most. */
const LIMIT = 50;

/** @param {string} tag @param {string} className @param {string} [text] */
function element(tag, className, text) {
  const node = document.createElement(tag);
  node.className = className;
  if (text) node.textContent = text;
  return node;
}

/** @param {string} text @param {Object<string, string|number>} values */
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * One result: a list item with exactly one link.
 * @param {Hit} hit @param {string} address @param {(text: string) => import("./search.js").Piece[]} mark
 */
function resultItem(hit, address, mark) {
  const item = element("li", "result");
  item.setAttribute("data-search-result", hit.id);
  const link = /** @type {HTMLAnchorElement} */ (element("a", "result__title"));
  link.href = address;
  appendPieces(link, mark(hit.title));
  const meta = element("p", "result__meta");
  for (const text of [hit.kind, hit.place]) if (text) meta.appendChild(element("span", "chip", text));
  if (hit.statusLabel) {
    meta.appendChild(element("span", `chip chip--${hit.status}`, hit.statusLabel));
  }
  const summary = element("p", "result__summary");
  appendPieces(summary, mark(hit.summary));
  [link, meta, summary].forEach((part) => item.appendChild(part));
  return item;
}

/**
 * Bring the search page to life.
 * @param {HTMLInputElement} input @param {HTMLElement} list @param {HTMLElement} message
 */
function start(input, list, message) {
  const base = list.getAttribute("data-base") || "/";
  const lang = list.getAttribute("data-lang") || "en";
  const template = /** @type {HTMLTemplateElement | null} */ (
    document.querySelector("template[data-search-empty]")
  );
  const advice = element("div", "search-empty");
  list.insertAdjacentElement("afterend", advice);
  list.style.minHeight = "1px"; // an empty list still counts as shown to whoever waits for it
  let latest = 0;

  /** @param {string} status @param {string} text */
  function say(status, text) {
    message.textContent = text;
    list.setAttribute("data-search-status", status);
  }

  function clear() {
    list.textContent = "";
    advice.textContent = "";
  }

  /** @param {Engine} engine @param {string} query */
  function show(engine, query) {
    const hits = engine.search(query, LIMIT);
    const mark = engine.highlighter(query);
    clear();
    const add = (/** @type {Hit[]} */ some) => {
      for (const hit of some) {
        list.appendChild(resultItem(hit, pageAddress(base, lang, hit.url), mark));
      }
    };
    add(hits.slice(0, FIRST));
    if (hits.length > FIRST) {
      const more = element("button", "button", engine.strings.more);
      more.setAttribute("type", "button");
      more.addEventListener("click", () => {
        advice.textContent = "";
        add(hits.slice(FIRST));
        /** @type {HTMLElement} */ (list.children[FIRST].querySelector("a")).focus();
      });
      advice.appendChild(more);
    }
    if (hits.length === 0 && template) advice.appendChild(template.content.cloneNode(true));
    const { one, many, capped, none } = engine.strings;
    const some = hits.length < LIMIT ? many : capped;
    const text = hits.length === 0 ? none : hits.length === 1 ? one : some;
    say("done", fill(text, { count: hits.length, query }));
  }

  function failed() {
    clear();
    say("failed", `${message.getAttribute("data-failed") || ""} `);
    const retry = element("button", "button", message.getAttribute("data-retry") || "↻");
    retry.setAttribute("type", "button");
    retry.addEventListener("click", () => run(input.value));
    message.appendChild(retry);
  }

  /** @param {string} text */
  async function run(text) {
    const query = text.trim();
    latest += 1;
    const mine = latest;
    remember(query);
    say("running", query ? message.getAttribute("data-running") || "" : "");
    try {
      const engine = await loadEngine(base, lang);
      if (mine !== latest) return;
      if (query) {
        show(engine, query);
      } else {
        clear();
        say("idle", engine.strings.start);
      }
    } catch (error) {
      if (mine === latest) failed();
    }
  }

  const typing = onTyping(input, PAUSE, run);
  if (input.form) {
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!typing.composing()) typing.now();
    });
  }
  const readAddress = () => {
    input.value = new URLSearchParams(window.location.search).get("q") || "";
    typing.now();
  };
  window.addEventListener("popstate", readAddress);
  readAddress();
}

/** Keep the query in the address, so that it can be shared and comes back. @param {string} query */
function remember(query) {
  const address = new URL(window.location.href);
  if ((address.searchParams.get("q") || "").trim() === query) return;
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  window.history.replaceState(window.history.state, "", address.href);
}

const input = document.querySelector("input[data-search-input]");
const list = document.querySelector("[data-search-results]");
const message = document.querySelector("[data-search-message]");
if (input && list && message) {
  start(
    /** @type {HTMLInputElement} */ (input),
    /** @type {HTMLElement} */ (list),
    /** @type {HTMLElement} */ (message),
  );
}
