"""From the words that name a speaker to the speaker, named or not. No I/O."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from site_build.attribution.cues import Cues
from site_build.attribution.kinds import OUTLETS, kind_of
from site_build.attribution.lexicon import Lexicon, lexicon
from site_build.attribution.names import (
    LONGEST_NAME,
    name,
    owned_name,
    parted,
    whole_name,
    without_place,
    without_state,
)
from site_build.attribution.nominative import nominative
from site_build.attribution.phrases import after_article, common, joined, lowered, small
from site_build.attribution.phrases import tokens as tokens_of
from site_build.entities.countries import demonyms
from site_build.entities.namewords import OPENERS
from site_build.records import Speaker, SpeakerKind


@dataclass(frozen=True, slots=True)
class Named:
    """Words that name a speaker, as they stand at the beginning of some text."""

    speaker: Speaker
    end: int
    """Length of these words."""
    pronoun: str = ""
    """``he``, ``she``, ``they`` or ``either`` where the speaker is whoever was named before."""


def named(words: str, cues: Cues, publisher: str | None) -> Named | None:
    """Return the speaker that `words` begin with, or None where they begin with something else."""
    known = lexicon(cues)
    tokens = tokens_of(words)
    if not tokens:
        return _marked(words)
    first = tokens[0].group().casefold()
    if first in known.he or first in known.they:
        return _pronoun(first, tokens[0].end(), known)
    begin, article = after_article(words, tokens, known)
    initial = len(first) == 1 and words[tokens[0].end() : tokens[0].end() + 1] == "."
    acronym = tokens[0].group().isupper() and len(tokens[0].group()) > 1  # "DID Press", which did not
    if begin == 0 and first in known.stops and not initial and not acronym:
        return None  # "For President Example, …": a preposition begins no speaker
    if known.is_group(first) and (begin >= len(tokens) or tokens[begin].group() in known.stops):
        return Named(Speaker(kind="group", name=first, named=False), tokens[0].end())  # "many in the trade"
    found = _by_noun(words, tokens[begin:], article, cues, publisher)
    if found is None and article:
        found = _noun_and_name(words, tokens[begin:], cues, publisher)
    if found is None and begin == 1 and cues.capital_nouns and begin < len(tokens):
        noun = tokens[begin]
        if known.persons.fullmatch(noun.group()) and article:
            return _unnamed("person", words[: noun.end()], cues)
    if found is None and begin == 1 and known.definite.match(words):
        start = tokens[begin].start() if begin < len(tokens) else 0
        found = with_name(words, cues, publisher, at=start, article=True)
        if found is not None and found.speaker.kind == "person" and not found.speaker.described_as:
            speaker = found.speaker.model_copy(update={"kind": "organisation"})
            found = Named(speaker, found.end)  # people bear no article
    if found is not None and known.definite.match(words) and _is_from(found.speaker):
        return _unnamed("person", words[: found.end], cues)
    return found or with_name(words, cues, publisher, at=0)


def _is_from(speaker: Speaker) -> bool:
    """True for "Italian" in "The Italian denied it": a person named before."""
    parts = re.split(r"[ -]", (speaker.name or "").casefold())
    return all(part in demonyms() and part.endswith(("an", "i", "ard")) for part in parts)


def _marked(words: str) -> Named | None:
    """A name in quotation marks without a noun: Russian "сообщает «Интерфакс»"."""
    match = _IN_MARKS.match(" " + words)
    if match is None or not match[1][0].isupper():
        return None
    kind: SpeakerKind = "other_outlet" if kind_of(match[1]) == "other_outlet" else "organisation"
    return Named(Speaker(kind=kind, name=match[1], named=True), match.end() - 1)


def _pronoun(first: str, end: int, known: Lexicon) -> Named:
    kind: SpeakerKind = "person" if first in known.he else "group"
    both = first in known.he and first in known.they
    one = "she" if first in known.she else "he"
    which = "either" if both else one if first in known.he else "they"
    return Named(Speaker(kind=kind, named=False), end, which)


def _by_noun(
    words: str, tokens: list[re.Match[str]], article: bool, cues: Cues, publisher: str | None
) -> Named | None:
    """The speaker whom one of the first nouns shows to be a group, a person in a role or an institution."""
    known = lexicon(cues)
    bare = cues.no_articles or cues.capital_nouns
    body: Named | None = None
    for at, token in enumerate(tokens[:5]):
        plain = token.group().casefold()
        if plain in known.stops or (cues.capital_nouns and at and _is_verb_after_noun(tokens, at)):
            break
        follows = at + 1 < len(tokens) and tokens[at + 1].group()[0].isupper()
        role = known.is_role(plain)
        if role and article and not cues.no_articles and _is_role_next(tokens, at, known):
            continue  # "its chief executive"
        if role and follows and cues.no_articles:
            found = _in_chain(words, token.end(), cues, publisher)
            if found is not None:
                return found
        if role and follows:
            found = with_name(words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start())
            if found is not None and found.speaker.name and not _is_genitive(found.speaker.name, cues):
                return found
        if known.is_group(plain) and known.singular.match(words) and _is_role_next(tokens, at, known):
            continue
        if known.is_group(plain) and not (role and known.singular.match(words)):
            end = joined(tokens, at, known)
            return Named(Speaker(kind="group", name=common(words[:end], cues), named=False), end)
        if role and (article or cues.no_articles):
            return _in_chain(words, token.end(), cues, publisher) or _unnamed(
                "person", words[: token.end()], cues
            )
        noun = token.group() if token.start() else small(token.group(), cues)
        if known.is_paper(noun) and not follows:
            body = _unnamed("organisation", words[: token.end()], cues)
        if not known.is_body(noun) or not (article or bare or follows):
            continue
        marked = _IN_MARKS.match(words, token.end())
        if marked:
            kind: SpeakerKind = "other_outlet" if known.is_outlet(noun) else "organisation"
            return Named(Speaker(kind=kind, name=marked[1], named=True), marked.end())
        if noun[0].isupper() and not cues.capital_nouns:
            found = with_name(words, cues, publisher, at=token.start())
            if found is not None and found.end > token.end():
                return Named(found.speaker.model_copy(update={"kind": "organisation"}), found.end)
        if follows:
            found = with_name(words, cues, publisher, title=words[: token.end()], at=tokens[at + 1].start())
            if found is not None:
                return _in_nominative(found, cues)
        if not (article or bare):
            continue
        of = _OF.match(words, token.end())
        whose = whole_name().match(words, of.end()) if of else None
        body = _unnamed(
            "organisation", words[: whose.end() if whose else token.end()], cues
        )  # unless a "company official" follows
    return body


_OF = re.compile(r" (?:de la |de los |de las |de l[’']|d[’']|del |du |des |de )")
"""French "le ministère de l’Intérieur": whose house it is."""
_IN_MARKS = re.compile(r" [«„“\"]([^«»„“”\"·]{2,60})[»“”\"]")


def _in_chain(words: str, at: int, cues: Cues, publisher: str | None) -> Named | None:
    """The bearer of a role with other nouns between: Russian "начальник отряда Иван Примеров"."""
    chain = _CHAIN.match(words, at) if cues.no_articles else None
    if chain is None:
        return None
    found = with_name(words, cues, publisher, title=words[: chain.end()].strip(), at=chain.end())
    if found is None or " " not in (found.speaker.name or ""):
        return None
    return Named(found.speaker.model_copy(update={"kind": "person"}), found.end)


def _in_nominative(found: Named, cues: Cues) -> Named:
    """A house's name behind a noun, declined: Russian "пресс-служба Минтранса" is that of "Минтранс"."""
    name = found.speaker.name or ""
    if not cues.declined_names or " " in name or found.speaker.kind != "organisation":
        return found
    return Named(found.speaker.model_copy(update={"name": nominative(name, cues)}), found.end)


