"""The feed of sources is Atom that any reader takes, says whose words are whose, and is the same each time."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from site_build.feed import MOST, feed
from site_build.records import CaptureRef, Origin, Status
from site_build.settings import Settings
from site_build.site import Site

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SETTINGS = Settings(site_name="Strike at Port Ellery", site_url="https://example.org/dossier/")


def read(*records, settings=SETTINGS):
    return etree.fromstring(feed(Site(settings, records)))


def texts(tree, path):
    return [one if isinstance(one, str) else one.text for one in tree.xpath(path, namespaces=ATOM)]


def test_the_feed_is_written_as_rfc_4287_has_it(make_record, make_claim):
    record = make_record(
        "harbour-times-vote",
        title="Dockers <b>vote</b> & strike",
        publisher="Harbour Times",
        authors=("Ada Example",),
        published="2026-03-11",
        captured="2026-03-12",
        language="en",
        url="https://harbour.example/vote?a=1&b=2",
        tags=("ports",),
        claims=(make_claim("Grain will rot, she said.", status="reviewed"),),
    )

    assert feed(Site(SETTINGS, (record,))).decode() == (
        """<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>https://example.org/dossier/</id>
  <title>Strike at Port Ellery</title>
  <subtitle>The newest sources. Each entry is a page of this dossier about a source.</subtitle>
  <updated>2026-03-12T00:00:00Z</updated>
  <author>
    <name>Strike at Port Ellery</name>
  </author>
  <link rel="self" type="application/atom+xml" href="https://example.org/dossier/feed.xml" />
  <link rel="alternate" type="text/html" href="https://example.org/dossier/" />
  <generator version="0.1.0">Dossier</generator>
  <entry>
    <id>https://example.org/dossier/sources/harbour-times-vote/</id>
    <title xml:lang="en">Dockers &lt;b&gt;vote&lt;/b&gt; &amp; strike</title>
    <updated>2026-03-12T00:00:00Z</updated>
    <published>2026-03-11T00:00:00Z</published>
    <author>
      <name>Ada Example</name>
    </author>
    <link rel="alternate" type="text/html" href="https://example.org/dossier/sources/harbour-times-vote/" />
    <link rel="via" href="https://harbour.example/vote?a=1&amp;b=2" />
    <summary>Harbour Times; 1 claim, 1 of them reviewed</summary>
    <category term="Article" />
    <category term="ports" />
  </entry>
</feed>
"""
    )


def test_those_captured_last_come_first_and_no_more_than_readers_are_sent(make_record):
    records = [
        make_record(f"s-{day:03}", captured=f"2026-{day // 28 + 1:02}-{day % 28 + 1:02}") for day in range(60)
    ]

    tree = read(*records, make_record("no-day"))

    ids = [one.rsplit("/", 2)[1] for one in texts(tree, "a:entry/a:id")]
    assert ids == [f"s-{day:03}" for day in range(59, 59 - MOST, -1)]
    assert texts(tree, "a:updated") == texts(tree, "a:entry[1]/a:updated") == ["2026-03-04T00:00:00Z"]


@pytest.mark.parametrize("edtf", ["2026-03", "2026-03-11~", "2026", "/2026-03-10", "2026-03-10/2026-03-12"])
def test_a_day_of_publication_that_is_not_sure_is_left_out(make_record, edtf):
    tree = read(make_record(captured="2026-03-12", published=edtf))
    assert texts(tree, "a:entry/a:published") == []
    assert texts(tree, "a:entry/a:updated") == ["2026-03-12T00:00:00Z"]


def test_a_digest_is_ours_and_says_so(make_record):
    work = Origin(kind="derived_from", name="Sandholm Courier", title="Nine ships")
    tree = read(make_record(kind="digest", captured="2026-03-12", authors=("Bo Muster",), origin=(work,)))

    assert texts(tree, "a:entry/a:author/a:name") == ["Strike at Port Ellery"]
    assert texts(tree, "a:entry/a:summary") == [
        "our summary of Sandholm Courier: “Nine ships”, not its words; no claims"
    ]


def test_what_became_of_a_source_and_what_is_not_checkable_is_said(make_record, make_claim):
    capture = CaptureRef(file="capture.txt", media_type="text/plain", bytes=1, sha256="0" * 64, private=True)
    record = make_record(
        captured="2026-03-12",
        publisher="Harbour Times",
        capture=capture,
        status=Status(state="retracted", note="on 20 March"),
        claims=(make_claim("Grain will rot, she said."),),
    )
    assert texts(read(record), "a:entry/a:summary") == [
        "Harbour Times; not checkable here; checked by nobody yet; 1 claim, none of them reviewed; "
        "retracted by its publisher: on 20 March"
    ]


@pytest.mark.parametrize("root", ["https://example.org/dossier", "https://example.org/dossier/"])
def test_addresses_are_whole_with_and_without_a_slash_at_the_end(make_record, root):
    tree = read(make_record(captured="2026-03-12"), settings=Settings(site_url=root))
    assert texts(tree, "//a:link/@href") == [
        "https://example.org/dossier/feed.xml",
        "https://example.org/dossier/",
        "https://example.org/dossier/sources/harbour-times/",
    ]


def test_without_the_address_of_the_site_there_is_no_feed(make_record):
    assert feed(Site(Settings(), (make_record(captured="2026-03-12"),))) is None


def test_a_dossier_without_sources_has_a_feed_all_the_same():
    tree = read()
    assert texts(tree, "a:updated") == ["1980-01-01T00:00:00Z"]
    assert texts(tree, "a:entry") == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("]]></title><entry>", id="elements"),
        pytest.param("a\x00b\x0bc\x1fd\x7f\x85e\ufffe\uffff", id="controls"),
        pytest.param("\u202egpj.exe\u2066 \u200f", id="bidi"),
        pytest.param("one\u2028two\r\nthree\tfour", id="line-ends"),
        pytest.param("<!ENTITY x SYSTEM 'file:///etc/passwd'> &x; &lt;", id="entities"),
        pytest.param("<?xml-stylesheet href='x'?><!-- -- -->", id="instructions"),
        pytest.param("half \ud800 pair", id="surrogate"),
    ],
)
def test_nothing_captured_breaks_the_feed_or_adds_to_it(make_record, text):
    record = make_record(captured="2026-03-12").model_copy(
        update={"title": text, "publisher": text, "authors": (text,), "tags": (text,), "categories": (text,)}
    )
    tree = read(record)

    line = " ".join(
        re.sub(
            "[\x00-\x1f\x7f-\x9f\ud800\ufffe\uffff]", " ", re.sub("[\u202e\u2066\u200f]", "", text)
        ).split()
    )
    assert texts(tree, "a:entry/a:title") == texts(tree, "a:entry/a:author/a:name") == [line]
    assert texts(tree, "a:entry/a:category/@term") == ["Article", line]
    assert len(tree.xpath("//*")) == len(read(make_record(captured="2026-03-12")).xpath("//*")) + 1
