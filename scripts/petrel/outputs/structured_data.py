"""schema.org data of a record, for search engines and other programs."""

import json
from typing import Any

from petrel.model.catalog import Catalog
from petrel.model.record import Record
from petrel.model.settings import Settings
from petrel.model.text import Lang

_HTML_LANG = {"en": "en", "zh": "zh-Hans"}


def json_ld(rid: str, record: Record, lang: Lang, catalog: Catalog, settings: Settings) -> str:
    """Return JSON-LD that is safe inside a script element: `<` is escaped."""
    words = catalog.vocabularies
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": words.kinds[record.kind].schema_org,
        "@id": settings.absolute("en", f"policies/{rid}/"),
        "url": settings.absolute(lang, f"policies/{rid}/"),
        "name": record.name.in_(lang),
        "alternateName": record.name.zh if lang == "en" else record.name.en,
        "description": record.summary.in_(lang),
        "inLanguage": _HTML_LANG[lang],
        "areaServed": words.regions[record.jurisdiction].name.in_(lang),
        "audience": [
            {"@type": "Audience", "audienceType": words.label("audiences", code).in_(lang)}
            for code in record.audiences
        ],
        "provider": [
            {"@type": "GovernmentOrganization", "name": words.organisations[code].name.in_(lang)}
            for code in record.competent_authority
        ],
    }
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
