"""A page begins with the site's policy and holds nothing that it forbids; else the build names it and where it is from."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_build import linkcheck, sitecheck
from site_build.pagepolicy import POLICY, breaches, problems

THEME = Path(__file__).parents[2] / "templates" / "theme" / "main.html"
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


def page(body="", head="", first=META):
    return f"<!doctype html><html><head>{first}<meta charset=utf-8>{head}</head><body>{body}</body></html>"


def found(html):
    return [(breach.what, breach.found) for breach in breaches(linkcheck.tree(html.encode()))]


def test_the_theme_has_the_very_policy_that_is_checked():
    assert META in THEME.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "html",
    [
        pytest.param(page("<p>text</p>"), id="words"),
        pytest.param(page('<script src="../assets/site.js"></script>'), id="a-script-of-its-own-file"),
        pytest.param(page('<script type="application/ld+json">{"a":"onload=1"}</script>'), id="data"),
        pytest.param(page("<p data-on='x' class='style'>onclick=alert(1) style=</p>"), id="words-like-attributes"),
        pytest.param(
            page(head='<meta http-equiv="refresh" content="0; url=../../points/a-b/"><meta name="robots" content="noindex">'),
            id="a-redirect-of-ours",
        ),
        pytest.param(page(first=META.replace("; ", ";\n   ")), id="a-policy-on-several-lines"),
    ],
)  # fmt: skip
def test_what_the_policy_allows_is_no_breach(html):
    assert found(html) == []


@pytest.mark.parametrize(
    ("html", "breach"),
    [
        pytest.param(page("<script>\n\n  stats.init()\n  more()\n</script>"), ("an inline script", "stats.init()"), id="script"),
        pytest.param(page(head="<SCRIPT>x()</SCRIPT>"), ("an inline script", "x()"), id="script-in-capitals"),
        pytest.param(page('<script type="module">x()</script>'), ("an inline script", "x()"), id="module"),
        pytest.param(page('<script type="importmap">{}</script>'), ("an inline script", "{}"), id="import-map"),
        pytest.param(page("<script></script>"), ("an inline script", "<script>"), id="script-without-words"),
        pytest.param(page("<svg><script>x()</script></svg>"), ("an inline script", "x()"), id="script-in-a-drawing"),
        pytest.param(page('<p onclick="x()">'), ("an attribute `onclick`, which runs its value as a script", "x()"), id="listener"),
        pytest.param(page("<svg ONLOAD=x()>"), ("an attribute `onload`, which runs its value as a script", "x()"), id="listener-in-capitals"),
        pytest.param(page('<p style="color:red">'), ("a `style` attribute", "color:red"), id="style-attribute"),
        pytest.param(page(head="<style>\np {}\n</style>"), ("a <style> element", "p {}"), id="style-element"),
        pytest.param(page(head='<base href="https://x.example/">'), ("an element <base>", "https://x.example/"), id="base"),
        pytest.param(page('<iframe src="https://x.example/v"></iframe>'), ("an element <iframe>", "https://x.example/v"), id="frame"),
        pytest.param(page('<iframe srcdoc="x"></iframe>'), ("an element <iframe>", "<iframe"), id="frame-without-an-address"),
        pytest.param(page('<object data="o.svg"></object>'), ("an element <object>", "o.svg"), id="object"),
        pytest.param(page('<embed src="e.swf">'), ("an element <embed>", "e.swf"), id="embed"),
        pytest.param(page("<template><p onfocus=x()></template>"), ("an attribute `onfocus`, which runs its value as a script", "x()"), id="in-a-template"),
        pytest.param(page(head='<meta http-equiv="refresh" content="5">'), ("a <meta http-equiv='refresh'>", "5"), id="a-page-that-loads-itself-again"),
        pytest.param(
            page(head='<meta http-equiv="Refresh" content="0; url=https://x.example/"><meta name="robots" content="noindex">'),
            ("a <meta http-equiv='refresh'>", "0; url=https://x.example/"),
            id="a-redirect-out-of-the-site",
        ),
        pytest.param(
            page(head='<meta http-equiv="refresh" content="0; url=../points/a/">'),
            ("a <meta http-equiv='refresh'>", "0; url=../points/a/"),
            id="a-redirect-of-a-page-that-is-no-redirect",
        ),
        pytest.param(page(head='<meta http-equiv="x-dns-prefetch-control" content="on">'), ("a <meta http-equiv='x-dns-prefetch-control'>", "on"), id="another-order-to-the-browser"),
        pytest.param(page(first=""), ("the page has no Content-Security-Policy", ""), id="no-policy"),
        pytest.param("", ("the page has no Content-Security-Policy", ""), id="an-empty-page"),
        pytest.param(page(first=f"<title>x</title>{META}"), ("the Content-Security-Policy is not the first thing in <head>", ""), id="policy-second"),
        pytest.param(page(META, first=""), ("the Content-Security-Policy is not the first thing in <head>", ""), id="policy-in-the-body"),
        pytest.param(
            page(first='<meta http-equiv="content-security-policy" content="default-src *">'),
            ("the Content-Security-Policy is not the site's", "default-src *"),
            id="a-laxer-policy",
        ),
    ],
)  # fmt: skip
def test_what_the_policy_forbids_is_named(html, breach):
    assert found(html) == [breach]


def test_a_breach_is_named_once_in_the_template_that_holds_it():
    held = breaches(linkcheck.tree(page("<script>stats.init()</script>").encode()))
    templates = {"templates/theme/main.html": "<head>\n<script>\n  stats.init()\n</script>"}

    (problem,) = problems({"a/index.html": held, "b/index.html": held, "c.html": ()}, templates)

    assert str(problem) == (
        "templates/theme/main.html:3: an inline script: 'stats.init()' (site/a/index.html and 1 more page) [policy-broken]\n"
        "    Put the script into a file such as templates/assets/own.js, and add `assets/own.js` to "
        "`extra_javascript` in mkdocs.yml."
    )


def test_a_breach_that_no_template_holds_is_named_with_its_page():
    held = breaches(linkcheck.tree(page('<p style="top:0">').encode()))

    (problem,) = problems({"a/index.html": held, "b/index.html": held}, {"templates/theme/main.html": "<p>"})

    assert (problem.file, problem.line) == ("site/a/index.html", 0)
    assert problem.message == "a `style` attribute: 'top:0', here and on 1 more page"


@pytest.mark.slow
def test_a_dossiers_own_template_with_an_inline_script_fails_its_build(small, run):
    own = small / "templates" / "theme" / "partials"
    own.mkdir(parents=True)
    ours = (THEME.parent / "partials" / "footer.html").read_text(encoding="utf-8")
    (own / "footer.html").write_text(f"{ours}<script>\n  stats.init()\n</script>\n")

    done = run("build", cwd=small)

    assert done.returncode == 1
    line = len(ours.splitlines()) + 2
    assert (
        f"templates/theme/partials/footer.html:{line}: an inline script: 'stats.init()' (site/404.html and "
        in done.stderr
    )
    assert "[policy-broken]\n    Put the script into a file such as templates/assets/own.js" in done.stderr


def test_a_built_site_breaks_its_policy_nowhere(built):
    assert [one for one in sitecheck.check(built / "site", "/dossier/") if one.code == "policy-broken"] == []
