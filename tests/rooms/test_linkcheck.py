"""Every link of a built site leads to a file and a place that are there, and nothing is loaded from elsewhere."""

from __future__ import annotations

import pytest

from site_build import linkcheck, sitecheck
from site_build.linkcheck import Scan, problems
from site_build.problems import Problem

FILES = frozenset(
    {
        "index.html",
        "404.html",
        "a/index.html",
        "a/b/index.html",
        "x y.txt",
        "ü.txt",
        "v1.2/index.html",
        "here/index.html",
    }
)


def scan(path, html):
    return linkcheck.scan(path, linkcheck.tree(html))


OTHERS = [scan("index.html", b'<i id="top">'), scan("a/index.html", '<i id="c-1"><i id="ü">'.encode())]


def faults(html, path="here/index.html", base="/dossier/"):
    return [problem.message for problem in problems([*OTHERS, scan(path, html.encode())], FILES, base)]


@pytest.mark.parametrize(
    "address",
    ["../a/", "../a", "../a/index.html", "../a/b/../", "../a/./b", "../v1.2/", "../v1.2", "./", ".", "", "#", "../", "..", "../#top", "../a/#c-1", "../a/#%C3%BC", "../a/#ü", "../a/?q=1#c-1", "?q=1", "../a/#:~:text=x", "../x%20y.txt", "../%C3%BC.txt", "../ü.txt", "/dossier/", "/dossier/a/#c-1", " ../a/ ", "https://example.org/x#y", "//example.org", "mailto:a@example.org", "tel:+1"],
)  # fmt: skip
def test_a_link_that_leads_somewhere_is_no_problem(address):
    assert faults(f'<a href="{address}">x</a>') == []


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        pytest.param("../b/", "leads to no file of the site", id="no-page"),
        pytest.param("../a/b/c", "leads to no file of the site", id="below-a-page"),
        pytest.param("../A/", "leads to no file of the site", id="other-case"),
        pytest.param("../x y.html", "leads to no file of the site", id="no-file"),
        pytest.param("#here", "leads to no such place on its page", id="place-on-this-page"),
        pytest.param("../a/#c-2", "leads to no such place on its page", id="place-on-another-page"),
        pytest.param("../#TOP", "leads to no such place on its page", id="place-in-other-case"),
        pytest.param("../../", "leads out of the site", id="above-the-site"),
        pytest.param("../%2e%2e/x", "leads out of the site", id="encoded-dots"),
        pytest.param("/a/", "leads out of the site", id="absolute-without-the-sub-path"),
        pytest.param("/dossierx/", "leads out of the site", id="a-longer-sub-path"),
        pytest.param("http://[x", "is not an address", id="broken-address"),
        pytest.param("javascript:alert(1)", "would run when it is followed", id="javascript"),
        pytest.param(" JavaScript:alert(1)", "would run when it is followed", id="javascript-in-capitals"),
        pytest.param("data:text/html,x", "would run when it is followed", id="data"),
    ],
)
def test_a_link_that_leads_nowhere_says_how(address, fault):
    assert faults(f'<a href="{address}">x</a>') == [f"{address.strip()!r} {fault}"]


@pytest.mark.parametrize(
    ("address", "faulty"), [("../a/", False), ("../b/", True), ("javascript:alert(1)", True)]
)
def test_where_a_page_leads_by_itself_is_checked_like_a_link(address, faulty):
    html = f'<html><head><meta http-equiv="refresh" content="0; url={address}"></head><body>x</body></html>'
    assert bool(faults(html)) is faulty


@pytest.mark.parametrize(
    ("base", "address", "good"),
    [("/", "/a/", True), ("", "/a/", True), ("/dossier/", "/dossier/a/", True), ("/dossier/", "/a/", False)],
)
def test_absolute_links_begin_with_the_sub_path(base, address, good):
    assert (faults(f'<a href="{address}">', path="404.html", base=base) == []) is good


@pytest.mark.parametrize(
    "html",
    [
        '<img src="https://x.example/a.png">',
        '<img srcset="https://x.example/a.png 2x, ../a 1x">',
        '<script src="//x.example/a.js"></script>',
        '<link rel="stylesheet" href="https://x.example/a.css">',
        '<link rel="preconnect" href="https://x.example">',
        '<link rel="alternate stylesheet" href="https://x.example/a.css">',
        '<iframe src="https://x.example"></iframe>',
        '<video poster="https://x.example/p"></video>',
        '<video><source src="https://x.example/v"></video>',
        '<audio src="https://x.example/a"></audio>',
        '<embed src="https://x.example/e">',
        '<object data="https://x.example/o"></object>',
        '<base href="https://x.example/">',
        '<input type="image" src="https://x.example/i">',
        '<svg><image href="https://x.example/i"/></svg>',
        '<svg><use xlink:href="https://x.example/i#a"/></svg>',
    ],
)
def test_what_a_page_would_load_from_another_host_is_a_problem(html):
    (fault,) = faults(html)
    assert fault.endswith(" is loaded from another host")


@pytest.mark.parametrize(
    "html",
    [
        '<img src="data:image/png;base64,x">',
        '<link rel="canonical" href="https://x.example/">',
        '<link rel="next" href="../nowhere/">',
        '<form action="https://x.example/"></form>',
        "<p>no links</p>",
        "",
    ],
)
def test_what_only_names_an_address_loads_nothing(html):
    assert faults(html) == []


def test_a_broken_link_is_named_once_a_page():
    assert list(problems([scan("index.html", b'<a href="x/">1</a><a href="x/">2</a>')], FILES)) == [
        Problem(
            "site/index.html",
            0,
            "",
            "'x/' leads to no file of the site",
            "link-broken",
            "If the address stands in a file of yours, mend it there; else this is a fault of the site builder.",
        )
    ]


def test_a_page_is_read_for_links_and_places():
    html = (
        b'<div id="a"><a href="b" id="c">x</a><template><img src="d"></template><!-- <a href="e"> --></div>'
    )
    assert scan("p.html", html) == Scan("p.html", (("b", False), ("d", True)), frozenset({"a", "c"}))


def test_many_broken_links_are_counted_and_not_all_listed(tmp_path):
    (tmp_path / "index.html").write_text("".join(f'<a href="p{number}/">x</a>' for number in range(50)))
    found = [problem for problem in sitecheck.check(tmp_path, "/") if problem.code == "link-broken"]
    assert len(found) == sitecheck.MOST + 1
    assert (
        str(found[-1])
        == "site/…: 30 more links lead to nothing [link-broken]\n    Mend the ones above first."
    )
