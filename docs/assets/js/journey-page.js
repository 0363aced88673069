// The page of a journey: ticks that stay on this device, printing, saving as a calendar.
import { fill } from "./dom.js";
import { countDone, readDone, setDone, writeDone } from "./done.js";
import { dayOf } from "./find-words.js";
import { calendarText, isDay, isPast, schedule } from "./ics.js";

const KEY = "petrel-done";

/** Ids that are done: from this device, or, where it keeps nothing, from this page's life. */
let memory = "[]";
let forbidden = false;

/** @returns {string[]} */
function load() {
  // Where it can be read but not written, it lacks what was ticked since.
  if (forbidden) return readDone(memory);
  try {
    return readDone(localStorage.getItem(KEY));
  } catch (error) {
    forbidden = true;
    return readDone(memory);
  }
}

/** @param {string[]} ids */
function save(ids) {
  memory = writeDone(ids);
  try {
    localStorage.setItem(KEY, memory);
  } catch (error) {
    forbidden = true;
  }
}

/** @returns {string} today in the reader's own calendar */
function today() {
  return dayOf(new Date());
}

/**
 * Marks the dates that are over: when the page was built, nobody knew.
 * @param {string} word
 */
function markPast(word) {
  for (const element of document.querySelectorAll("[data-until]")) {
    if (!(element instanceof HTMLElement) || !isPast(element.dataset.until || "", today())) continue;
    element.classList.add("jpast");
    element.append(word);
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} pageLabel
 * @returns {import("./ics.js").Step}
 */
function stepOf(element, pageLabel) {
  const link = element.querySelector("[data-step-link]");
  const address = link instanceof HTMLAnchorElement ? pageLabel + link.href : "";
  const { step, before, wait, working, name, papers, time } = element.dataset;
  return {
    id: step || "",
    before: (before || "").split(" ").filter(Boolean),
    wait: wait || "",
    working: working !== undefined,
    name: name || "",
    notes: [papers || "", time || "", address].filter(Boolean),
  };
}

/**
 * @param {string} text
 * @param {string} file
 */
function download(text, file) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = file;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

/** @param {HTMLElement} tools */
function setUp(tools) {
  const said = tools.dataset;
  const find = (/** @type {string} */ name) => tools.querySelector(`[data-journey-${name}]`);
  const elements = Array.from(document.querySelectorAll("[data-step]")).filter(
    /** @returns {element is HTMLElement} */ (element) => element instanceof HTMLElement,
  );
  const steps = elements.map((element) => stepOf(element, said.pageLabel || ""));
  const ids = steps.map((step) => step.id);
  const progress = find("progress");
  const kept = find("kept");
  const message = find("said");
  const day = find("day");

  const show = () => {
    const done = load();
    elements.forEach((element, index) => {
      const box = element.querySelector("[data-step-done]");
      const ticked = done.includes(ids[index]);
      if (box instanceof HTMLInputElement) box.checked = ticked;
      element.classList.toggle("jstep--done", ticked);
    });
    const text = fill(said.progress || "", { done: countDone(ids, done), all: ids.length });
    if (progress && progress.textContent !== text) progress.textContent = text;
    if (kept && forbidden) kept.textContent = said.notKept || "";
  };

  elements.forEach((element, index) => {
    const label = element.querySelector(".jstep__done");
    const box = element.querySelector("[data-step-done]");
    if (!(label instanceof HTMLElement && box instanceof HTMLInputElement)) return;
    label.hidden = false;
    box.addEventListener("change", () => {
      save(setDone(load(), ids[index], box.checked));
      show();
    });
  });

  const saveCalendar = () => {
    const start = day instanceof HTMLInputElement ? day.value : "";
    const entries = isDay(start) ? schedule(steps, load(), start) : [];
    if (entries.length) {
      const text = calendarText(entries, said.name || "", today());
      download(text, said.file || "petrel.ics");
    }
    const words = !isDay(start) ? said.noDay : entries.length ? said.saved : said.empty;
    if (message) message.textContent = fill(words || "", { count: entries.length });
  };

  if (day instanceof HTMLInputElement) day.value = today();
  const printing = find("print");
  const calendar = find("calendar");
  if (printing) printing.addEventListener("click", () => window.print());
  if (calendar) calendar.addEventListener("click", saveCalendar);

  // WeChat's own browser neither downloads nor prints.
  const wechat = find("wechat");
  if (/MicroMessenger/i.test(navigator.userAgent) && wechat instanceof HTMLElement) {
    for (const name of ["buttons", "note"]) {
      const element = find(name);
      if (element instanceof HTMLElement) element.hidden = true;
    }
    const copy = wechat.querySelector("[data-copy]");
    if (copy instanceof HTMLElement) copy.dataset.copy = location.href;
    wechat.hidden = false;
  }

  markPast(said.past || "");
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
  tools.hidden = false;
}

const tools = document.querySelector("[data-journey]");
if (tools instanceof HTMLElement) setUp(tools);
