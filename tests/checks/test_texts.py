"""The checks of single texts: what each refuses and what it must leave alone."""

import pytest

from petrel.checks.links import wrong

from .broken import BASE, problems

PATH = "policies/xiamen/example.yaml"
OTHER = BASE["policies/xiamen/other.yaml"].decode()


def rules(en: str, zh: str) -> list[str]:
    text = OTHER.replace("Other service", "Example service").replace("另一服务", "示例服务")
    quoted = [part.replace("'", "''") for part in (en, zh)]
    new = "summary: {en: '" + "', zh: '".join(quoted) + "'}"
    text = text.replace("summary: {en: What it is., zh: 这是什么。}", new)
    return [p.rule for p in problems(BASE | {PATH: text.encode()})]


@pytest.mark.parametrize(
    "zh",
    [
        "联系 13800138000", "联系 138 0013 8000", "联系 138-001-38000", "联系 1380-013-8000",
        "联系 +86 13800138000", "联系１３８００１３８０００", "证号 11010519491231002X",
        "邮箱 zhang.san@xm.gov.cn", "邮箱 info@qq.com", "邮箱 a＠163.com", "邮箱 li(at)gmail.com",
    ],
)  # fmt: skip
def test_private_data(zh: str) -> None:
    assert "private-data" in rules("Text.", zh)


@pytest.mark.parametrize(
    "text",
    [
        "0592-5396633", "400-810-8888", "+86-10-12308", "12367", "info@xm.gov.cn",
        "admissions@xmu.edu.cn", "15,000,000,000", "20220701150000", "91350200MA2XYZ1234",
        "2024-2026, 13 to 15", "130000 200000",
    ],
)  # fmt: skip
def test_no_private_data(text: str) -> None:
    assert rules(f"See {text}.", f"见 {text}。") == []


@pytest.mark.parametrize(
    "en",
    ["<b>x</b>", "a [b](c)", "{{ x }}", "{% x %}", "**x**", "a &nbsp; b", "&#60;", "<!-- -->"],
)
def test_markup(en: str) -> None:
    assert "markup" in rules(en, "文本")


@pytest.mark.parametrize("en", ["x < y", "R&D", "a * b", "[sic] (here)", "{a}", "Q & A; more"])
def test_no_markup(en: str) -> None:
    assert rules(en, "文本") == []


@pytest.mark.parametrize(
    "zh", ["你好,世界", "你好: x", "你好;", "好!", "好?", "局(市)", "WeChat(微信)", "完成.", '"好"']
)
def test_half_width(zh: str) -> None:
    assert rules("Text.", zh) == ["half-width-punctuation"]


def half_width(zh: str) -> str:
    text = OTHER.replace("zh: 这是什么。", f"zh: '{zh}'")
    ((_, said),) = [
        (p.rule, f"{p.message} {p.cure}")
        for p in problems(BASE | {"policies/xiamen/other.yaml": text.encode()})
    ]
    return said


def test_all_half_width_signs_of_a_text_are_in_one_message() -> None:
    said = half_width("这是什么,请看(附件)。是吗?")
    assert "4 half-width signs: “什么,请看”, “请看(附件”, “附件)。是”, “是吗?”." in said
    assert said.endswith("Write ， （ ） ？.")
    assert "“是吗?”" in half_width("是吗?")
    assert "and 8 more" in half_width("好,好" * 20)


@pytest.mark.parametrize(
    "zh",
    [
        "你好，世界",
        "A, B 类",
        "9:00 至 17:00",
        "App（应用）",
        "A/B 类",
        "“好”",
        "v2.0 版",
        "3.5 万",
    ],
)
def test_no_half_width(zh: str) -> None:
    assert "half-width-punctuation" not in rules("Text.", zh)


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("The 服务 office", "服务"),
        ("在厦门", "在厦门"),
        ("A long English text", "A long English text"),
        ("What it is", "what it means here"),
    ],
)
def test_untranslated(en: str, zh: str) -> None:
    assert set(rules(en, zh)) == {"untranslated"}


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("The office (厦门市科技局)", "厦门市科技局"),
        ("The app “闽政通”", "闽政通"),
        ("The column 人才专区 (talent)", "人才专区"),
        ("The Measures 《办法》", "《办法》"),
        ("IELTS", "IELTS"),
        ("China Banking News", "China Banking News"),
        ("Nested (one “two 三” (四))", "嵌套"),
    ],
)
def test_translated(en: str, zh: str) -> None:
    assert rules(en, zh) == []


@pytest.mark.parametrize(
    "url",
    [
        "ftp://www.xm.gov.cn", "javascript:alert(1)", "mailto:a@b.cn", "//www.xm.gov.cn",
        "xm.gov.cn",
        "http:/www.xm.gov.cn", "http://", "https://user@www.xm.gov.cn", "https://u:p@xm.gov.cn",
        "http://127.0.0.1/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/",
        "http://localhost/", "http://intranet/", "http://a.local/", "http://www.xm.gov.cn:99999/",
        "http://[", "https://www.xm.gov.cn\\@evil.cn", "HTTPS:www.xm.gov.cn", "http://-/",
    ],
)  # fmt: skip
def test_bad_links(url: str) -> None:
    assert wrong(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://www.xm.gov.cn/a/b.htm?x=1&y=2#z", "http://xmweekly.com/Digital/detail/3606",
        "https://m.thepaper.cn/baijiahao_123", "https://xn--fiqs8s.cn/", "https://a.cn:8443/路径",
        "https://xmenglish.cn/@user", "https://www.12308.cn/",
    ],
)  # fmt: skip
def test_good_links(url: str) -> None:
    assert wrong(url) is None
