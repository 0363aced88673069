// A light English stemmer: Porter's first step, his final e, -ion and -ment, and a list.
// The twin is scripts/petrel/search/stem.py; tests/vectors/analysis.json pins the two.

/** Porter's m: the changes from vowels to consonants. @param {string} word */
function measure(word) {
  let count = 0;
  let vowelBefore = false;
  for (let i = 0; i < word.length; i += 1) {
    const vowel = "aeiou".includes(word[i]) || (word[i] === "y" && i > 0 && !vowelBefore);
    if (vowelBefore && !vowel) count += 1;
    vowelBefore = vowel;
  }
  return count;
}

const SHORT_END = /[^aeiou][aeiouy][^aeiouwxy]$/;

/** @param {string} word */
function singular(word) {
  if (/(?:sses|xes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

/** @param {string} word */
function participle(word) {
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("eed")) return word;
  let root = word;
  if (word.endsWith("ed")) root = word.slice(0, -2);
  else if (/[^jq]ing$/.test(word)) root = word.slice(0, -3);
  if (root === word || root.length < 3 || !/[aeiou]|.y/.test(root)) return word;
  if (/(?:at|bl|iz|rs|dg|rc|nc|rg|v|u)$/.test(root)) return `${root}e`;
  if (/([bdfgmnprt])\1$/.test(root)) return root.slice(0, -1);
  return measure(root) === 1 && SHORT_END.test(root) ? `${root}e` : root;
}

/** @param {string} word */
function derived(word) {
  let base = word;
  if (base.endsWith("ment") && measure(base.slice(0, -4)) > 1) base = base.slice(0, -4);
  else if (/[st]ion$/.test(base) && measure(base.slice(0, -3)) > 1) base = base.slice(0, -3);
  if (base.endsWith("e") && !base.endsWith("ee") && base.length > 4) {
    const root = base.slice(0, -1);
    const size = measure(root);
    if (size > 1 || (size === 1 && !SHORT_END.test(root))) return root;
  }
  return base;
}

/**
 * Return the stem of a folded word; words with digits or under four letters stay.
 * @param {string} word @param {Map<string, string>} irregular @param {Set<string>} keep
 */
export function stemWord(word, irregular, keep) {
  const listed = irregular.get(word);
  if (listed !== undefined) return derived(listed);
  if (keep.has(word) || !/^[a-z]{4,}$/.test(word)) return word;
  const single = singular(word);
  const base = irregular.get(single);
  if (single !== word && base !== undefined) return derived(base);
  return derived(keep.has(single) ? single : participle(single));
}
