// The search box in the header: a plain GET form that also suggests pages (an ARIA combobox).
// The engine is loaded when the box is first focused; without it the form works all the same.

import { appendPieces, loadEngine, onTyping, pageAddress } from "./search-load.js";

/** @typedef {import("./search.js").Engine} Engine */

const PAUSE = 120;
const SUGGESTIONS = 6;

/**
 * Bring one box to life.
 * @param {HTMLFormElement} form @param {HTMLInputElement} input @param {HTMLElement} list
 * @param {string} id unique on the page
 */
function start(form, input, list, id) {
  const base = form.getAttribute("data-base") || "/";
  const lang = form.getAttribute("data-lang") || "en";
  let active = -1;
  let latest = 0;

  list.id = list.id || id;
  list.setAttribute("role", "listbox");
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("autocomplete", "off");

  const options = () => /** @type {HTMLElement[]} */ (Array.from(list.children));

  function close() {
    latest += 1;
    list.hidden = true;
    list.textContent = "";
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  /** @param {number} next */
  function activate(next) {
    const all = options();
    active = next < -1 ? all.length - 1 : next >= all.length ? -1 : next;
    all.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", all[active].id);
      all[active].scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {import("./search.js").Piece[]} pieces @param {string} meta @param {string} address */
  function addOption(pieces, meta, address) {
    const option = document.createElement("li");
    option.id = `${list.id}-${list.children.length}`;
    option.className = "suggestion";
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.setAttribute("data-address", address);
    const title = document.createElement("span");
    title.className = "suggestion__title";
    appendPieces(title, pieces);
    option.appendChild(title);
    if (meta) {
      const rest = document.createElement("span");
      rest.className = "suggestion__meta";
      rest.textContent = meta;
      option.appendChild(document.createTextNode(" "));
      option.appendChild(rest);
    }
    list.appendChild(option);
  }

  /** @param {Engine} engine @param {string} query */
  function show(engine, query) {
    const hits = engine.search(query, SUGGESTIONS);
    const mark = engine.highlighter(query);
    close();
    if (hits.length === 0) return;
    list.setAttribute("aria-label", engine.strings.suggestions);
    for (const hit of hits) {
      const meta = [hit.kind, hit.place].filter(Boolean).join(" · ");
      addOption(mark(hit.title), meta, pageAddress(base, lang, hit.url));
    }
    const all = engine.strings.all.replace("{query}", () => query);
    const address = `${form.getAttribute("action") || ""}?q=${encodeURIComponent(query)}`;
    addOption([{ text: all, hit: false }], "", address);
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
  }

  /** @param {string} text */
  async function run(text) {
    const query = text.trim();
    latest += 1;
    const mine = latest;
    if (!query) {
      close();
      return;
    }
    try {
      const engine = await loadEngine(base, lang);
      if (mine === latest && form.contains(document.activeElement)) show(engine, query);
    } catch (error) {
      close(); // the form still leads to the search page, which tells of the failure
    }
  }

  const typing = onTyping(input, PAUSE, run);

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (typing.composing() || event.isComposing) return;
    const open = !list.hidden;
    if (event.key === "ArrowDown" && !open) typing.now();
    else if (event.key === "ArrowDown") activate(active + 1);
    else if (event.key === "ArrowUp" && open) activate(active - 1);
    else if (event.key === "Escape" && open) close();
    else if (event.key === "Enter" && open && active >= 0) go(options()[active]);
    else return;
    event.preventDefault();
  }

  /** @param {Element} option */
  function go(option) {
    window.location.assign(option.getAttribute("data-address") || "");
  }

  input.addEventListener("keydown", onKey);
  input.addEventListener("focus", () => {
    loadEngine(base, lang).catch(() => undefined);
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keep the focus
  list.addEventListener("click", (event) => {
    const option = /** @type {Element} */ (event.target).closest("[role=option]");
    if (option) go(option);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
}

/** Let "/" go to the search, unless the reader is writing. @param {KeyboardEvent} event */
function onSlash(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const writing = target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || writing) return;
  const field = /** @type {HTMLElement | null} */ (
    document.querySelector("[data-search-input], [data-search-box] input[name=q]")
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
}

document.querySelectorAll("form[data-search-box]").forEach((form, i) => {
  const input = form.querySelector("input[name=q]");
  const list = form.querySelector("[data-search-suggest]");
  if (input && list) {
    start(
      /** @type {HTMLFormElement} */ (form),
      /** @type {HTMLInputElement} */ (input),
      /** @type {HTMLElement} */ (list),
      `search-suggest-${i + 1}`,
    );
  }
});
document.addEventListener("keydown", onSlash);
