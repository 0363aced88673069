"""A made-up guide for the search tests: cities times kinds of help, and a glossary.

Nothing here is a fact about a real place.
"""

from petrel.model.text import LocalizedText
from petrel.search.document import Document

CITIES = {
    # code: English, Chinese, province, office code in 文号, amount in 万
    "haicheng": ("Haicheng", "海城", "Donghai", "东海", "海科", 20),
    "linjiang": ("Linjiang", "临江", "Donghai", "东海", "临人社", 30),
    "beishan": ("Beishan", "北山", "Beiyuan", "北原", "北教", 12.5),
    "chaoyang": ("Chaoyang", "朝阳", "Beiyuan", "北原", "朝政办", 8),
    "changle": ("Changle", "长乐", "Nanling", "南岭", "长人社函", 50),
    "lvzhou": ("Lüzhou", "绿洲", "Nanling", "南岭", "绿科", 15),
}

KINDS = {
    # code: label, name, alternates, terms, summary, body; {c} city, {p} province, {n} amount
    "startup-grant": (
        ("Startup grant", "创业资助"),
        ("{c} startup grant for overseas graduates", "{c}留学人员创业启动资金"),
        ("entrepreneurship subsidy", "创业补贴", "{d}〔2021〕{s}号"),
        ("startup", "start a company", "创业", "returnee", "留学人员", "foreign graduate"),
        (
            "Pays {e} yuan to graduates who found a company in {c}, in two instalments.",
            "对在{c}创办企业的留学人员分两期资助{n}万元。",
        ),
        (
            "The founder holds at least 30% of the shares and the firm is under three years old.",
            "创始人持股不低于30%，企业成立不满三年。",
            "Business licence, degree certificate, business plan",
            "营业执照、学位证书、商业计划书",
        ),
    ),
    "rent-subsidy": (
        ("Subsidy", "补贴"),
        ("{c} rent subsidy", "{c}租房补贴"),
        ("housing allowance", "住房补贴"),
        ("housing", "住房", "accommodation", "returnee", "留学人员"),
        (
            "Monthly rent money for graduates employed in {c}.",
            "对在{c}就业的毕业生按月发放租房补贴。",
        ),
        (
            "1,500 yuan a month for 24 months",
            "每月1500元，最长24个月",
            "Tenancy contract",
            "租赁合同",
        ),
    ),
    "work-permit": (
        ("Permit", "许可"),
        ("Work permit for foreigners in {c}", "{c}外国人来华工作许可"),
        ("Z visa holders' permit", "工作许可证", "外国人工作证"),
        ("work", "工作", "visa", "签证", "foreign graduate", "来华留学毕业生", "residence permit"),
        (
            "Foreign graduates with a master's degree may work in {c} with no experience.",
            "外国留学生硕士毕业后可在{c}工作，不要求两年工作经历。",
        ),
        ("Apply within 30 days of entry", "入境后30日内申请", "Health check", "体检证明"),
    ),
    "archives": (
        ("Service", "服务"),
        ("Keeping of personal files in {c}", "{c}流动人员人事档案托管"),
        ("personnel archives", "档案存放", "调档函"),
        ("archives", "档案", "before leaving", "出国前", "hukou", "落户", "户口"),
        (
            "The talent centre of {c} keeps your file free of charge while you study abroad.",
            "出国留学期间，{c}人才中心免费保管档案。",
        ),
        (
            "Bring the transfer letter",
            "凭调档函办理",
            "Needed on return to settle",
            "回国落户时需要",
        ),
    ),
    "internship": (
        ("Programme", "项目"),
        ("{c} summer internships", "{c}暑期实习"),
        ("traineeship", "见习"),
        ("internship", "实习", "student", "在读学生", "abroad", "在外"),
        ("Matches students abroad with firms in {c}.", "为在外留学生对接{c}企业实习岗位。"),
        (
            "Six weeks; travel insurance is covered",
            "为期六周，提供旅行保险",
            "Register online",
            "网上报名",
        ),
    ),
}

