"""The words of the site stand in one file a language, and nowhere else."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, nodes
from lxml import html
from pydantic import BaseModel

from site_build import gather, production, resources, store, strings, translation, views
from site_build.points import Written
from site_build.render import Renderer
from site_build.strings import Strings, english
from site_build.strings.message import Message, Text

PROJECT = Path(__file__).resolve().parent.parent
PAGES = PROJECT / "templates" / "pages"
THEME = PROJECT / "templates" / "theme"
SHIPPED = sorted((PROJECT / "templates" / "strings").glob("*.yaml"))
TEMPLATES = {
    path.relative_to(PROJECT / "templates").as_posix(): path.read_text(encoding="utf-8")
    for folder in (PAGES, THEME)
    for path in sorted(folder.rglob("*.html"))
}
NOT_YET = frozenset[str]()
"""Templates that still hold English words. None is added; those that hold none any more are taken out."""
_NO_TEXTS = re.compile(
    r"""\b(?:Arabic|Japanese|English
    |capture\.\w+|text/\w+|[0-9a-f]{8}(?=…)
    |headline|byline|footer|front-matter|h1|og:site_name|meta|lang|markup
    )\b""",
    re.VERBOSE,
)
"""Names of languages, which CLDR has in each; files, types and digests; parts of pages by which rules are called."""


# --- What stands in templates -----------------------------------------------------------------------


def words_of(template: str) -> list[str]:
    """The letters that a template holds between tags, in attributes that readers hear, and in what it prints."""
    tree = Environment().parse(template)
    data = "".join(
        part.data if isinstance(part, nodes.TemplateData) else "\0"
        for output in tree.find_all(nodes.Output)
        for part in output.nodes
    )
    heard = re.findall(r'(?:aria-label|title|placeholder|alt|data-ds-label)="([^"]*)"', data)
    between = re.sub(r"<!--.*?-->|<code>.*?</code>|<[^>]*>|&\w+;", "\0", data, flags=re.S)
    printed = [one for output in tree.find_all(nodes.Output) for part in output.nodes for one in spoken(part)]
    return re.findall(r"[^\W\d_]+", "\0".join([between, *heard, *printed]))


def spoken(node: nodes.Node) -> Iterator[str]:
    """The texts that an expression can print; of what it hands on, those that are no names."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.CondExpr):
        yield from spoken(node.expr1)
        yield from spoken(node.expr2) if node.expr2 else ()
    elif isinstance(node, nodes.Filter):
        # What becomes an address is none.
        yield from spoken(node.node) if node.node and node.name != "url" else ()
    elif isinstance(node, nodes.And):
        yield from spoken(node.right)
    elif isinstance(node, (nodes.Or, nodes.Add, nodes.Concat)):
        for part in node.iter_child_nodes():
            yield from spoken(part)
    elif isinstance(node, nodes.Call):
        for argument in node.args:
            yield from (one for one in spoken(argument) if not re.fullmatch(r"[a-z_.-]*", one))


@pytest.mark.parametrize("name", sorted(TEMPLATES))
def test_a_template_holds_no_words(name):
    found = words_of(TEMPLATES[name])
    if name in NOT_YET:
        assert found, f"{name} holds no words any more: take it out of NOT_YET"
    else:
        assert found == []


def test_the_look_for_words_finds_them():
    assert words_of('<p class="x">{{ t("a.b") }}{# no #}</p>') == []
    assert words_of('<p title="Ein">zwei{{ x or "drei vier" }}</p><br>·') == ["zwei", "Ein", "drei", "vier"]


# --- What is asked for ------------------------------------------------------------------------------

Asked = tuple[str, frozenset[str] | None, str]
"""Key, or beginning of a key with its dot; the names of the values, None where they are not seen; where."""


