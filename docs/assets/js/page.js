// What every page does beyond being read: theme, copying, and warnings that depend on today's date.
import { copyText } from "./copy.js";
import { replace } from "./dom.js";
import { isDue } from "./due.js";

/** Switches between light and dark and remembers the choice on this device. */
function setUpTheme() {
  const button = document.querySelector("[data-theme-toggle]");
  if (!(button instanceof HTMLButtonElement)) return;
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  button.hidden = false;
  show();
  button.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    show();
    try {
      localStorage.setItem("petrel-theme", root.dataset.theme);
    } catch (error) {
      // The choice then lasts for this page only.
    }
  });
}

/** Shows the copy buttons, which do nothing without this script. */
function setUpCopying() {
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");
  document.body.append(live);
  for (const button of document.querySelectorAll("button.copy")) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const label = Array.from(button.childNodes);
    button.hidden = false;
    button.addEventListener("click", async () => {
      const worked = await copyText(button.dataset.copy || "");
      const said = (worked ? button.dataset.done : button.dataset.failed) || "";
      button.textContent = said;
      button.dataset.state = worked ? "done" : "failed";
      live.textContent = said;
      setTimeout(() => {
        replace(button, ...label);
        delete button.dataset.state;
      }, 2500);
    });
  }
}

/** Warns when the day has passed by which the record should have been compared again. */
function setUpReviewWarning() {
  const record = document.querySelector("[data-review-by]");
  const note = document.querySelector("[data-review-due]");
  if (record instanceof HTMLElement && note instanceof HTMLElement) {
    note.hidden = !isDue(record.dataset.reviewBy || "", new Date());
  }
}

/** Keeps the place on the page (the fragment) when the language is switched. */
function setUpLanguageSwitch() {
  const link = document.querySelector("[data-language-switch]");
  if (!(link instanceof HTMLAnchorElement)) return;
  const plain = link.href;
  link.addEventListener("click", () => {
    link.href = plain + location.search + location.hash;
  });
}

setUpTheme();
setUpCopying();
setUpReviewWarning();
setUpLanguageSwitch();
