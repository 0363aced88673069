// An answer → words, as a reader would give it: “20%”, “July 2027”.
// The twins are `said` in scripts/petrel/eligibility/say.py and, for dates, numbers and durations,
// scripts/petrel/model/wording.py.

import { codeOf, ELSEWHERE, family } from "./finder-facts.js";

/** @typedef {import("./finder-facts.js").Value} Value */
/** @typedef {"en" | "zh"} Lang */
/**
 * Labels in one language by vocabulary and code; `metrics_units` holds what is counted, by metric.
 * @typedef {{[vocabulary: string]: {[code: string]: string}}} Labels
 */

const WORDS = {
  en: { unsaid: "you did not say", nowhere: "somewhere else", nothing: "none of these", yes: "yes", no: "no" },
  zh: { unsaid: "未作答", nowhere: "其他地方", nothing: "都没有", yes: "是", no: "否" },
};

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
];

/**
 * Repeat an answer in words.
 * @param {string} name @param {Value} value @param {Labels} labels @param {Lang} lang
 * @param {{[name: string]: import("./finder-facts.js").Fact}} facts as Meta has them
 * @returns {string}
 */
export function said(name, value, labels, lang, facts) {
  const words = WORDS[lang];
  if (value === null) return words.unsaid;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const { kind, vocabulary } = facts[family(name)];
  const label = (/** @type {string} */ code) => labels[vocabulary][code];
  if (Array.isArray(value)) return join(value.map(label), lang) || words.nothing;
  if (typeof value === "number") return kind === "length" ? months(value, lang) : amount(name, value, labels, lang);
  if (value === ELSEWHERE) return words.nowhere;
  return kind === "date" ? date(value, lang) : label(value);
}

/** @param {string[]} words @param {Lang} lang */
function join(words, lang) {
  if (words.length < 2) return words.join("");
  const [comma, and] = lang === "en" ? [", ", " and "] : ["、", "和"];
  return words.slice(0, -1).join(comma) + and + words[words.length - 1];
}

/** @param {number} count @param {Lang} lang */
function months(count, lang) {
  const [years, rest] = [Math.floor(count / 12), count % 12];
  const parts = [];
  if (years) parts.push(lang === "en" ? `${years} ${years === 1 ? "year" : "years"}` : `${years} 年`);
  if (rest || !years) parts.push(lang === "en" ? `${rest} ${rest === 1 ? "month" : "months"}` : `${rest} 个月`);
  return parts.join(" ");
}

/** @param {string} name @param {number} value @param {Labels} labels @param {Lang} lang */
function amount(name, value, labels, lang) {
  const figure = number(value, lang);
  if (name === "company_share") return `${figure}%`;
  if (name === "salary") {
    const month = labels.per.month;
    return lang === "en" ? `${figure} yuan ${month}` : `${month} ${counted(figure, "元")}`;
  }
  if (family(name) !== "quantity") return figure;
  return counted(figure, labels.metrics_units[codeOf(name)]);
}

/** A unit follows 万 and 亿 without a space: 2 万元, but 2,000 元. @param {string} figure @param {string} unit */
function counted(figure, unit) {
  return /[万亿]$/.test(figure) ? figure + unit : `${figure} ${unit}`;
}

/**
 * Write a full or partial date: 2027-06 → June 2027 / 2027 年 6 月.
 * @param {string} value @param {Lang} lang
 */
export function date(value, lang) {
  const [year, month, day] = value.split("-").map(Number);
  if (lang === "zh") return `${year} 年${month ? ` ${month} 月` : ""}${day ? ` ${day} 日` : ""}`;
  return `${day ? `${day} ` : ""}${month ? `${MONTHS[month - 1]} ` : ""}${year}`;
}

/**
 * Write a number in digits; in Chinese, round tens of thousands in 万 and 亿.
 * @param {number} value not below 0, of no more than six decimals @param {Lang} lang
 */
export function number(value, lang) {
  if (lang === "zh") {
    if (value >= 1e8 && (value * 1000) % 1e8 === 0) return `${digits(value / 1e8)} 亿`;
    if (value >= 1e4 && (value * 1000) % 1e4 === 0) return `${digits(value / 1e4)} 万`;
  }
  return digits(value);
}

/** Group by thousands, at most three decimals, halves to the even digit as Babel does. @param {number} value */
function digits(value) {
  const [whole, decimals = ""] = String(value).split(".");
  // Counted in thousandths, as text: in binary a half is seldom exactly one.
  const rest = decimals.slice(3).replace(/0+$/, "");
  let thousandths = Number(whole + decimals.slice(0, 3).padEnd(3, "0"));
  if (rest > "5" || (rest === "5" && thousandths % 2 === 1)) thousandths += 1;
  const grouped = String(Math.floor(thousandths / 1000)).replace(/\B(?=(\d{3})+$)/g, ",");
  const tail = String(thousandths % 1000).padStart(3, "0").replace(/0+$/, "");
  return tail ? `${grouped}.${tail}` : grouped;
}