GLOSSARY = {
    "hukou": (
        "Hukou",
        "户口",
        ("household registration", "户籍"),
        "Where you are registered",
        "户籍登记",
    ),
    "settle": (
        "Luohu",
        "落户",
        ("settling", "residence transfer"),
        "Registering hukou",
        "迁入户口",
    ),
    "diploma": (
        "CSCSE certification",
        "留服认证",
        ("degree recognition", "学历学位认证"),
        "a",
        "认证",
    ),
    "travel-permit": (
        "Travel permit",
        "旅行证",
        ("travel document",),
        "For travel home",
        "回国证件",
    ),
    "dang-an": ("Dang'an", "档案", ("personal file",), "The personal file", "人事档案"),
    "z-visa": ("Z visa", "Z字签证", ("work visa", "工作签证"), "Visa to work", "来华工作"),
    "shebao": (
        "Social insurance",
        "社会保险",
        ("shebao", "社保"),
        "Pension and health",
        "养老医疗",
    ),
    "tiaodang": ("Transfer letter", "调档函", ("diaodanghan",), "Asks for a file", "调取档案"),
    "qiye": ("Company", "企业", ("firm", "enterprise"), "A firm", "公司"),
    "money": ("Money paid by day", "按日计薪", ("daily pay",), "Staying for pay", "日薪"),
}


def corpus() -> list[Document]:
    """Return the documents: thirty policies, ten glossary entries, two pages."""
    policies = [
        _policy(number, city, kind)
        for number, (city, kind) in enumerate((c, k) for c in CITIES for k in KINDS)
    ]
    return [*policies, *map(_entry, GLOSSARY), *_pages()]


def _policy(number: int, city: str, kind: str) -> Document:
    en, zh, province, province_zh, office, amount = CITIES[city]
    label, name, alternates, terms, summary, body = KINDS[kind]
    values = {"n": amount, "e": f"{int(amount * 10000):,}", "s": 100 + number, "d": office}

    def english(text: str) -> str:
        return text.format(c=en, p=province, **values)

    def chinese(text: str) -> str:
        return text.format(c=zh, p=province_zh, **values)

    expired = number % 7 == 3
    return Document(
        id=f"policy:{city}/{kind}",
        url=f"policies/{city}/{kind}/",
        kind=LocalizedText(en=label[0], zh=label[1]),
        title=LocalizedText(en=english(name[0]), zh=chinese(name[1])),
        place=LocalizedText(en=en, zh=zh),
        status="expired" if expired else "in_force",
        status_label=LocalizedText(en="Ended", zh="已失效")
        if expired
        else LocalizedText(en="In force", zh="有效"),
        summary=LocalizedText(en=english(summary[0]), zh=chinese(summary[1])),
        names=(english(name[0]), chinese(name[1])),
        alternates=tuple(map(chinese, alternates)),
        terms=(*terms, en, zh, province, province_zh),
        body=tuple(map(chinese, body)),
        boost=0.6 if expired else 1.0,
    )


def _entry(code: str) -> Document:
    en, zh, alternates, text, text_zh = GLOSSARY[code]
    return Document(
        id=f"glossary:{code}",
        url=f"glossary/#{code}",
        kind=LocalizedText(en="Glossary", zh="词汇"),
        title=LocalizedText(en=en, zh=zh),
        place=None,
        status="",
        status_label=None,
        summary=LocalizedText(en=text, zh=text_zh),
        names=(en, zh),
        alternates=alternates,
        terms=(),
        body=(),
    )


def _pages() -> list[Document]:
    return [
        Document(
            id=f"page:{code}",
            url=f"{code}/",
            kind=LocalizedText(en="Page", zh="页面"),
            title=LocalizedText(en=en, zh=zh),
            place=None,
            status="",
            status_label=None,
            summary=LocalizedText(en=text, zh=text_zh),
            names=(en, zh),
            alternates=(),
            terms=(),
            body=(),
            boost=0.8,
        )
        for code, en, zh, text, text_zh in (
            ("about", "About", "关于本站", "Who makes this guide.", "本指南由谁编写。"),
            (
                "help",
                "Emergency help abroad",
                "境外求助",
                "Whom to call: 12308.",
                "领事保护热线12308。",
            ),
        )
    ]