def _is_role_next(tokens: list[re.Match[str]], at: int, known: Lexicon) -> bool:
    """True for "police" in "a police spokeswoman"."""
    return at + 1 < len(tokens) and known.is_role(tokens[at + 1].group())


def _is_genitive(name: str, cues: Cues) -> bool:
    """True for Russian "МЧС" in "представитель МЧС": the house that a role is of, and no bearer's name."""
    if not cues.no_articles or " " in name:
        return False
    return name.isupper() or lexicon(cues).is_body(name) or bool(re.search(r"(?:ии|ого|кой|ства)$", name))


def _is_verb_after_noun(tokens: list[re.Match[str]], at: int) -> bool:
    """True for German "fehlen" in "Bericht fehlen 300 Kräfte": small words between nouns are verbs."""
    return tokens[at].group().islower() and tokens[at - 1].group()[0].isupper()


_CHAIN = re.compile(
    r"(?: (?:(?![а-яё]+(?:[аи]ли?|[её]т|ют|ит|ят)(?:ся|сь)?\b)[а-яё-]+|[А-ЯЁ][\w-]*|«[^»]{2,60}»)){0,8}?"
    r" (?=(?:[А-ЯЁ]\. ?){1,2}[А-ЯЁ]|[А-ЯЁ][а-яё]+ (?:[А-ЯЁ][а-яё]+(?:вич|ич|вна|чна) )?"
    r"[А-ЯЁ][а-яё-]+(?:-[А-ЯЁ][а-яё]+)?(?! [А-ЯЁ]))"
)
"""What stands between a role and its bearer, both in the nominative: any words but verbs."""


