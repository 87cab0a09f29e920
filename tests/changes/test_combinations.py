"""The verdict about conditions agrees with the sets of arguments that each side allows."""

from __future__ import annotations

from itertools import combinations
from random import Random

from generator.changes.combinations import Condition, Signature, condition_changes
from generator.changes.verdicts import ADDITION, BREAKING, FIX

NAMES = "abcd"
GIVEN = [frozenset(c) for size in range(5) for c in combinations(NAMES, size)]


def allowed(conditions: tuple[Condition, ...]) -> set[frozenset[str]]:
    """Return the sets of arguments that meet the conditions."""

    def meets(given: frozenset[str], kind: str, *names: str) -> bool:
        there = [name in given for name in names]
        return {
            "one_of": sum(there) == 1,
            "any_of": any(there),
            "mutually_exclusive": not all(there),
            "dependent": not there[0] or any(there[1:]),
        }[kind]

    return {given for given in GIVEN if all(meets(given, *each) for each in conditions)}


def random_conditions(random: Random) -> tuple[Condition, ...]:
    kinds = [
        ("one_of", 2),
        ("one_of", 3),
        ("any_of", 2),
        ("mutually_exclusive", 2),
        ("dependent", 2),
    ]
    kinds += [("dependent", 3), ("any_of", 3)]
    chosen = random.sample(kinds[random.choice([0, 1, 2]) :], random.choice([0, 1, 2, 3]))
    one_of = [kind for kind in chosen if kind[0] == "one_of"]
    chosen = [kind for kind in chosen if kind not in one_of[1:]]
    return tuple((kind, *random.sample(NAMES, size)) for kind, size in chosen)


def test_the_worst_verdict_agrees_with_all_combinations() -> None:
    random = Random(7)
    seen = set[str]()
    for _ in range(500):
        old, new = random_conditions(random), random_conditions(random)
        sides = (Signature(frozenset(NAMES), frozenset(), each) for each in (old, new))
        verdicts = {change.verdict for change in condition_changes(*sides)}
        before, after = allowed(old), allowed(new)
        if before - after:
            assert BREAKING in verdicts, (old, new)
        elif after - before:
            assert ADDITION in verdicts and BREAKING not in verdicts, (old, new)
        else:
            assert verdicts <= {FIX}, (old, new)
        seen |= verdicts
    assert seen == {BREAKING, ADDITION, FIX}


def test_conditions_on_a_new_argument_do_not_break_programs() -> None:
    old = Signature(frozenset("ab"), frozenset(), (("one_of", "a", "b"),))
    new = Signature(frozenset("abc"), frozenset(), (("one_of", "a", "b", "c"),))
    assert [change.verdict for change in condition_changes(old, new)] == [FIX]
    assert [change.verdict for change in condition_changes(new, old)] == [FIX]
    required = Signature(frozenset("ab"), frozenset("a"), ())
    assert [change.verdict for change in condition_changes(required, old)] == [BREAKING]


def test_too_many_combinations_count_as_breaking() -> None:
    names = [f"a{at}" for at in range(40)]
    old = Signature(frozenset(names), frozenset(), (("any_of", *names),))
    new = Signature(frozenset(names), frozenset(), (("any_of", *names[1:]),))
    assert [change.verdict for change in condition_changes(old, new)] == [BREAKING]
