"""Made-up records of the usual size, for benchmarks: the same number gives the same bytes."""

import random
from collections.abc import Iterator
from pathlib import Path

import click

ENGLISH = (
    *("grant", "office", "permit", "student", "company", "degree", "city", "county", "window"),
    *("application", "review", "letter", "residence", "card", "school", "archive", "fund"),
    *("home", "base", "station", "class", "talent"),
)
CHINESE = "资助窗口许可学生企业学历城市申请审核居留学校档案基金之家基地驿站人才落户补贴服务"
KINDS = ("subsidy", "startup_grant", "permit", "service", "programme", "facility")
STAGES = (
    *("before", "abroad", "returned", "apply", "study", "graduate", "work", "start_up", "stay"),
    *("family_abroad", "family_in_china"),
)
AUDIENCES = ("returnee", "foreign_student", "student_abroad", "foreign_graduate", "family")
TOPICS = ("money", "permits", "papers", "jobs", "start_ups", "housing", "training")
REGIONS = ("xiamen", "qingdao", "jiashan", "nanjing", "guangzhou", "shenzhen", "suzhou", "hangzhou")


def made_up(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield id and YAML text of `count` records; every third requires the one before it."""
    rng = random.Random(seed)
    for number in range(count):
        region = REGIONS[number % len(REGIONS)]
        before = f"{REGIONS[(number - 1) % len(REGIONS)]}/made-up-{number - 1}"
        yield (
            f"{region}/made-up-{number}",
            _record(rng, number, region, before if number % 3 else ""),
        )


def write_made_up(folder: Path, count: int, vocabularies: Path) -> None:
    """Fill `folder` with made-up records and copies of the real vocabularies."""
    for path in sorted(vocabularies.rglob("*.yaml")):
        target = folder / "_vocabularies" / path.relative_to(vocabularies)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    for rid, text in made_up(count):
        path = folder / f"{rid}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _english(rng: random.Random, words: int) -> str:
    return " ".join(rng.choice(ENGLISH) for _ in range(words)).capitalize()


def _chinese(rng: random.Random, characters: int) -> str:
    return "".join(rng.choice(CHINESE) for _ in range(characters))


def _text(rng: random.Random, words: int, indent: int) -> str:
    space = " " * indent
    return f"{space}en: {_english(rng, words)}\n{space}zh: {_chinese(rng, words * 2)}\n"


def _record(rng: random.Random, number: int, region: str, before: str) -> str:
    low = rng.randrange(1, 50) * 10_000
    points = "".join(
        f"      - text:\n{_text(rng, 14, 10)}        cites: [notice]\n" for _ in range(6)
    )
    steps = "".join(f"  - text:\n{_text(rng, 9, 6)}    cites: [notice]\n" for _ in range(3))
    papers = "".join(f"  - name:\n{_text(rng, 3, 6)}    cites: [notice]\n" for _ in range(4))
    requires = f"related:\n  requires: [{before}]\n" if before else ""
    return (
        f"kind: {KINDS[number % len(KINDS)]}\n"
        f"name:\n  en: {_english(rng, 5)} {number}\n  zh: {_chinese(rng, 9)} {number}\n"
        f"alternate_names:\n  en: [{_english(rng, 3)}]\n  zh: [{_chinese(rng, 6)}]\n"
        f"summary:\n{_text(rng, 24, 2)}"
        f"audiences: [{AUDIENCES[number % len(AUDIENCES)]}]\n"
        f"stages: [{STAGES[number % len(STAGES)]}]\n"
        f"topics: [{TOPICS[number % len(TOPICS)]}]\n"
        f"jurisdiction: {region}\n"
        f"status: {{code: unconfirmed, note: {{en: {_english(rng, 6)}, zh: {_chinese(rng, 9)}}}}}\n"
        f"valid_from: 2025-01-{number % 28 + 1:02d}\n"
        f"benefit:\n  amounts:\n    - label:\n{_text(rng, 3, 8)}"
        f"      min: {low}\n      max: {low * 2}\n      cites: [notice]\n"
        "eligibility:\n  rule:\n    all:\n      - degree_level: {min: bachelor}\n"
        "      - age: {max: 45}\n      - any:\n          - degree_place: [abroad]\n"
        "          - nationality: [foreign]\n    cites: [notice]\n"
        f"required_documents:\n{papers}steps:\n{steps}"
        f"details:\n  - heading:\n{_text(rng, 3, 6)}    points:\n{points}"
        f"{requires}"
        "sources:\n  notice:\n    title: 关于留学人员的通知\n"
        "    publisher: {en: City office, zh: 市主管部门}\n    published: 2024-05-01\n"
        "    url: https://www.example.org/notice\n"
        f"    supports:\n{_text(rng, 6, 6)}"
        "review_by: 2027-03-01\n"
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("count", type=click.IntRange(1, 100_000))
@click.option(
    "--vocabularies", type=click.Path(path_type=Path), default=Path("policies/_vocabularies")
)
def main(folder: Path, count: int, vocabularies: Path) -> None:
    """Fill FOLDER with COUNT made-up records and the real vocabularies."""
    write_made_up(folder, count, vocabularies)


if __name__ == "__main__":
    main()
