"""Names in a text: by capitals, by where else they stand, and verbatim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_build.entities import Names, find
from site_build.entities.acronyms import long_forms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The pilot met Ada Example in Oslo.", ("Ada Example", "Oslo"), id="runs-of-capitals"),
        pytest.param("THE BOARD MET ADA EXAMPLE IN OSLO.", (), id="nothing-but-capitals"),
        pytest.param(
            "They met Ursula van der Berg and Hamad bin Rashid.",
            ("Ursula van der Berg", "Hamad bin Rashid"),
            id="particles",
        ),
        pytest.param(
            "It went to the Bank of England and the Gulf of Oman.",
            ("Bank of England", "Gulf of Oman"),
            id="of-inside-institutions",
        ),
        pytest.param(
            "It went to the Centre for Strategic and Naval Studies.",
            ("Centre for Strategic and Naval Studies",),
            id="for-and",
        ),
        pytest.param("He lived in the house of Ada Example.", ("Ada Example",), id="of-outside-names"),
        pytest.param(
            "They flew S-400s? No: the S-400, the Il-76 and al-Qaeda.",
            ("S-400s", "S-400", "Il-76", "al-Qaeda"),
            id="figures-and-hyphens",
        ),
        pytest.param(
            "They asked the U.S. and the E.U. for help.", ("U.S.", "E.U."), id="acronyms-keep-their-stops"
        ),
        pytest.param(
            "Ships of Norway’s navy and Example's tugs met.", ("Norway", "Example"), id="possessives-are-cut"
        ),
        pytest.param(
            "The Kabul-based unit and the US-led force met anti-Taliban and pro-Kremlin men.",
            ("Kabul", "US", "Taliban", "Kremlin"),
            id="hyphenated-common-words",
        ),
        pytest.param(
            "Then Foreign Minister Boris Vale met Prime Minister Carla Roe.",
            ("Boris Vale", "Carla Roe"),
            id="roles-are-cut",
        ),
        pytest.param(
            "He met Secretary of State Paula North and the Secretary of the Harbour Board.",
            ("Paula North", "Harbour Board"),
            id="offices-are-cut",
        ),
        pytest.param(
            "He met U.S. President Emil Storm.", ("U.S.", "Emil Storm"), id="a-role-parts-two-names"
        ),
        pytest.param("The talks were on Monday, 5 May, in Narvik.", ("Narvik",), id="no-days-or-months"),
        pytest.param(
            "All Russian and Western ships, and the Council, left Rome.",
            ("Rome",),
            id="no-adjectives-no-common-nouns",
        ),
        pytest.param("Norway sued. The court heard Norway.", ("Norway",), id="first-word-seen-elsewhere"),
        pytest.param("Ships sailed. The ships met.", (), id="first-word-not-seen-elsewhere"),
        pytest.param(
            "NATO met. Ada Example spoke.", ("NATO", "Ada Example"), id="first-word-with-more-capitals"
        ),
        pytest.param(
            "Yesterday Boris Vale resigned. However Oslo agreed. We saw Oslo.",
            ("Boris Vale", "Oslo"),
            id="openers-are-no-names",
        ),
        pytest.param(
            "Harbour Board Votes On Strike\n\nThe vote was in Oslo.", ("Oslo",), id="headings-tell-nothing"
        ),
        pytest.param(
            "She said: “We Norwegians wait.” I’m told I wait in Oslo.", ("Oslo",), id="quotations-and-i"
        ),
        pytest.param(
            "The Oslo-Bergen train left Oslo for Bergen.", ("Oslo", "Bergen"), id="two-names-in-one-word"
        ),
        pytest.param(
            "The city of Rolls-Royce and Stoke-on-Trent.",
            ("Rolls-Royce", "Stoke-on-Trent"),
            id="one-name-in-one-word",
        ),
        pytest.param(
            "Президент Владимир Примеров прибыл в Москву с делегацией НАТО.",
            ("Владимир Примеров", "Москву", "НАТО"),
            id="cyrillic",
        ),
        pytest.param(
            "Le président Paul Durand a vu l’Élysée, la Banque de France et la Côte d’Ivoire.",
            ("Paul Durand", "Élysée", "Banque de France", "Côte d’Ivoire"),
            id="french",
        ),
        pytest.param(
            "El presidente Juan Paz llegó a Quito. Según Paz, todo va bien.",
            ("Juan Paz", "Quito"),
            id="spanish",
        ),
    ],
)
def test_names_are_found_as_they_stand(text, names):
    assert find(text, (0, len(text))) == names


def test_german_nouns_are_no_names():
    text = (
        "Der Außenminister Karl Roth hat in der Hauptstadt mit der Regierung und der NATO über den Vertrag gesprochen. "
        "Das Ergebnis ist nach Ansicht der Opposition ein Fehler, sagte Roth auf dem Weg zu dem Treffen mit der Presse."
    )
    assert find(text, (0, len(text))) == ("Karl Roth", "NATO")


def test_a_surname_stands_for_the_full_name_of_the_same_text():
    text = "Temur Example spoke. Later Example left. He met Ada B. Vale, and Ada Vale agreed. So did Vale."
    assert find(text, (21, len(text))) == ("Temur Example", "Ada B. Vale")


@pytest.mark.parametrize(
    ("text", "single"),
    [
        pytest.param("The war in South Example ended. They left Example.", "Example", id="direction"),
        pytest.param("Ada Vale met Boris Vale. Then Vale left.", "Vale", id="two-people"),
        pytest.param("The Bank of Example failed. They left Example.", "Example", id="institution"),
    ],
)
def test_a_name_is_left_alone_where_it_could_belong_to_another(text, single):
    assert find(text, (text.rindex(single), len(text))) == (single,)


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        pytest.param("普京在莫斯科会见习近平。", ("习近平", "莫斯科"), ("莫斯科", "习近平"), id="chinese"),
        pytest.param("قالت حركة طالبان إن الاتفاق جيد", ("طالبان",), ("طالبان",), id="arabic"),
        pytest.param("the iss and the miss", ("iss",), ("iss",), id="whole-words-only"),
        pytest.param(
            "The Harbour Board of Oslo met.",
            ("Harbour Board of Oslo",),
            ("Harbour Board of Oslo",),
            id="the-longer-one-wins",
        ),
        pytest.param("普京。", (), (), id="nothing-known"),
    ],
)
def test_known_names_are_found_in_any_script(text, known, names):
    assert find(text, (0, len(text)), known=known) == names


def test_only_names_inside_the_range_are_given():
    text = "Oslo sued. The court heard Oslo, Ada Example and Bergen."
    assert find(text, (11, text.index(" and"))) == ("Oslo", "Ada Example")


@settings(deadline=None)
@given(st.text(alphabet="abE Фжé.,'’-\n“”U中1", max_size=80))
def test_every_name_stands_in_the_text(text):
    assert all(name in text for name in Names(text).within(0, len(text)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The World Fish Programme (WFP) met. The WFP left.", "World Fish Programme", id="after"),
        pytest.param("The WFP (World Fish Programme) met. The WFP left.", "World Fish Programme", id="before"),
        pytest.param("The Bank of Bergen (BoB) met. BoB left.", "Bank of Bergen", id="a-small-word-counted"),
        pytest.param("The Fund for Arctic Ports (FAP) met. The FAP left.", "Fund for Arctic Ports", id="a-small-word-passed-over"),
        pytest.param("Puis l’Organisation mondiale de la mer (OMM) et l’OMM.", "Organisation mondiale de la mer", id="elided"),
        pytest.param("Das Bundesamt für Seefahrt (BfS) und das BfS.", "Bundesamt für Seefahrt", id="german"),
        pytest.param("Министерство морских дел (ММД) и ММД.", "Министерство морских дел", id="russian"),
    ],
)  # fmt: skip
def test_an_acronym_stands_for_the_long_form_that_the_text_gives_it(text, name):
    assert find(text, (0, len(text))) == (name,)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ada Example (SPD) met Boris Vale.", id="a-party"),
        pytest.param("The Fish Bank (founded 1890) closed.", id="a-remark"),
        pytest.param("The Harbour Board (IMO) met.", id="other-initials"),
        pytest.param("(WFP) (", id="nothing-else"),
        pytest.param("World Fish Programme, in short (WFP), met.", id="parted-by-a-mark"),
    ],
)
def test_what_its_words_do_not_spell_is_no_long_form(text):
    assert list(long_forms(text)) == []
