"""Text that exists in both languages of the guide."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Lang = Literal["en", "zh"]
"""BCP 47 codes of the two languages; `zh` is mainland Simplified Chinese."""

LANGS: tuple[Lang, Lang] = ("en", "zh")

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A non-empty string without white space around it."""


class Value(BaseModel):
    """Base of everything in a record: frozen, and no unknown field passes."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class LocalizedText(Value):
    """One text in English and in Simplified Chinese; both must be there."""

    en: Line
    zh: Line

    def in_(self, lang: Lang) -> str:
        """Return the text in `lang`."""
        return self.en if lang == "en" else self.zh
