"""What the number readers of both languages share."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

Value = Decimal | str
"""A number, or a name that holds one and stays as it stands: X1, 5G, A4."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text.

    `values` are all that it may mean: in “20—50 万”, 20 is 20 or 200,000.
    `firm` ones, written in digits, must stand in the other language too;
    spelled ones may (“a year”, 一), and so may names of months.
    """

    values: frozenset[Value]
    shown: str
    firm: bool = True


def numeral(shown: str, *values: Value | int, firm: bool = True) -> Numeral:
    """Make a numeral; whole numbers may be given as int."""
    plain = (Decimal(value) if isinstance(value, int) else value for value in values)
    return Numeral(frozenset(plain), shown, firm)


def spelled(shown: str, *values: Value | int) -> Numeral:
    """Make a numeral that the other language need not have."""
    return numeral(shown, *values, firm=False)


_ADDRESS = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+|(?:[A-Za-z0-9-]+\.)+(?:cn|com|org|net|edu|gov)\b\S*", re.ASCII
)
_SQUARE = str.maketrans("", "", "²³㎡")


def normal(text: str) -> str:
    """Fold full-width forms, and take addresses out: they are not translated."""
    text = unicodedata.normalize("NFKC", text.translate(_SQUARE))
    return _ADDRESS.sub(" ", text) if "." in text or "@" in text or "://" in text else text


DASH = r"\s*[-–—−~〜～]+\s*"

BEGINNING = r"\d|[A-Za-z]+-?\d"
"""What every number in digits begins with; looked for first, as most places have none."""

COMMON = re.compile(
    r"""
    (?P<date>(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d))
  | (?P<years>(?<!\d)(?:19|20)\d\d[-–—/]\d\d(?![\d-]))
  | (?P<sign>\d+(?:·\d+)+)
  | (?P<hours>24/7|7\s?[×x*]\s?24|24\s?[×x*]\s?7)
  | (?P<hyphened>\b[A-Za-z]+-\d+\b)
  | (?P<name>(?<![A-Za-z\d])[A-Za-z]{1,6}\d+[A-Za-z\d]*)
    """,
    re.VERBOSE,
)
"""Forms that read the same in both languages, before plain numbers."""


def common(kind: str, found: str) -> Iterator[Numeral]:
    """Read a form that `COMMON` found."""
    digits = re.findall(r"\d+", found)
    match kind:
        case "date":
            for part in digits:
                yield numeral(found, int(part))
        case "years":
            first, last = int(digits[0]), int(digits[1])
            yield numeral(digits[0], first)
            yield numeral(digits[1], last, first // 100 * 100 + last)
        case "sign" | "hyphened":
            for part in digits:
                yield spelled(found, int(part), found.upper().replace("-", ""))
        case "hours":
            yield numeral("24", 24)
            yield spelled("7", 7)
        case "name":
            yield numeral(found, found.upper(), int(digits[0]))


def decimal(digits: str) -> Decimal:
    """Read digits with separators of thousands."""
    return Decimal(digits.replace(",", "").replace(" ", "") or 0)
