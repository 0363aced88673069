"""One page of each kind, as paths below a language's root."""

from playwright.sync_api import Page

KINDS = {
    "home": "",
    "record": "policies/xiamen/startup-grant/",
    "checklist": "policies/jiangsu/returnee-home-naming/",
    "pictures": "policies/qingdao/talent-fair/",
    "people": "for/",
    "track": "for/foreign-students/",
    "stage": "for/chinese-students/returned/",
    "places": "regions/",
    "place": "regions/xiamen/",
    "kinds": "kinds/",
    "kind": "kinds/startup-grant/",
    "topics": "topics/",
    "topic": "topics/money/",
    "organisations": "organisations/",
    "organisation": "organisations/xiamen-sti-bureau/",
    "glossary": "glossary/",
    "search": "search/?q=xiamen",
    "find": "find/#goal=start_up,graduate&place=xiamen&nationality=foreign",
    "selfcheck": "self-check/jiangsu/returnee-home-naming/#quantity.managers=2",
    "journeys": "journeys/",
    "journey": "journeys/arrive/xiamen/",
    "compare": "compare/?r=xiamen/startup-grant,qingdao/startup-capital",
    "guide": "how-we-check/",
    "about": "about/",
    "missing": "no-such-page/",
}

LANG_ROOT = {"en": "", "zh": "zh/"}

_READY = {
    "search": '[data-search-status="done"]',
    "find": "[data-state=ready]",
    "selfcheck": "[data-state=ready]",
    "compare": ".compare--page",
}


def wait_until_ready(page: Page, kind: str) -> None:
    """Wait for what a page's script makes, where it has one that makes something."""
    if kind in _READY:
        page.wait_for_selector(_READY[kind])
