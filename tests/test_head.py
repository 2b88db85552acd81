"""What machines see of the site: the head of each page, the policy, the sitemap, the feed, the data inside pages."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest
from lxml import etree, html

from site_build.pagepolicy import POLICY

ROOT = "https://example.org/dossier/"
LEDGER = "ellery-ledger-harbour-board-opens-inquiry-into-strike"
CARD = Path(__file__).parents[1] / "templates" / "assets" / "card.png"


@pytest.fixture(scope="module")
def heads(built, pages):
    """Address on the site to the head of the page."""
    out = {}
    for name in pages(built / "site"):
        path = built / "site" / (name if name.endswith(".html") else f"{name}index.html")
        out[name] = html.fromstring(path.read_bytes()).find("head")
    return out


def meta(head, name):
    return head.xpath("string(meta[@name=$name or @property=$name]/@content)", name=name)


def leads_on(head):
    return bool(head.xpath("meta[@http-equiv='refresh']"))


def test_each_page_begins_with_the_policy(heads):
    for name, head in heads.items():
        first = head[0]
        assert (first.get("http-equiv"), first.get("content")) == ("Content-Security-Policy", POLICY), name


def test_each_page_has_a_description(heads):
    for name, head in heads.items():
        (description,) = head.xpath("meta[@name='description']/@content")
        assert 10 < len(description) <= 400, name


def test_each_page_names_its_one_address_but_for_the_one_that_is_not_there(heads):
    for name, head in heads.items():
        if name == "404.html" or leads_on(head):
            assert meta(head, "robots") == "noindex", name
            assert head.xpath("link[@rel='canonical']") == [], name
        else:
            assert meta(head, "robots") == "", name
            assert head.xpath("link[@rel='canonical']/@href") == [meta(head, "og:url")] == [ROOT + name]


def test_a_shared_link_has_a_title_a_description_and_a_picture(heads):
    for name, head in heads.items():
        if name == "404.html" or leads_on(head):
            continue
        assert meta(head, "og:title"), name
        assert meta(head, "og:title") in head.findtext("title"), name
        assert meta(head, "og:description") == meta(head, "description"), name
        wanted = {"og:type": "website", "og:site_name": "Strike at Port Ellery", "og:locale": "en_GB", "og:image": f"{ROOT}assets/card.png", "twitter:card": "summary_large_image"}  # fmt: skip
        assert {key: meta(head, key) for key in wanted} == wanted, name
        assert meta(head, "og:image:alt"), name
        # Our page about an article is not the article: it has neither its day nor its authors.
        assert head.xpath("meta[starts-with(@property, 'article:')]") == [], name


def test_the_picture_of_a_shared_link_is_as_large_as_is_said(heads):
    data = CARD.read_bytes()
    size = struct.unpack(">II", data[16:24])
    assert data.startswith(b"\x89PNG")
    assert (
        size == (1200, 630) == tuple(int(meta(heads[""], f"og:image:{side}")) for side in ("width", "height"))
    )
    assert len(data) < 20_000


def test_the_description_of_a_digest_says_that_it_is_ours(heads):
    assert "our summary of Sandholm Courier, not its words" in meta(
        heads["sources/digest-of-the-courier/"], "description"
    )


def test_without_an_address_of_the_site_nothing_is_said_that_needs_one(small, run):
    config = small / "mkdocs.yml"
    config.write_text(config.read_text().replace("site_url: https://example.org/dossier/\n", ""))

    done = run("build", cwd=small)

    assert (done.returncode, done.stderr) == (0, "")
    head = html.fromstring((small / "site" / "index.html").read_bytes()).find("head")
    assert (
        head.xpath(
            "link[@rel='canonical' or @rel='alternate'] | meta[@property='og:image' or @property='og:url']"
        )
        == []
    )
    assert meta(head, "twitter:card") == "summary"
    assert not (small / "site" / "feed.xml").exists()
    assert "feed.xml" not in (small / "site" / "data" / "index.html").read_text()


def test_the_sitemap_names_every_page_that_has_an_address_of_its_own(built, heads):
    tree = etree.parse(built / "site" / "sitemap.xml")
    listed = tree.xpath("//s:loc/text()", namespaces={"s": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    own = [ROOT + name for name, head in heads.items() if name != "404.html" and not leads_on(head)]
    assert sorted(listed) == sorted(own)
    assert b"lastmod" not in (built / "site" / "sitemap.xml").read_bytes()


def test_a_page_that_only_leads_on_is_in_no_list(small, run):
    point = small / "dossier" / "points" / "rot.md"
    point.parent.mkdir(exist_ok=True)
    point.write_text("---\npoint: Grain rotted.\nformerly: [grain-rotted]\n---\n\nRead.\n")

    run("build", cwd=small)

    head = html.fromstring((small / "site" / "points" / "grain-rotted" / "index.html").read_bytes()).find(
        "head"
    )
    assert head[0].get("content") == POLICY
    assert leads_on(head)
    assert meta(head, "robots") == "noindex"
    listed = (small / "site" / "sitemap.xml").read_text()
    assert f"{ROOT}points/rot/" in listed
    assert "grain-rotted" not in listed


def test_every_page_leads_feed_readers_to_the_feed(built, heads):
    feed = etree.parse(built / "site" / "feed.xml").getroot()
    atom = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.xpath("string(a:link[@rel='self']/@href)", namespaces=atom) == f"{ROOT}feed.xml"
    for name, head in heads.items():
        up = "/dossier/" if name == "404.html" else "../" * name.count("/")
        assert head.xpath("link[@rel='alternate'][@type='application/atom+xml']/@href") == [
            f"{up}feed.xml"
        ], name
    for address in feed.xpath("//a:entry/a:link[@rel='alternate']/@href", namespaces=atom):
        assert address.removeprefix(ROOT) in heads


def test_what_programs_are_told_leads_to_pages_and_claims_that_are_there(built, heads):
    """Names inside the data are addresses too, which the check of links does not see."""
    known = {ROOT + name for name in heads}
    told = 0
    for name in heads:
        path = built / "site" / (name if name.endswith(".html") else f"{name}index.html")
        tree = html.fromstring(path.read_bytes())
        for script in tree.xpath("//script[@type='application/ld+json']"):
            assert script.getparent().getparent().get("id") == "ds-content", name
            for node in json.loads(script.text)["@graph"]:
                told += 1
                assert node.get("url", ROOT) in known or node["@type"] == "NewsArticle", (name, node)
                if node.get("@id", "").startswith("#c-"):
                    assert tree.get_element_by_id(node["@id"][1:]) is not None
    assert told > 2 * len(heads) / 3


# --- In a browser -----------------------------------------------------------------------------------

LISTEN = """addEventListener("securitypolicyviolation", (event) => {
  (window.violations ??= []).push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
}, true)"""
PAGES = ["", "points/", "sources/", f"sources/{LEDGER}/", "sources/digest-of-the-courier/", "subjects/", "subjects/port-ellery/",
         "voices/", "timeline/", "gaps/", "method/", "data/", "404.html", "nobody/at/all/"]  # fmt: skip


@pytest.mark.browser
@pytest.mark.slow
def test_no_page_breaks_the_policy_with_search_and_colours_in_use(address, watch):
    watched = watch(address)
    page = watched.page
    page.add_init_script(LISTEN)
    for path in PAGES:
        page.goto(address + path)
        page.click("[data-ds-scheme]")
        page.keyboard.press("Control+k")
        page.fill("#ds-search-words", "grain")
        page.locator("[data-ds-hits] a").first.wait_for()
        page.evaluate("document.querySelector('[data-ds-facets]').open = true")
        page.locator("[data-ds-filter=kind]:not([disabled])").wait_for()
        page.select_option("[data-ds-filter=kind]", index=1)
        page.locator("[data-ds-chosen] button").wait_for()
        page.select_option("[data-ds-filter=kind]", "")
        page.keyboard.press("Escape")
        if page.locator("[data-ds-filters]").count():
            page.evaluate("document.querySelector('[data-ds-filters] details').open = true")
            page.locator("[data-ds-filters] select").first.select_option(index=1)
        page.evaluate(
            "fetch(document.querySelector('link[rel=alternate]').href).then((answer) => answer.text())"
        )
        assert page.evaluate("window.violations ?? []") == [], path
    # That the server answers 404 for what is not there is no violation.
    assert [fault for fault in watched.faults if "404" not in fault] == []


@pytest.mark.browser
def test_a_page_that_breaks_the_policy_would_be_seen_to(tmp_path, serve, watch):
    policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    deeds = '<script>document.title = "ran"</script><p style="color:red">x</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'
    (tmp_path / "index.html").write_text(f"<!doctype html><head>{policy}<title>still</title></head>{deeds}")
    page = watch("").page
    page.add_init_script(LISTEN)

    page.goto(serve(tmp_path))

    assert page.title() == "still"
    seen = page.evaluate("window.violations.map((one) => one.split(' ')[0])")
    assert sorted(seen) == ["img-src", "script-src-elem", "style-src-attr"]