def asked_in_template(name: str, source: str) -> Iterator[Asked]:
    if name.startswith("theme/"):
        for meaning, values in re.findall(r"\bstrings\.(\w+)\(((?:[^()]|\([^()]*\))*)\)", source):
            yield f"theme.{meaning}", frozenset(re.findall(r"(\w+)=", values)), name
        return
    for call in Environment().parse(source).find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name == "t":
            values = frozenset(keyword.key for keyword in call.kwargs)
            for key in keys_of(call.args[0]):
                yield key, values, name


def keys_of(node: nodes.Node) -> list[str]:
    if isinstance(node, nodes.Const):
        return [node.value]
    assert isinstance(node, nodes.Concat), "a key is a text, or a section and what follows it"
    first = node.nodes[0]
    assert isinstance(first, nodes.Const)
    assert first.value.endswith(".")
    return [first.value]


def asked_in_python(path: Path) -> Iterator[Asked]:
    """Calls with a key, and other places where a key stands, of which the values are not seen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    seen: set[ast.AST] = set()
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("strings", "t", "say"):
            key = key_of(node.args[0])
            if key:
                seen.add(node.args[0])
                names = frozenset(keyword.arg or "" for keyword in node.keywords)
                yield key, names, path.name
    for node in ast.walk(tree):
        key = key_of(node) if node not in seen and isinstance(node, ast.Constant) else None
        if key in english().texts:
            yield key, None, path.name


def key_of(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        return str(node.values[0].value)
    return None


ASKED = [
    *(asked for name, source in TEMPLATES.items() for asked in asked_in_template(name, source)),
    *(asked for path in sorted((PROJECT / "site_build").rglob("*.py")) for asked in asked_in_python(path)),
]


def meant(key: str) -> list[str]:
    return [one for one in english().texts if one.startswith(key)] if key.endswith(".") else [key]


def test_each_text_that_is_asked_for_is_there_and_is_given_just_the_values_that_it_takes():
    assert len(ASKED) > 100
    wrong = [
        (where, one, sorted(values or ()))
        for key, values, where in ASKED
        for one in meant(key) or [key]
        if one not in english().texts or (values is not None and values != english().texts[one].names)
    ]
    assert wrong == []


def test_each_text_is_asked_for():
    asked = {one for key, _, _ in ASKED for one in meant(key)}
    assert sorted(english().texts.keys() - asked) == []


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_a_file_that_comes_with_the_program_is_whole(path):
    texts, faults = strings.read(path.read_text(encoding="utf-8"), path.stem, english().texts)
    assert faults == []
    assert texts.keys() == english().texts.keys()


# --- A language of our own --------------------------------------------------------------------------

_ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
_RUSSIAN = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZäöüßéèàçñ",
    "абцдефгхийклмнопярстувшчызАБЦДЕФГХИЙКЛМНОПЯРСТУВШЧЫЗяёюсееаын",
)


def pseudo(text: Text) -> Text:
    """The same text, each run of words in it between brackets and with accents."""

    def marked(words: str) -> str:
        return f"⟦{words.translate(_ACCENTS)}⟧" if re.search(r"[^\W\d_]", words) else words

    return Text(
        tuple(map(marked, text.words)), tuple(marked(str(inert)) for inert in text.inert), text.places
    )


def pseudo_strings() -> Strings:
    texts = {
        key: Message(one.language, {form: pseudo(text) for form, text in one.forms.items()}, one.names)
        for key, one in english().texts.items()
    }
    return Strings("en", texts)


_WORDS = frozenset(
    "title subtitle publisher authors quote text name described_as cue via words entities note tags categories aliases "
    "metonyms owner country according_to vouched_by by license permission value unit statement".split()
)
"""The fields of records and of editors' files that hold words."""


def in_cyrillic(value: Any, *, words: bool = False) -> Any:
    """Captured and editors' words in another script, letter by letter: what is left in ours is our own."""
    if isinstance(value, BaseModel):
        fields = {
            name: in_cyrillic(getattr(value, name), words=name in _WORDS) for name in type(value).model_fields
        }
        return value.model_copy(update=fields)
    if isinstance(value, tuple):
        return tuple(in_cyrillic(one, words=words) for one in value)
    return value.translate(_RUSSIAN) if isinstance(value, str) and words else value


