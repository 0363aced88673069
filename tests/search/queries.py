"""The queries whose results tests/vectors/search.json pins; they ask the corpus of corpus.py."""

from pathlib import Path

QUERIES = (Path(__file__).parent / "data" / "queries.txt").read_text(encoding="utf-8").splitlines()

ODD = [
    "",
    "   ",
    "\x00",
    "😀",
    "\u202evisa",
    "visa\u200b",
    "ｖｉｓａ",
    "VISA",
    "vísa",
    "visa " * 2000,
    "创业" * 5000,
    "a" * 10000,
    "العربية",
    "a-" * 300,
    "〔" * 300,
    "hukou 😀 户口",
    " ".join("abcdefghijklmnopqrstuvwxyz"),
]
