"""From a file of texts to messages, and to what is wrong with it, text by text. No I/O.

The file has sections, which are pages, of texts by meaning; a text that counts may be a mapping of plural
categories to forms. A text that cannot be used is left out, and so said in English.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from site_build import frontmatter, nearest
from site_build.frontmatter import Parsed, dotted
from site_build.problems import Refused
from site_build.strings import tongue
from site_build.strings.message import COUNT, Message, Text, parse


def read(
    text: str, language: str, english: Mapping[str, Message] | None
) -> tuple[dict[str, Message], list[Refused]]:
    """Read the texts of one language.

    Args:
        text: the YAML.
        language: BCP 47 tag, one that `tongue.is_known`.
        english: the texts that there are; None for the English file, which says so itself.

    Returns:
        The messages by key, and what is wrong with those that are left out.
    """
    parsed = frontmatter.parse(text)
    faults = list(parsed.faults)
    broken = tuple(f"{fault.field}." for fault in faults)
    messages: dict[str, Message] = {}
    for key, value, line in _entries(parsed, english, faults):
        if f"{key}.".startswith(broken) or any(one.startswith(f"{key}.") for one in broken):
            continue
        try:
            messages[key] = _message(value, language, english[key] if english else None)
        except Refused as fault:
            fault.line, fault.field = line, key
            faults.append(fault)
    return messages, faults


def _entries(
    parsed: Parsed, english: Mapping[str, Message] | None, faults: list[Refused]
) -> Iterator[tuple[str, Any, int]]:
    """Key, value and line of each text that there should be."""
    sections = None if english is None else {key.split(".")[0] for key in english}
    for section, texts in _mapping(parsed, (), parsed.value, faults):
        if sections is not None and section not in sections:
            faults.append(_unknown(section, sections, parsed.line((section,))))
            continue
        for meaning, value in _mapping(parsed, (section,), texts, faults):
            key, line = f"{section}.{meaning}", parsed.line((section, meaning))
            if english is not None and key not in english:
                faults.append(_unknown(key, set(english), line))
            else:
                yield key, value, line


def _mapping(
    parsed: Parsed, path: frontmatter.Path, value: Any, faults: list[Refused]
) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        yield from value.items()
    elif value is not None:
        remedy = "Write it as the English file: pages, and below each its texts, one `key: text` a line."
        message = "here should be a mapping of keys to texts"
        faults.append(Refused("field-value", message, remedy, line=parsed.line(path), field=dotted(path)))


def _unknown(name: str, known: set[str], line: int) -> Refused:
    near = nearest.names(name, known)
    remedy = f"Nearest: {', '.join(near)}." if near else "The English file has all keys that there are."
    return Refused("field-unknown", f"there is no text {name!r}", remedy, line=line, field=name)


def _message(value: Any, language: str, english: Message | None) -> Message:
    """The message that a value is.

    Raises:
        Refused: it cannot take the place of the English one.
    """
    forms = value if isinstance(value, dict) else {"other": value}
    if not all(isinstance(form, str) for form in forms.values()):
        remedy = "Write the text in quotation marks, or one for each plural form."
        raise _unfit("a text is words, or plural forms of words", remedy)
    _check_forms(forms, language, english)
    texts = {category: _text(form) for category, form in forms.items()}
    if english is None:
        names = frozenset(name for text in texts.values() for name in text.names)
        return Message(language, texts, names | {COUNT} if isinstance(value, dict) else names)
    for text in texts.values():
        _check_places(text, english)
    # Of a language in which no whole number is `other`, the form that stands last does for it.
    texts.setdefault("other", next(reversed(texts.values())))
    return Message(language, texts, english.names)


def _text(form: str) -> Text:
    try:
        return parse(" ".join(form.strip("\n").split("\n")))
    except ValueError as error:
        remedy = "`{name}` is a place for a value, and `[words](name)` are words of a link; there is no more."
        raise _unfit(f"the text cannot be read: {error}", remedy) from None


def _check_forms(forms: Mapping[str, str], language: str, english: Message | None) -> None:
    counted = english is None or COUNT in english.names
    plain = list(forms) == ["other"]
    if plain and (english is None or len(english.forms) == 1):
        return
    if not counted:
        raise _unfit("this text counts nothing", "Write one text, without plural forms.")
    needed = tongue.needed(language)
    if set(needed) <= forms.keys() <= set(tongue.categories(language)):
        return
    message = f"it has forms for {', '.join(forms)}; {language} counts with {', '.join(needed)}"
    raise _unfit(message, "Write one text for each of these.")


def _check_places(text: Text, english: Message) -> None:
    wanted = frozenset(place for form in english.forms.values() for place in form.kinds)
    # How many there are need not be said: "one source".
    counted = {(COUNT, False)}
    if text.kinds - counted == wanted - counted and text.names <= english.names:
        return
    shown = ", ".join(f"`[…]({name})`" if encloses else f"`{{{name}}}`" for name, encloses in sorted(wanted))
    raise _unfit(
        "its places are not those of the English text", f"They are: {shown}." if shown else "It has none."
    )


def _unfit(message: str, remedy: str) -> Refused:
    return Refused("string-unfit", message, remedy)
