"""Hand-written pages of docs/en and docs/zh, as far as search and the site map need them."""

import re
from collections.abc import Iterator
from pathlib import Path

from petrel.model.problem import ProjectError
from petrel.model.text import LANGS
from petrel.outputs.renderer import Page

_MARKUP = re.compile(r"\{[^}]*\}|[#*_`>|]|\]\([^)]*\)|\[")


def guides(docs: Path) -> Iterator[Page]:
    """Yield a page for each Markdown file; its body is plain text.

    Raises ProjectError, naming the file, where the front matter lacks a title or
    a description, or where the other language lacks the file.
    """
    for lang in LANGS:
        other = docs / ("zh" if lang == "en" else "en")
        for path in sorted((docs / lang).rglob("*.md")):
            name = path.relative_to(docs / lang)
            if not (other / name).is_file():
                raise ProjectError(
                    f"{path}: the other language lacks this page; add {other / name}"
                )
            meta, text = _front_matter(path)
            url = "" if name.as_posix() == "index.md" else name.with_suffix("").as_posix() + "/"
            yield Page(url, lang, meta["title"], meta["description"], _MARKUP.sub(" ", text), {})


def _front_matter(path: Path) -> tuple[dict[str, str], str]:
    match = re.match(r"---\n(.*?)\n---\n(.*)", path.read_text("utf-8"), re.DOTALL)
    pairs = re.findall(r"^(\w+): *(.+)$", match[1], re.MULTILINE) if match else []
    meta = {key: value.strip().strip("\"'") for key, value in pairs}
    if not match or not {"title", "description"} <= meta.keys():
        raise ProjectError(
            f"{path}: begin the page with title: and description: between two --- lines"
        )
    return meta, match[2]
