"""A file that the guide consists of, before it is written anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """A path relative to the output folder, POSIX style, and the bytes that belong there."""

    path: str
    content: bytes
