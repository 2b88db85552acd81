"""Who says each sentence of a text, told in order: pronouns, roles and quotations point back. No I/O.

What the sentences before leave open is kept in `site_build.attribution.Before`. One thing points forward: a
quotation whose speaker is named in a later sentence, where it ends.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import MappingProxyType

from site_build.attribution import Attribution, Before, attribute
from site_build.attribution.cues import cues
from site_build.attribution.holders import FIRST, bearers, only_bearers
from site_build.attribution.people import People, pronouns
from site_build.attribution.quotations import DASH, OPENERS, quotations
from site_build.claims.claimlike import Sentence
from site_build.claims.voices import Voices
from site_build.entities import Names
from site_build.records import Cleaned, Metadata, Speaker
from site_build.text import paragraphs


def said_in_order(
    cleaned: Cleaned, metadata: Metadata, names: Names, sentences: Sequence[Sentence]
) -> list[Attribution]:
    """Return who says each of `sentences`."""
    found: list[Attribution] = []
    voices = Voices(cleaned.text, names, metadata.language)
    text = without_stray_marks(cleaned.text)
    borne = [_borne(text[one.start : one.end], metadata.language) for one in sentences]
    before, at, paragraph = Before(later=only_bearers(chain.from_iterable(borne))), 0, 0
    pending: list[int] = []  # sentences of a quotation whose speaker has not been named yet
    for number, sentence in enumerate(sentences):
        words = text[sentence.start : sentence.end].strip()
        if sentence.paragraph != paragraph:
            before = _at_paragraph(before, words, next_one=sentence.paragraph == paragraph + 1)
            paragraph, at, pending = sentence.paragraph, sentence.start, []
        before = replace(before, quoted=_between(text[at : sentence.start], before))
        said = attribute(words, language=metadata.language, publisher=metadata.publisher, before=before)
        said = _known_outlet(said, words, outlets(metadata))
        said = replace(said, speaker=voices.in_full(said.speaker))
        found.append(said)
        pending = _resolved(found, pending, number, begun=_opens(words, before))
        person = None
        if found[-1].speaker.kind == "outlet":
            last = names.person_within(sentence.start, sentence.end)
            person = voices.topic(words, last, metadata.publisher)
        before = _after(before, found[-1], words, person, metadata.language)
        before = replace(before, holders=_with_bearers(before, borne[number]))
        if not before.quoted:
            pending = []
        at = sentence.end
    return found


def without_stray_marks(text: str) -> str:
    """Return the text, as long as before, with a space for each mark that opens what never closes.

    Speech over several paragraphs is opened anew in each: a mark that is open at the end of a paragraph, and
    that the next one does not open again, was a slip, and makes nobody speak to the end of the paragraph.
    """
    spans = paragraphs(text)
    stray = []
    for at, (start, end) in enumerate(spans):
        paragraph = text[start:end]
        if OPENERS.isdisjoint(paragraph):
            continue
        quoted = quotations(paragraph)
        following = text[slice(*spans[at + 1])] if at + 1 < len(spans) else ""
        if quoted.opened_at >= 0 and not following.startswith((quoted.left_open, "»")):
            stray.append(start + quoted.opened_at)
    if not stray:
        return text
    characters = list(text)
    for place in stray:
        characters[place] = " "
    return "".join(characters)


def outlets(metadata: Metadata) -> tuple[str, ...]:
    """Return the names of works that the source says it rests on: whoever bears one is an outlet."""
    names = (origin.name for origin in metadata.origin)
    return tuple(name for name in names if name and name != metadata.publisher)


def _at_paragraph(before: Before, words: str, *, next_one: bool) -> Before:
    """What a new paragraph can point back to: into the one before, and a quotation if it is reopened."""
    reopened = words.startswith((before.quoted, "»")) if before.quoted else False
    quoted = before.quoted if reopened else ""
    if not next_one:
        return Before(holders=before.holders, later=before.later)
    return replace(before, quoted=quoted, interrupted=True)


def _between(skipped: str, before: Before) -> str:
    """The mark that is open after words between two sentences; a dash goes on with a dialogue."""
    if not before.quoted and not before.interrupted and skipped.strip() == DASH:
        return DASH
    return quotations(skipped, before.quoted).left_open


def _opens(words: str, before: Before) -> bool:
    """True where a sentence is nothing but the beginning of a quotation that goes on."""
    quoted = quotations(words, before.quoted)
    return quoted.whole and bool(quoted.left_open)


_NAMED = (
    "attribution.verb",
    "attribution.pronoun",
    "attribution.role",
    "attribution.unlisted",
    "attribution.after-quotation",
)


def _resolved(found: list[Attribution], pending: list[int], number: int, *, begun: bool) -> list[int]:
    """Give the sentences of a quotation the speaker named where it ends; return those still without one."""
    if begun:
        return [*pending, number]
    if found[number].rule in _NAMED:
        for other in pending:
            found[other] = Attribution(found[number].speaker, rule="attribution.quotation")
    return []


def _known_outlet(said: Attribution, words: str, known: tuple[str, ...]) -> Attribution:
    """The attribution with a known outlet's name in full, where the sentence holds it and part was found."""
    found = said.speaker.name
    for outlet in known:
        if found and found in outlet and outlet in words:
            return replace(said, speaker=Speaker(kind="other_outlet", name=outlet, named=True), via=outlet)
    return said


def _after(
    before: Before, said: Attribution, words: str, named: Speaker | None, language: str | None
) -> Before:
    """What the next sentence can point back to: who spoke last, or else the person named last."""
    speaker, others = before.speaker, before.others
    if said.speaker.kind != "outlet":
        speaker = said.speaker
    elif named:
        speaker = named
    if speaker is not None and speaker.kind != "person":
        others = speaker
    return replace(
        before,
        speaker=speaker,
        quoted=quotations(words, before.quoted).left_open.replace(DASH, ""),
        people=_people(before.people, said, words, named, language),
        others=others,
        interrupted=said.speaker.kind == "outlet",
    )


def _people(
    people: People, said: Attribution, words: str, named: Speaker | None, language: str | None
) -> People:
    """The people of the text after a sentence: whom its pronouns mean, and who speaks or is named in it."""
    shown = pronouns(quotations(words).plain, cues(language))
    first = shown[0] if shown else ""
    meant = people.meant(first) if first else None
    opens = bool(shown and pronouns(words.split(" ", 1)[0], cues(language)))
    speaker = said.speaker if said.speaker.kind == "person" else named
    if meant is not None and (opens or speaker is None or said.rule == "attribution.pronoun"):
        people = people.with_gender(meant, first)
    if speaker is None or speaker == meant:
        return people
    alone = said.speaker.kind == "outlet" and len(set(shown)) == 1 and first not in people.genders.values()
    if alone and not opens:
        return people.with_gender(speaker, first)
    at = words.find((speaker.name or "").split(" ")[-1])  # behind the name they can mean its bearer
    return people.with_one(speaker, frozenset(pronouns(words[: max(0, at)], cues(language))))


def _borne(words: str, language: str | None) -> list[tuple[str, Speaker]]:
    """Which roles a sentence gives to whom."""
    return list(bearers(re.sub(r"[\n\r]", " ", words), cues(language)))


def _with_bearers(before: Before, borne: list[tuple[str, Speaker]]) -> Mapping[str, Speaker]:
    """Who bears which role, the last one named with it last."""
    holders = dict(before.holders)
    for role, bearer in borne:
        if role == FIRST and role in holders:
            continue
        holders.pop(role, None)
        holders[role] = bearer
    return MappingProxyType(holders)
