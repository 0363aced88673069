"""Which characters are Chinese, and which part of an English text may be."""

import re

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""For use inside [ ] of a regular expression."""

HAS_HAN = re.compile(f"[{HAN}]")
_ASIDES = re.compile(
    r"\([^()]*\)|（[^（）]*）|“[^“”]*”|‘[^‘’]*’|\"[^\"]*\"|《[^《》]*》|「[^「」]*」|\[[^\[\]]*\]"
)


def without_asides(text: str) -> str:
    """Take out what stands in brackets or quotation marks, inner ones first."""
    if text.isascii():
        return text
    before = None
    while before != text:
        before, text = text, _ASIDES.sub(" ", text)
    return text
