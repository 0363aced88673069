"""What the engine must do differently; it loads this file by its path."""

import hashlib
from pathlib import Path
from typing import Any

from petrel.outputs.strings import strings


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str | None:
    """Keep pages that are HTML already away from the Markdown step."""
    if not page.meta.get("html"):
        return None
    page.petrel_html = markdown
    return ""


def on_page_content(html: str, *, page: Any, **_: Any) -> str:
    """Put the page's own HTML back."""
    return str(getattr(page, "petrel_html", html))


def on_env(env: Any, *, config: Any, **_: Any) -> Any:
    """Escape what the frame prints; give it its words, and a version that ends old copies."""
    env.autoescape = True
    env.globals["words"] = {key: {"en": s.en, "zh": s.zh} for key, s in strings().items()}
    env.globals["asset_version"] = asset_version(Path(config["docs_dir"]) / "assets")
    return env


def asset_version(folder: Path) -> str:
    """Return a short hash over the styles and scripts."""
    digest = hashlib.sha256()
    for path in sorted(p for kind in ("css", "js") for p in (folder / kind).glob("*.*")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:10]