def written_in_cyrillic(written: Written) -> Written:
    point = in_cyrillic(written.point)
    # In a decision, `point` is an id.
    return replace(written, point=point.model_copy(update={"point": point.point.translate(_RUSSIAN)}))


@pytest.fixture(scope="module")
def foreign(make_small, tmp_path_factory):
    """The small dossier's pages, with our words marked and everybody else's in another script."""
    dossier = store.Dossier(make_small(tmp_path_factory.mktemp("foreign") / "small"))
    settings, _ = gather.settings(dossier)
    folders, _ = store.folders(dossier)
    records = [production.fresh(dossier, folder, settings)[0] for folder in folders]
    site, _ = gather.site(dossier, [record for record in records if record], settings)
    site = replace(
        site,
        strings=pseudo_strings(),
        records=tuple(map(in_cyrillic, site.records)),
        entities=tuple(map(in_cyrillic, site.entities)),
        events=tuple(map(in_cyrillic, site.events)),
        written=tuple(map(written_in_cyrillic, site.written)),
        analyses=tuple(replace(one, body="") for one in site.analyses),
        prose=tuple(replace(one, body="", title="Т") for one in site.prose),
    )
    renderer = Renderer(resources.folders(dossier, "pages"), site.strings)
    with pytest.MonkeyPatch.context() as patch:
        # So that the few sources make long lists, which have pages of their own.
        patch.setattr("site_build.views.gaps.SHOWN", 1)
        made, _ = views.pages(site)
        return [(page.path, page.template, renderer.page(page)) for page in made]


def ours(text: str) -> str:
    """What in our script is left of a text without what stands between brackets."""
    left = re.sub(r"⟦[^⟦⟧]*⟧", " ", text)
    return " ".join(re.findall(r"[A-Za-z][A-Za-z’'-]*", re.sub(r"https?://\S+|\bsha256\b", " ", left)))


def ours_on(page: str) -> Any:
    """A page's body without what is for programs, commands, and the names of the rules that cut a page."""
    tree = html.fromstring(page.partition("\n---\n")[2])
    for part in tree.xpath("//script | //code | //section[@aria-labelledby='verify']//tbody"):
        part.drop_tree()
    return tree


def test_a_converted_page_says_nothing_that_is_not_in_the_strings(foreign):
    found: dict[str, set[str]] = {}
    looked = set()
    for path, template, page in foreign:
        looked.add(f"pages/{template}")
        part = ours_on(page)
        texts = [*part.itertext(), *part.xpath(".//@aria-label | .//@data-ds-label | .//@title")]
        left = {ours(_NO_TEXTS.sub(" ", str(text))) for text in texts} - {""}
        if left:
            found[path] = left
    assert found == {}
    assert looked == {name for name in TEMPLATES if re.match(r"pages/[^_]", name)}


def test_title_and_description_of_a_converted_page_are_in_the_strings_too(foreign):
    for path, template, page in foreign:
        if template in ("overview.html", "prose.html", "moved.html"):
            continue
        front = page.partition("\n---\n")[0].partition("hide:")[0]
        left = ours(_NO_TEXTS.sub(" ", front))
        assert (
            re.sub(r"\b(?:title|description|redirect|script filter|otherwise disputes)\b", "", left).strip()
            == ""
        ), path


# --- A dossier's own files --------------------------------------------------------------------------


def own(dossier: store.Dossier, name: str, text: str) -> None:
    folder = dossier.root / "templates" / "strings"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def dossier(tmp_path):
    return store.Dossier(tmp_path)


def test_a_single_wording_of_the_english_may_be_a_dossiers_own(dossier):
    own(dossier, "en.yaml", "gaps:\n  title: What we lack\n")
    made, problems = translation.read(dossier, "en")
    assert problems == []
    assert (made("gaps.title"), made("voices.title")) == ("What we lack", "Voices")


