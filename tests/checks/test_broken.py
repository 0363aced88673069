"""Each rule has an example that it refuses and one that it accepts."""

import pytest

from petrel.checks.registry import RULES

from .broken import BASE, EXAMPLES, FOLDER, example, expected, problems, short


def test_every_rule_has_an_example() -> None:
    assert sorted(RULES) == EXAMPLES


def test_the_base_has_no_mistake() -> None:
    assert short(problems(BASE)) == []


@pytest.mark.parametrize("rule", EXAMPLES)
def test_refused(rule: str) -> None:
    found = problems(example(rule, "refused"))
    assert short(found) == expected(rule)
    assert rule in {problem.rule for problem in found}


@pytest.mark.parametrize("rule", EXAMPLES)
def test_accepted(rule: str) -> None:
    found = problems(example(rule, "accepted"))
    assert found == ()


@pytest.mark.parametrize("rule", EXAMPLES)
def test_every_message_says_what_is_wrong_and_what_to_do(rule: str) -> None:
    for problem in problems(example(rule, "refused")):
        assert problem.message.endswith((".", "?"))
        assert problem.cure.endswith((".", "!"))
        assert len(problem.message) < 200
        assert len(problem.cure) < 500


def test_five_problems_give_five_messages() -> None:
    content = (FOLDER / "five_problems.yaml").read_bytes()
    wanted = (FOLDER / "five_problems.expected").read_text(encoding="utf-8").splitlines()
    assert short(problems(BASE | {"policies/xiamen/example.yaml": content})) == wanted
    assert len({line.rpartition(" ")[2] for line in wanted}) == 5
