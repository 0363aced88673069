"""Plain data → a value, or findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError

from petrel.model.problem import Finding, Location
from petrel.model.text import Value
from petrel.records import explain

V = TypeVar("V", bound=Value)


@dataclass(frozen=True)
class Validator:
    """Validates values against the known codes, `context`, and collects what is wrong."""

    context: Mapping[str, Any]
    findings: list[Finding] = field(default_factory=list)

    def __call__(self, cls: type[V], path: str, data: Any, where: Location = ()) -> V | None:
        """Validate one value; `where` leads to it in its file."""
        try:
            return cls.model_validate(data, context=self.context)
        except ValidationError as error:
            self.findings.extend(explain.findings(path, error, where, self.context))
            return None
