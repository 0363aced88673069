"""What the YAML parser must not see: other encodings, huge files, invisible characters, bombs."""

import re
from typing import Any

import yaml

from petrel.model.problem import Problem

MAX_BYTES = 256_000
"""A record is a few kilobytes."""

SAFE_DEPTH = 2_000
"""PyYAML's C parser crashes the process at about 100,000 levels of nesting."""

CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff"
"""Control characters, and line breaks that editors do not count as such."""

BIDI = (
    "\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff\ud800-\udfff"
)
"""Characters that turn the direction, have no width, or mean nothing outside one font."""

INVISIBLE = re.compile(f"[{CONTROL}{BIDI}]")
_CONTROL = re.compile(f"[{CONTROL}]")
_SPECIAL = re.compile(r"(?:^|[\s\[{,])[&*!]\S", re.MULTILINE)

SPACES = {"\u3000": "a full-width space", "\xa0": "a no-break space"}
"""Spaces that look like one and are none to YAML, and what to call them."""

_WIDE = re.compile("[\uff01-\uff5e、。【】\u3000\xa0]")
_HALF = {"、": ",", "。": ".", "【": "[", "】": "]"}
_INDENT = re.compile(
    "^ *([\u3000\xa0])[ \u3000\xa0]*(?:-[ \u3000\xa0]|[a-z_]+[:：](?:[ \u3000\xa0]|$))",
    re.MULTILINE,
)
_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)

_CURE = "Delete it; it is invisible, so delete the characters around it too and type them again."


def rule_of(character: str) -> str:
    """Return the rule that a forbidden character breaks."""
    return "control-character" if _CONTROL.match(character) else "bidi-character"


def decode(path: str, content: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    """Return the text, or None and the reason."""
    if len(content) > MAX_BYTES:
        message = f"The file has {len(content):,} bytes, more than {MAX_BYTES:,}."
        return None, (Problem(path, 1, 1, "file-too-large", message, "Split it."),)
    try:
        return content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        cure = "Save the file with the encoding UTF-8."
        message = "The file is not UTF-8 text."
        return None, (Problem(path, line, column, "not-utf-8", message, cure),)


def clean(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Take forbidden characters out, so that the rest of the file can be checked too."""
    if not INVISIBLE.search(text):
        return text, ()
    problems: dict[tuple[int, str], Problem] = {}
    for match in INVISIBLE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        column = match.start() - text.rfind("\n", 0, match.start())
        rule = rule_of(match[0])
        message = f"The character U+{ord(match[0]):04X} is not allowed."
        problems.setdefault((line, rule), Problem(path, line, column, rule, message, _CURE))
    return INVISIBLE.sub("", text), tuple(problems.values())


def wide(text: str) -> tuple[str, str] | None:
    """Name the first full-width sign of a code or key, and what to write instead."""
    match = _WIDE.search(text)
    if match is None:
        return None
    sign = match[0]
    if sign in SPACES:
        return SPACES[sign], "Use the half-width space, or none."
    half = _HALF.get(sign) or chr(ord(sign) - 0xFEE0)
    after = " and a space after it" if half in ",:" else ""
    return f"a full-width “{sign}”", f"Use the half-width “{half}”{after}."


def visible(text: str) -> str:
    """Write the spaces that YAML does not know as plain ones."""
    return re.sub("[\u3000\xa0]", " ", text)


def misplaced(path: str, text: str) -> tuple[Problem, ...]:
    """Refuse the marks of a merge conflict, and lines indented by other spaces."""
    found = []
    for match in _CONFLICT.finditer(text):
        message = f"The line “{match[1]}” is a mark that a merge conflict left."
        cure = "Keep the right one of the two versions, and delete the lines with marks."
        found.append(_at(path, text, match.start(), message, cure))
    indent = _INDENT.search(text)
    if indent:
        message = f"The line is indented with {SPACES[indent[1]]}."
        cure = "Indent with half-width spaces, here and on the lines below."
        found.append(_at(path, text, indent.start(1), message, cure))
    return tuple(found)


def _at(path: str, text: str, place: int, message: str, cure: str) -> Problem:
    line, column = text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
    return Problem(path, line, column, "yaml-syntax", message, cure)


def special(path: str, text: str, max_depth: int) -> Problem | None:
    """Refuse anchors, aliases and tags, and files that may be nested dangerously deep.

    Both are rare, so the text is only parsed into events where a cheap look
    says that it may hold them.
    """
    longest = max(map(len, text.splitlines()), default=0)
    deep = text.count("[") + text.count("{") + 2 * longest > SAFE_DEPTH
    if not deep and not _SPECIAL.search(text):
        return None
    depth = 0
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            if getattr(event, "anchor", None) or getattr(event, "tag", None):
                return _special(path, event)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > max_depth:
                    return too_deep(path, event.start_mark, max_depth)
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
    except yaml.YAMLError:
        return None  # the loader meets the same mistake and explains it
    return None


def too_deep(path: str, mark: Any, max_depth: int) -> Problem:
    """Refuse data that is nested too deep."""
    message = f"The data is nested more than {max_depth} levels deep."
    line, column = mark.line + 1, mark.column + 1
    return Problem(path, line, column, "too-deep", message, "Flatten it.")


def _special(path: str, event: yaml.Event) -> Problem:
    sign = "!" if getattr(event, "tag", None) else "*"
    sign = sign if sign == "!" or isinstance(event, yaml.AliasEvent) else "&"
    mark: Any = event.start_mark
    message = f"A text begins with “{sign}”, which has a special meaning in YAML."
    cure = "Put the text in quotes; anchors, aliases and tags are not used in records."
    return Problem(path, mark.line + 1, mark.column + 1, "yaml-special", message, cure)
