"""What the search knows of one thing that a reader can open."""

from dataclasses import dataclass

from petrel.model.text import LocalizedText


@dataclass(frozen=True, slots=True)
class Document:
    """One searchable page, or one entry of a page, in both languages at once."""

    id: str
    """Kind and id, such as policy:xiamen/startup-grant; unique, without spaces."""
    url: str
    """Path below the language root, the same in both languages."""
    kind: LocalizedText
    """The label shown on the result."""
    title: LocalizedText
    place: LocalizedText | None
    status: str
    """Status code; empty where there is none."""
    status_label: LocalizedText | None
    summary: LocalizedText
    names: tuple[str, ...]
    """The name in both languages."""
    alternates: tuple[str, ...]
    """Other names, abbreviations, the official Chinese name, document numbers (文号)."""
    terms: tuple[str, ...]
    """Labels of its vocabulary codes in both languages, and names of glossary entries in it."""
    body: tuple[str, ...]
    """Conditions, papers, steps and details, in both languages."""
    synonyms: tuple[str, ...] = ()
    """All names of the glossary entries that occur in it, both languages."""
    boost: float = 1.0
    """Multiplies all its scores; below 1 for what has expired."""
