"""No mobile numbers, no ID-card numbers, no e-mail addresses of persons."""

import re
import unicodedata
from collections.abc import Iterator

from petrel.checks.check import Check, Survey
from petrel.model.problem import Finding

_GAP = r"[-\s.·]?"
_MOBILE = re.compile(
    rf"(?<!\d)1[3-9]\d(?:{_GAP}\d{{4}}{_GAP}\d{{4}}|\d{_GAP}\d{{3}}{_GAP}\d{{4}}"
    rf"|{_GAP}\d{{3}}{_GAP}\d{{5}})(?!\d)"
)
_ID_CARD = re.compile(
    r"(?<!\d)[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)"
)
_MAIL = re.compile(
    r"([\w.+-]{1,64})\s?(?:@|[(\[]at[)\]])\s?((?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,63})",
    re.IGNORECASE | re.ASCII,
)
_OFFICE = re.compile(
    r"(?:info|service|office|contact|help|visa|admissions?|apply|lxfw|lxs|liuxue|iso|oice|intl|"
    r"international|study|career|jobs|talent|rencai|hotline|kefu|fuwu|bgs|webmaster)\d{0,4}",
    re.IGNORECASE,
)
"""Local parts that name an office and not a person."""

_HOSTS = (".gov.cn", ".edu.cn")
_LONG = re.compile(r"\d(?:[-\s.·－．]?\d){10}")
_AT = ("@", "＠", "at)", "at]", "at）", "AT)", "AT]", "AT）")


def _run(survey: Survey) -> Iterator[Finding]:
    for path, sheet in survey.sheets.items():
        for line in sheet.lines:
            if _LONG.search(line.text) or any(sign in line.text for sign in _AT):
                for message, cure in _private(unicodedata.normalize("NFKC", line.text)):
                    yield Finding(path, line.where, "private-data", message, cure)


def _private(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a text, without repeating the private part of it."""
    if _MOBILE.search(text):
        yield "The text holds a mobile number.", "Give an office's landline or hotline instead."
    if _ID_CARD.search(text):
        yield "The text holds an ID-card number.", "Delete it."
    for name, host in _MAIL.findall(text):
        if not (host.casefold().endswith(_HOSTS) and _OFFICE.fullmatch(name)):
            cure = "Give an office's page or telephone; only addresses as info@….gov.cn may stay."
            yield f"The text holds an e-mail address at {host}.", cure


CHECK = Check(
    {"private-data": "No mobile or ID-card numbers, and no e-mail addresses but those of offices."},
    _run,
)
