"""The rules that reading a file can find broken: code → what it asks for."""

from collections.abc import Mapping

READING_RULES: Mapping[str, str] = {
    "bad-cite": "A cite names a source of the record, and the place in it after a bar.",
    "bad-date": "A date is YYYY-MM-DD, YYYY-MM or YYYY, and the calendar has it.",
    "bad-duration": "A duration is written as P2Y, P6M, P3W or P20D.",
    "bad-link": "A link is a whole http or https address on a named, public host.",
    "bad-path": "A record's file is named place/short-name.yaml.",
    "bidi-character": "No character is invisible, turns the direction, or is a font's own.",
    "control-character": "No control character.",
    "dangling-reference": "A record that is named exists.",
    "duplicate-key": "A key stands once in its mapping, and a code in one file.",
    "empty-list": "A list that must have an entry has one.",
    "empty-text": "A field that is there has a value.",
    "exact-and-range": "A number is exact, or between min and max.",
    "file-too-large": "A file has at most 256,000 bytes.",
    "min-over-max": "The least is not more than the most.",
    "missing-field": "The fields that every record needs are there.",
    "missing-translation": "A text is there in English and in Chinese.",
    "moved-record-exists": "An id that has moved is no record any more.",
    "not-utf-8": "A file is UTF-8 text.",
    "too-deep": "Data is nested at most 40 levels deep.",
    "too-long": "A text fits its field.",
    "unknown-code": "A code stands in its vocabulary.",
    "unknown-criterion": "A condition has exactly one key that says what it is.",
    "unknown-field": "A field is one that the record has.",
    "unknown-vocabulary": "A file in _vocabularies belongs to a vocabulary.",
    "wrong-form": "A key, code, currency or number of a place has its form.",
    "wrong-type": "A field holds what it should: a text, a number, a list, or fields.",
    "yaml-special": "No text begins with a sign that YAML gives a meaning: & * !",
    "yaml-syntax": "A file is YAML.",
}
