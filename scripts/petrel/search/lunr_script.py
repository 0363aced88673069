"""lunr.js as an ES module, taken from the installed mkdocs package without importing it."""

import re
from importlib.metadata import files

_SOURCE = "mkdocs/contrib/search/templates/search/lunr.js"
_COMMENT = re.compile(r"^[ \t]*(?:/\*(?!!)(?:.|\n)*?\*/[ \t]*|//.*)\n", re.M)
"""Comments that fill whole lines, but for the copyright notices, which begin with an !."""
_BLANK = re.compile(r"\n[ \t]*\n+")
_INDENT = re.compile(r"^[ \t]+", re.M)


def lunr_module() -> bytes:
    """Return lunr.js, its licence notice kept, exporting `lunr` as default.

    FileNotFoundError if the installed mkdocs no longer carries it.
    """
    source = _read_source()
    start = source.index(";(function")
    licence, code = source[:start].strip(), source[start:]
    for pattern, instead in ((_COMMENT, ""), (_BLANK, "\n"), (_INDENT, "")):
        code = pattern.sub(instead, code)
    return (
        f"{licence}\n"
        "const module = { exports: {} };\n"
        "const exports = module.exports;\n"
        f"{code.strip()}\n"
        "export default module.exports;\n"
    ).encode()


def _read_source() -> str:
    """Find the script through the package's own list of files."""
    for path in files("mkdocs") or ():
        if path.as_posix() == _SOURCE:
            return path.read_text(encoding="utf-8")
    raise FileNotFoundError(f"mkdocs does not carry {_SOURCE}")