def _noun_and_name(
    words: str, tokens: list[re.Match[str]], cues: Cues, publisher: str | None
) -> Named | None:
    """A name after an article and a common noun that no list knows: "the photographer Ada Example"."""
    known = lexicon(cues)
    for at, token in enumerate(tokens[:4]):
        plain = token.group()
        if plain.casefold() in known.stops | known.after:
            return None
        if not plain[0].isupper():
            continue
        if cues.capital_nouns and _is_noun(tokens, at, known):
            at += 1
        if at == 0:
            return None
        found = with_name(words, cues, publisher, title=words[: tokens[at - 1].end()], at=tokens[at].start())
        if found is not None and " " not in (found.speaker.name or "") and not cues.capital_nouns:
            speaker = found.speaker.model_copy(update={"kind": "organisation"})
            return Named(speaker, found.end) if found.speaker.kind == "person" else found
        return found
    return None


def _is_noun(tokens: list[re.Match[str]], at: int, known: Lexicon) -> bool:
    """True for German "Politikwissenschaftler" in "der Politikwissenschaftler Max Beispiel"."""
    run = [token.group() for token in tokens[at : at + 3] if token.group()[0].isupper()]
    if len(run) < 2 or re.search(r"(?:[a-z]e|sche[nr]?)$", run[0]):
        return False
    return bool(known.persons.fullmatch(run[0])) or len(run) == 3


def _unnamed(kind: SpeakerKind, words: str, cues: Cues) -> Named:
    return Named(Speaker(kind=kind, described_as=lowered(words, cues), named=False), len(words))


