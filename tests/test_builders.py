"""Both builders make the same site of the same `build/docs`: mkdocs-material, and Zensical after it.

Zensical is the successor of the theme; a dossier must be able to change over without a changed page.
"""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from urllib.parse import urljoin, urlsplit

import pytest
from lxml import etree, html

from site_build import sitecheck

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("zensical") is None,
    reason="zensical is not installed; it is one of the packages in requirements/test.txt",
)
BASE = "/dossier/"
ORIGIN = "https://example.org"


@pytest.fixture(scope="module")
def other(built, tmp_path_factory):
    """The site that Zensical makes of the small dossier's `build/docs` and `mkdocs.yml`."""
    root = tmp_path_factory.mktemp("other")
    shutil.copy2(built / "mkdocs.yml", root)
    for name in ("docs", "theme"):
        shutil.copytree(built / "build" / name, root / "build" / name)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--config-file", "mkdocs.yml"], cwd=root, capture_output=True, text=True, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


def names(site):
    """The pages of a site. Pagefind's own folder is made after either builder, by us."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def address(name):
    return urljoin(ORIGIN + BASE, name.removesuffix("index.html"))


def absolute(page, link):
    """The address that a link leads to: the builders write the same one as ``.``, ``./`` or nothing."""
    parts = urlsplit(urljoin(page, link or page))
    return parts._replace(path=parts.path.replace("//", "/")).geturl()


def links(site, name):
    """Every address on a page, in the page's order."""
    tree = html.fromstring((site / name).read_bytes())
    found = tree.xpath("//*[@href or @src]")
    return [
        (element.tag, absolute(address(name), element.get("href", element.get("src")))) for element in found
    ]


def body(data):
    """The bytes of a page between the frame that opens it and the one that closes it."""
    _, opened, rest = data.partition(b'<div class="ds-content" id="ds-content" tabindex="-1">')
    inner, closed, _ = rest.partition(b"\n  </div>\n\n</main>")
    assert opened
    assert closed
    return inner.strip()


def test_both_make_the_same_pages(built, other):
    assert names(other) == names(built / "site")
    assert len(names(other)) > 20


def test_our_part_of_each_page_is_the_same_to_the_byte(built, other):
    docs = built / "build" / "docs"
    compared = 0
    for name in names(other):
        if name == "404.html":
            continue
        written = (docs / name).with_suffix(".md").read_bytes().partition(b"\n---\n")[2].strip()
        assert written.startswith(b"<div") and written.endswith(b"</div>")  # noqa: PT018 - one thing: a root div
        assert body((built / "site" / name).read_bytes()) == written, name
        assert body((other / name).read_bytes()) == written, name
        compared += 1
    assert compared == len(names(other)) - 1


def test_every_link_of_every_page_leads_to_the_same_place(built, other):
    for name in names(other):
        ours = links(built / "site", name)
        assert links(other, name) == ours, name
        assert len(ours) > 8, name


def test_every_link_leads_somewhere_with_either(built, other):
    assert sitecheck.check(built / "site", BASE) == []
    assert sitecheck.check(other, BASE) == []


def test_the_head_of_each_page_says_the_same(built, other):
    def head(site, name):
        tree = html.fromstring((site / name).read_bytes())
        metas = [(meta.get("name") or meta.get("property"), meta.get("content")) for meta in tree.xpath("//meta[not(@name='dossier-root')]")]  # fmt: skip
        root = absolute(address(name), tree.xpath("string(//meta[@name='dossier-root']/@content)"))
        return tree.get("lang"), tree.findtext(".//title").strip(), metas, root

    for name in names(other):
        assert head(other, name) == head(built / "site", name), name
        assert head(other, name)[3] == ORIGIN + BASE, name


def test_the_files_beside_the_pages_are_the_same(built, other):
    for name in ("feed.xml", "assets/palette.css", "assets/card.png", "data/dossier.json"):
        assert (other / name).read_bytes() == (built / "site" / name).read_bytes(), name

    def listed(site):
        tree = etree.parse(site / "sitemap.xml")
        return sorted(tree.xpath("//*[local-name()='loc']/text()"))

    assert listed(other) == listed(built / "site")


def test_each_marks_the_same_entry_of_the_navigation_as_the_page_one_is_on(built, other):
    def marked(site, name):
        tree = html.fromstring((site / name).read_bytes())
        return [(link.text, link.get("aria-current")) for link in tree.xpath("//nav[@class='ds-nav']//a")]

    for name in names(other):
        assert marked(other, name) == marked(built / "site", name), name
    assert marked(other, "index.html")[0] == ("Overview", "page")
