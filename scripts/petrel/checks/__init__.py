"""Is the catalog right? One rule, or one tight family, per file."""

from petrel.checks.run import run_checks

__all__ = ["run_checks"]
