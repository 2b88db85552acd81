"""Related ones: who stands in the same claims, ranked by how far beyond chance, at a cost that grows with the claims."""

from __future__ import annotations

import pytest

from site_build.crossref import subjects
from site_build.related import MOST, Related, related


@pytest.fixture
def found(make_record, make_claim):
    """Relate the subjects of one source whose claims name these entities."""

    def run(*claims):
        made = tuple(
            make_claim("The crane drivers", id=f"{number:08}", entities=tuple(names))
            for number, names in enumerate(claims)
        )
        return related(subjects([make_record("a", claims=made)], []))

    return run


def test_two_claims_in_common_relate_and_one_does_not(found):
    assert found("AB", "AB", "AC", "B", "C", "C") == {"a": (Related("b", 2),), "b": (Related("a", 2),)}


def test_whoever_is_in_every_claim_does_not_come_first(found):
    everywhere = found("XAB", "XAB", "XA", "X", "X", "X", "X", "X", "XB")
    assert everywhere["a"] == (Related("b", 2), Related("x", 3))


def test_at_most_eight_are_named(found):
    letters = "ABCDEFGHIJKL"
    assert {len(others) for others in found(letters, letters, letters).values()} == {MOST}


def test_a_claim_that_names_hundreds_costs_little(found):
    names = [f"N{number}" for number in range(400)]
    assert len(found(names, names, names)) == 30


def test_nothing_is_related_in_an_empty_dossier():
    assert related([]) == {}