def test_a_language_with_a_region_has_what_the_language_has(dossier):
    own(dossier, "de.yaml", "gaps:\n  title: Lücken\nvoices:\n  title: Stimmen\n")
    own(dossier, "de-AT.yaml", "gaps:\n  title: Leerstellen\n")
    made, problems = translation.read(dossier, "de-AT")
    assert (made("gaps.title"), made("voices.title")) == ("Leerstellen", "Stimmen")
    number = len(english().texts)
    assert [(problem.file, problem.message, problem.is_note) for problem in problems] == [
        ("templates/strings/de-AT.yaml", f"{number - 2} of the {number} texts of the site are said in English", True)
    ]  # fmt: skip


def test_a_language_without_a_file_is_told_which_one_to_copy(dossier):
    made, (problem,) = translation.read(dossier, "sw")
    assert made("gaps.title") == "Gaps"
    assert (problem.code, problem.remedy.startswith(f"Copy {PROJECT}/templates/strings/en.yaml to templates/strings/sw.yaml")) == ("string-missing", True)  # fmt: skip


def test_what_is_wrong_with_a_file_is_said_with_its_line_and_the_rest_is_used(dossier):
    own(dossier, "de.yaml", "gaps:\n  title: Lücken\n  lede: Es fehlt {was}\n")
    made, (problem, _) = translation.read(dossier, "de")
    assert made("gaps.title") == "Lücken"
    assert str(problem) == (
        "templates/strings/de.yaml:3: gaps.lede: its places are not those of the English text [string-unfit]\n"
        "    They are: `{points}`, `{sources}`."
    )


def test_a_file_that_is_no_text_or_a_link_is_not_read(dossier, tmp_path):
    own(dossier, "de.yaml", "")
    (dossier.root / "templates" / "strings" / "de.yaml").write_bytes(b"gaps: \xff")
    assert translation.read(dossier, "de")[1][0].code == "not-utf8"
    (tmp_path / "elsewhere.yaml").write_text("gaps: {title: Anderswo}")
    (dossier.root / "templates" / "strings" / "fr.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    assert translation.read(dossier, "fr")[0]("gaps.title") == "Gaps"


def test_the_frame_of_a_built_site_is_in_its_language_with_both_builders(make_small, run, tmp_path):
    root = make_small(tmp_path / "small")
    config = (root / "mkdocs.yml").read_text()
    assert "language: en" in config
    (root / "mkdocs.yml").write_text(config.replace("language: en", "language: de"))
    own(store.Dossier(root), "de.yaml", (
        "theme:\n  navigation: Hauptnavigation\n  not_found: Hier ist <nichts>\n"
        "  not_found_lede: \"[P](points) [Q](sources) [L](subjects) [Ü](overview) {'*'}\"\n"
    ))  # fmt: skip
    done = run("build", cwd=root)
    assert done.returncode == 1
    assert (
        "templates/strings/de.yaml:4: theme.not_found_lede: the text cannot be read"
        in done.stderr + done.stdout
    )
    sites = [root / "site"]
    if importlib.util.find_spec("zensical"):
        sites.append(zensical(root, tmp_path))
    for site in sites:
        page = html.fromstring((site / "404.html").read_bytes())
        assert page.xpath("//nav[@class='ds-nav']/@aria-label") == ["Hauptnavigation"]
        assert page.findtext(".//h1") == "Hier ist <nichts>"
        assert "may have been filed under another name" in page.text_content()
        assert page.xpath("//p/a[text()='overview']/@href")


def zensical(root: Path, tmp_path: Path) -> Path:
    other = tmp_path / "other"
    for name in ("docs", "theme"):
        shutil.copytree(root / "build" / name, other / "build" / name)
    shutil.copy2(root / "mkdocs.yml", other)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", "mkdocs.yml"], cwd=other, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return other / "site"
