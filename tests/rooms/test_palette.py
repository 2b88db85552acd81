"""An editor's colours reach every reader, and none that cannot be read passes without a word."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_build.palette import COLOURS, PAIRS, SCHEMES, Palette, contrast, css
from site_build.settings import read

PROJECT = Path(__file__).parents[2]


def palette(text):
    """What a palette below `extra.dossier.palette` is read as; its first line is line 4."""
    lines = "".join(f"      {line}\n" for line in text.splitlines())
    settings, faults = read(f"extra:\n  dossier:\n    palette:\n{lines}")
    return (
        settings.palette,
        [(one.line, one.field, one.message, one.code) for one in faults],
        [one.remedy for one in faults],
    )


def test_colours_are_read_and_written_long():
    assert palette('light: {link: "#048", accent: "#1D3F66"}\ndark:\n  link: "#9cf"') == (
        Palette(light=(("link", "#004488"), ("accent", "#1d3f66")), dark=(("link", "#99ccff"),)),
        [],
        [],
    )


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54), ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.0)],
)  # fmt: skip
def test_contrast_is_that_of_wcag(one, other, ratio):
    assert contrast(one, other) == pytest.approx(contrast(other, one)) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("name", "ground", "least"), PAIRS)
def test_the_projects_own_colours_can_be_read(scheme, name, ground, least):
    colours = Palette().colours(scheme)
    assert contrast(colours[name], colours[ground]) >= least


def test_too_faint_a_colour_is_named_with_one_that_would_do():
    kept, faults, remedies = palette('light:\n  link: "#8ab4f8"')

    assert kept.light == (("link", "#8ab4f8"),)
    grounds = [("paper", "#ffffff", "2.10"), ("panel", "#f6f5f1", "1.93")]
    assert faults == [
        (
            5,
            "extra.dossier.palette.light.link",
            f"`link` #8ab4f8 on `{ground}` {colour} reaches a contrast of {ratio}:1, and text needs 4.5:1",
            "palette-contrast",
        )
        for ground, colour, ratio in grounds
    ]
    (offered,) = {
        re.fullmatch(r'The nearest that would do is `link: "(#\w{6})"`\.', one).group(1) for one in remedies
    }
    assert palette(f'light: {{link: "{offered}"}}')[1] == []


def test_a_ground_on_which_our_own_colours_are_too_faint_is_named_at_its_line():
    _, faults, remedies = palette('dark:\n  mark: "#808080"')
    assert faults == [
        (5, "extra.dossier.palette.dark.mark", "`ink` #e8e6e1 on `mark` #808080 reaches a contrast of 3.16:1, and text needs 4.5:1", "palette-contrast")
    ]  # fmt: skip
    assert remedies == ["Take another `mark`, or give `ink` a colour of its own beside it."]


def test_the_edge_of_a_field_needs_less_than_text():
    assert palette('light: {edge: "#8f8f8f"}')[1] == []
    ((_, _, message, _),) = palette('light: {edge: "#bbbbbb"}')[1]
    assert message == "`edge` #bbbbbb on `paper` #ffffff reaches a contrast of 1.91:1, and a line needs 3.0:1"


@pytest.mark.parametrize(
    ("text", "message", "remedy"),
    [
        pytest.param('light: {acent: "#048"}', "'acent' is not the name of a colour", "Nearest: accent, on-accent.", id="slip"),
        pytest.param('light: {zzz: "#048"}', "'zzz' is not the name of a colour", f"The names are: {', '.join(COLOURS)}.", id="no-name"),
        pytest.param("light: {7: '#048'}", "7 is not the name of a colour", f"The names are: {', '.join(COLOURS)}.", id="number"),
        pytest.param("light:\n  link: #0b4f93", "'link' has no colour", 'Quote it, as in `link: "#0b4f93"`: YAML takes a bare # for a comment.', id="a-colour-taken-for-a-comment"),
        pytest.param("light: {link: blue}", "'blue' is not a colour", 'Write # and three or six hexadecimal digits, as in `link: "#0b4f93"`.', id="word"),
        pytest.param("light: {link: 112233}", "112233 is not a colour", 'Write # and three or six hexadecimal digits, as in `link: "#0b4f93"`.', id="without-its-sign"),
        pytest.param('light: {link: "#12345"}', "'#12345' is not a colour", 'Write # and three or six hexadecimal digits, as in `link: "#0b4f93"`.', id="five-digits"),
        pytest.param('light: {link: "#fff;}*{display:none"}', "'#fff;}*{display:none' is not a colour", 'Write # and three or six hexadecimal digits, as in `link: "#0b4f93"`.', id="more-than-a-colour"),
        pytest.param('lihgt: {link: "#048"}', "'lihgt' should be `light` or `dark`, with names and colours below it", 'Write `light:` and below it lines such as `link: "#0b4f93"`; the same for `dark:`.', id="no-such-scheme"),
        pytest.param('light: "#048"', "'light' should be `light` or `dark`, with names and colours below it", 'Write `light:` and below it lines such as `link: "#0b4f93"`; the same for `dark:`.', id="no-names"),
        pytest.param('- "#048"', "['#048'] is no palette", 'Write `light:` and below it lines such as `link: "#0b4f93"`; the same for `dark:`.', id="list"),
    ],
)  # fmt: skip
def test_what_is_no_colour_is_named_and_left_as_it_was(text, message, remedy):
    kept, ((_, _, said, code),), remedies = palette(text)
    assert (said, code, remedies) == (message, "settings", [remedy])
    assert kept == Palette()


def test_every_colour_that_a_style_uses_has_a_value():
    used = set(
        re.findall(r"var\(--ds-([a-z-]+)", (PROJECT / "templates/assets/dossier.css").read_text("utf-8"))
    )
    assert used - {"serif", "sans", "mono"} <= set(COLOURS)


def test_the_sheet_gives_each_scheme_all_colours_and_the_dark_one_without_scripts_too():
    text = css(Palette(dark=(("link", "#aaccee"),)))
    blocks = re.findall(r"([^{}\n]+)\{\n((?:  --ds-[a-z-]+: #[0-9a-f]{6};\n)+)\}", text)
    assert [selector.strip() for selector, _ in blocks] == ['body, [data-ds-colours="light"]', '[data-ds-colours="dark"]', ".no-js body"]  # fmt: skip
    assert [len(block.splitlines()) for _, block in blocks] == [len(COLOURS)] * 3
    assert ["--ds-link: #aaccee" in block for _, block in blocks] == [False, True, True]


@pytest.mark.parametrize("name", ["mkdocs.yml", "templates/init/mkdocs.yml"])
def test_the_settings_name_every_colour(name):
    lines = (PROJECT / name).read_text("utf-8").split("# palette:")[1].splitlines()[1:4]
    assert " ".join(line.rpartition("# ")[2] for line in lines).split() == list(COLOURS)


@pytest.mark.browser
def test_an_editors_colours_reach_readers_with_and_without_scripts_by_day_and_night(small, run, serve, watch):
    config = small / "mkdocs.yml"
    mine = '    palette:\n      light: {paper: "#fffdf5"}\n      dark: {paper: "#001122"}\n'
    config.write_text(config.read_text().replace("  dossier:\n", f"  dossier:\n{mine}"))
    done = run("build", cwd=small)
    assert (done.returncode, done.stderr) == (0, "")
    address = serve(small / "site")

    for scripts in (True, False):
        for scheme, colour in (("light", "rgb(255, 253, 245)"), ("dark", "rgb(0, 17, 34)")):
            watched = watch(address, java_script_enabled=scripts, color_scheme=scheme)
            watched.page.goto(address)
            assert (
                watched.page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
                == colour
            )
            watched.page.emulate_media(media="print")
            paper = watched.page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor")
            assert paper == "rgb(255, 255, 255)"
            assert watched.faults == []


@pytest.mark.parametrize("field", [pytest.param("link", id="own"), pytest.param("paper", id="ground")])
def test_a_check_and_a_build_fail_for_a_colour_that_cannot_be_read(empty, dossier_command, field):
    config = empty / "mkdocs.yml"
    before = config.read_text().count("\n")
    config.write_text(
        f'{config.read_text()}extra:\n  dossier:\n    palette:\n      light:\n        {field}: "#777777"\n'
    )

    done = dossier_command("check", cwd=empty)

    assert done.exit_code == 1
    assert f"mkdocs.yml:{before + 5}: extra.dossier.palette.light.{field}: `" in done.stderr
    assert "[palette-contrast]" in done.stderr
