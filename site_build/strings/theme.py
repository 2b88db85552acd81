"""The words of the theme as macros: the site builders render the theme, and know no text of ours.

A text becomes ``{% macro meaning(place) %}…{% endmacro %}`` in ``partials/strings.html``, which both of them
read; the value of a place that encloses words is the address that they link to.
"""

from __future__ import annotations

from site_build.strings import Strings
from site_build.strings.message import Text

SECTION = "theme"
NAME = "partials/strings.html"
"""The file in the theme."""


def macros(strings: Strings) -> str:
    """The file's content: each text of the section ``theme``. Words are inert for HTML and for Jinja."""
    lines = []
    for key, message in strings.texts.items():
        section, _, meaning = key.partition(".")
        if section == SECTION:
            places = ", ".join(sorted(message.names))
            lines.append(
                f"{{% macro {meaning}({places}) %}}{_body(message.forms['other'])}{{% endmacro %}}\n"
            )
    return "".join(lines)


_PLACED = {"value": "{{{{ {0} }}}}", "opens": '<a href="{{{{ {0} }}}}">', "closes": "</a>"}


def _body(text: Text) -> str:
    out = [text.inert[0]]
    for (place, name), words in zip(text.places, text.inert[1:], strict=True):
        out += (_PLACED[place].format(name), words)
    return "".join(out)