def unlisted(words: str, cues: Cues, *, plural: bool) -> Named | None:
    """Return the unnamed speaker that `words` begin with, where no list knows the noun: "the bystander".

    Only the subject of a verb that surely reports words is read so. Its number and ending tell what it is.
    """
    known = lexicon(cues)
    tokens = tokens_of(words)
    begin, article = after_article(words, tokens, known)
    phrase: list[re.Match[str]] = []
    for token in tokens[begin : begin + 4]:
        plain = token.group()
        if plain.casefold() in known.stops | known.after or known.between.fullmatch(plain):
            break
        if phrase and not article and known.articles.match(f"{plain} "):
            return None  # Spanish "pidió una excedencia": a verb with its object
        if (plain[0].isupper() and token.start() and not cues.capital_nouns) or plain[0].isdigit():
            return None
        phrase.append(token)
    if not phrase or phrase[0].group().casefold() in OPENERS:
        return None
    noun = phrase[-1].group()
    end = phrase[-1].end()
    if cues.capital_nouns and noun.islower():
        return None
    if cues.no_articles and len(phrase) > 2 and not article:
        return None
    if plural and known.singular.match(words):
        return None
    if plural or re.search(rf"(?:{cues.group_endings})$", noun):
        return Named(Speaker(kind="group", name=common(words[:end], cues), named=False), end)
    if not article and not cues.no_articles:
        return None
    person = any(known.persons.fullmatch(token.group()) for token in phrase)
    return _unnamed("person" if person else "organisation", words[:end], cues)


def with_name(
    words: str, cues: Cues, publisher: str | None, *, title: str = "", at: int, article: bool = False
) -> Named | None:
    """Return the speaker whose name stands at `at`, with the role before it; None where none does."""
    proper, the = _proper(words, at)
    if proper is None or proper.end() - at > LONGEST_NAME:
        return None
    whole = without_place(proper.group())
    end = proper.start() + len(whole)
    role, own = parted(whole, cues)
    if not own:
        if not role or title:
            return None
        return Named(Speaker(kind="person", described_as=lowered(role, cues), named=False), end)
    first = own.split()[0]
    if first.casefold() in OPENERS and not first.isupper():
        return None
    if not at and not title and (first.casefold() in lexicon(cues).no_names and (" " not in own)):
        return None  # "Recent claims that …"
    if cues.no_articles and (title or not at):
        own = without_state(own, initial=not title)
    title = " ".join(part for part in (title.strip(" ,"), role) if part)
    kind = kind_of(own, titled=bool(title), article=article or the, publisher=publisher)
    beside = title.split(" ")[-1] if title else own
    known = lexicon(cues)
    institution = known.is_body(beside) or known.is_body(small(beside, cues))
    if kind == "person" and institution and not known.is_role(beside.casefold()):
        kind = "organisation"
    if kind != "outlet" and title and (known.is_outlet(beside) or OUTLETS.search(title)):
        kind = "other_outlet" if not known.is_role(beside) else kind
    if kind == "outlet":
        own = publisher or own
    if kind == "organisation" and cues.chain and not cues.no_articles:
        rest = _chained(cues).match(words, end)
        own, end = (own + rest.group(), rest.end()) if rest else (own, end)
    described = lowered(re.sub(rf"^(?:{cues.articles}) ", "", title, flags=re.IGNORECASE), cues)
    return Named(Speaker(kind=kind, name=own, described_as=described or None, named=True), end)


def _proper(words: str, at: int) -> tuple[re.Match[str] | None, bool]:
    """The name at a place, after the owner's if there is one, and whether an article stands before it."""
    the = words.startswith(("the ", "The "), at)
    members = owned_name().match(words, at + 4) if the else None
    if members:
        return members, True
    owner = name().match(words, at)
    owns = _OWNS.match(words, owner.end()) if owner else None
    for begin in (owns.end(), at) if owns else (at,):
        the = words.startswith(("the ", "The "), begin)
        found = whole_name().match(words, begin + 4) if the else None
        if found:
            return found, True
        found = whole_name().match(words, begin)
        if found:
            return found, False
    return None, False


_OWNS = re.compile(r"[’']s? ")


@cache
def _chained(cues: Cues) -> re.Pattern[str]:
    """The common words inside an institution's name: French "Cour régionale des comptes"."""
    return re.compile(rf"(?: (?:{cues.chain}))+(?= ?(?:[,.;:]|$))")
