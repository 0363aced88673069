"""Text → terms, the same ones for both languages and on both sides.

The twin is docs/assets/js/analyze.js; tests/vectors/analysis.json pins them to each other.
Latin words are stemmed, Han runs cut into character pairs, numbers and document numbers (文号)
brought into one form.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from petrel.search.fold import make_fold, shift_decimal
from petrel.search.lists import Lists, default_lists
from petrel.search.stem import stem
from petrel.search.traditional import simplified_map

Kind = Literal["word", "number", "han", "notice"]

TERM_LENGTH = 32
"""Longer terms are cut here, in characters."""
QUERY_READ = 1000
"""Of a query at most so many characters are looked at,"""
QUERY_LENGTH = 200
"""and after folding at most so many kept."""

_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_INTEGER = "[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+"
_SCALE = "千万|百万|十万|[千万亿]|(?:thousand|million|billion|[kw])(?![a-z0-9])"
_SCANNER = re.compile(
    rf"(?P<notice>(?P<office>[{_HAN}]{{0,12}}) ?[〔\[(【〖] ?(?P<year>(?:19|20)[0-9]{{2}}) ?"
    rf"[〕\])】〗] ?第?(?P<serial>[0-9]{{1,5}}) ?号)"
    rf"|(?P<number>(?P<whole>{_INTEGER})(?:\.(?P<fraction>[0-9]+))?"
    rf"(?: ?(?P<scale>{_SCALE})|(?= ?[-–—~至到] ?(?:{_INTEGER})(?:\.[0-9]+)? ?(?P<ahead>{_SCALE}))"
    rf"|(?![a-z0-9])))"
    rf"|(?P<word>[a-z0-9]+(?:['’`ʼ‘][a-z0-9]+)*(?:[-‐&][a-z0-9]+(?:['’`ʼ‘][a-z0-9]+)*)*)"
    rf"|(?P<han>[{_HAN}]+)"
)
_APOSTROPHE = re.compile("['’`ʼ‘]")
_POSSESSIVE = re.compile("['’`ʼ‘]s(?![a-z0-9])")
_JOINER = re.compile("[-‐&]")
_PLAIN_WORD = re.compile("[a-z]+")
_KEY_REST = re.compile(f"[^a-z0-9{_HAN}]")


@dataclass(frozen=True, slots=True)
class Token:
    """One term of a query and how it came about."""

    kind: Kind
    term: str
    """What the index is asked for."""
    raw: str
    """The word as folded, unstemmed; equal to `term` for everything but words."""
    weight: float
    """Its share in the query: a word counts one, a Han run half its characters."""
    stop: bool = False
    """Whether it only makes a sentence of the query."""


class Analyzer:
    """An analyser over given lists; holds no state but them."""

    def __init__(self, lists: Lists, simplified: Mapping[str, str]) -> None:
        """Prepare the character map and the pattern of Chinese stop phrases."""
        self.lists = lists
        self.simplified = dict(simplified)
        self.fold = make_fold(lists.letters, simplified)
        self._phrases = re.compile("|".join(re.escape(phrase) for phrase in lists.stop_zh))

    def terms(self, text: str) -> list[str]:
        """Return the terms under which `text` is to be found, in order, repeats included."""
        return [token.term for token in self._tokens(self.fold(text), asked=False)]

    def content_terms(self, text: str) -> list[str]:
        """Return the terms without English stop words, for long fields."""
        tokens = self._tokens(self.fold(text), asked=False)
        return [token.term for token in tokens if token.raw not in self.lists.stop_en]

    def key(self, text: str) -> str:
        """Return the text without case, spaces and punctuation, for comparing whole names."""
        return _KEY_REST.sub("", self.fold(text))[:QUERY_LENGTH]

    def query(self, text: str) -> list[Token]:
        """Return the tokens of a reader's query in order, English function words marked `stop`.

        Chinese question and courtesy phrases are cut out. A query made of nothing else keeps all.
        """
        folded = self._read(text)
        tokens = list(self._tokens(folded, asked=True))
        if all(token.raw in self.lists.stop_en for token in tokens):
            return list(self._tokens(folded, asked=False))
        return [
            replace(token, stop=True) if token.raw in self.lists.stop_en else token
            for token in tokens
        ]

    def query_keys(self, text: str) -> list[str]:
        """Return the whole query as a name, and what is left of it without question words."""
        folded = self._read(text)
        stop = self.lists.stop_en
        left = _PLAIN_WORD.sub(lambda m: "" if m.group(0) in stop else m.group(0), folded)
        keys = (_KEY_REST.sub("", each) for each in (folded, self._phrases.sub("", left)))
        return list(dict.fromkeys(filter(None, keys)))

    def _read(self, text: str) -> str:
        """Fold a query and bound its length."""
        return self.fold(text[:QUERY_READ])[:QUERY_LENGTH]

    def _tokens(self, folded: str, asked: bool) -> Iterator[Token]:
        """Cut folded text; `asked` also cuts stop phrases out of Han runs."""
        after_number = False
        for match in _SCANNER.finditer(folded):
            text = match.group(0)
            if match.group("notice") is not None:
                yield from self._notice(match)
            elif match.group("number") is not None:
                yield self._number(match)
            elif match.group("word") is not None:
                yield from self._words(text)
            else:
                yield from self._han(text, after_number, asked)
            after_number = match.group("number") is not None

    def _notice(self, match: re.Match[str]) -> Iterator[Token]:
        """Cut 苏人社函〔2020〕212号 into the whole, its office, 2020.212, the year, the number."""
        office, year, serial = match.group("office", "year", "serial")
        number = f"{year}.{serial}"
        if office:
            yield Token("notice", (office + number)[:TERM_LENGTH], office + number, 1.0)
            yield from self._han(office, False, False)
        for part in (number, year, serial):
            yield Token("notice" if part == number else "number", part, part, 1.0)

    def _number(self, match: re.Match[str]) -> Token:
        """Give 30万, 300,000, 300k and the 30 of 30–50万 one form; plain digits stay."""
        whole = match.group("whole").replace(",", "")
        scale = match.group("scale") or match.group("ahead")
        fraction = match.group("fraction") or ""
        if scale or fraction or "," in match.group("whole"):
            whole = shift_decimal(whole, fraction, self.lists.scales[scale] if scale else 0)
        return Token("number", whole[:TERM_LENGTH], whole[:TERM_LENGTH], 1.0)

    def _words(self, text: str) -> Iterator[Token]:
        """Cut start-up's into start, up and startup."""
        plain = _APOSTROPHE.sub("", _POSSESSIVE.sub("", text))
        parts = _JOINER.split(plain)
        for raw in parts if len(parts) == 1 else [*parts, "".join(parts)]:
            yield Token("word", stem(raw, self.lists)[:TERM_LENGTH], raw[:TERM_LENGTH], 1.0)

    def _han(self, run: str, after_number: bool, asked: bool) -> Iterator[Token]:
        """Cut a Han run into character pairs, a lone character into itself.

        A unit right after a number (年, 岁, 元) is left out: it is in every document.
        """
        if after_number and (run[0] in "元块" or (len(run) == 1 and run in self.lists.units)):
            run = run[1:]
        for part in self._phrases.split(run) if asked else [run]:
            if len(part) == 1:
                yield Token("han", part, part, 1.0)
            pairs = len(part) - 1
            for start in range(pairs):
                pair = part[start : start + 2]
                yield Token("han", pair, pair, (pairs + 1) / 2 / pairs)


@lru_cache(maxsize=1)
def default_analyzer() -> Analyzer:
    """Return the analyser with the shipped lists and OpenCC's whole map."""
    return Analyzer(default_lists(), simplified_map())
