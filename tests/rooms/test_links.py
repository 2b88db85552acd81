"""Every address is made in one room: relative, known, and never one that runs or deceives."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from site_build import links
from site_build.problems import Refused

TARGETS = links.Targets(
    sources={"harbour-times": "Dockers vote"},
    claims=frozenset({"harbour-times#7f3kq2ma", "harbour-times#7f3kq2ma-2"}),
    subjects={"ada-example": "Ada Example"},
    points={"strike-vote": "strike-vote", "old-vote": "strike-vote"},
    pages=frozenset({"index", "method", "sources", "timeline"}),
)


@pytest.mark.parametrize(
    ("here", "there", "anchor", "address"),
    [
        pytest.param("", "", "", "./", id="overview-to-itself"),
        pytest.param("", "sources/a", "", "sources/a/", id="down"),
        pytest.param("method", "", "", "../", id="up"),
        pytest.param("sources/a", "subjects/b", "c-x", "../../subjects/b/#c-x", id="across"),
        pytest.param("sources/a", "sources/a", "c-x", "#c-x", id="within-a-page"),
        pytest.param("sources/a", "sources/a", "", "../../sources/a/", id="to-itself"),
        pytest.param("sources/a", "", "x", "../../#x", id="to-a-place-on-the-overview"),
        pytest.param("", "", "x", "#x", id="within-the-overview"),
    ],
)
def test_addresses_are_relative_to_the_page_they_stand_on(here, there, anchor, address):
    assert links.href(here, there, anchor) == address


PATHS = st.lists(st.from_regex(r"[a-z0-9]{1,4}", fullmatch=True), max_size=3).map("/".join)


@given(PATHS, PATHS, st.sampled_from(["", "c-x"]))
def test_an_address_leads_to_its_page_under_any_sub_path(here, there, anchor):
    base = "https://example.org/a/b/"
    found = urljoin(f"{base}{here}/" if here else base, str(links.href(here, there, anchor)))
    assert found == f"{base}{there}/".replace("b//", "b/") + (f"#{anchor}" if anchor else "")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        pytest.param("https://example.org/a", "https://example.org/a", id="plain"),
        pytest.param("HTTP://Example.ORG:8080/", "HTTP://Example.ORG:8080/", id="case-and-port"),
        pytest.param(
            "https://example.org/?a=1&b='x'#c", "https://example.org/?a=1&amp;b=%27x%27#c", id="query"
        ),
        pytest.param("https://example.org/%C3%BC%", "https://example.org/%C3%BC%", id="encoded-already"),
        pytest.param(
            "https://example.org/ü/東", "https://example.org/%C3%BC/%E6%9D%B1", id="letters-of-any-script"
        ),
        pytest.param("https://exämple.org/", "https://ex%C3%A4mple.org/", id="international-host"),
        pytest.param("https://[::1]/", "https://[::1]/", id="ipv6"),
        pytest.param(
            "https://example.org/a(b),c;d=e!f*g~h", "https://example.org/a(b),c;d=e!f*g~h", id="signs"
        ),
    ],
)
def test_an_outside_address_is_fit_for_an_attribute(address, written):
    assert links.outside(address) == Markup(written)
    assert links.checked(address) == address


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("javascript:alert(1)", id="javascript"),
        pytest.param("JaVaScRiPt:alert(1)", id="javascript-in-capitals"),
        pytest.param("java\nscript:alert(1)", id="javascript-across-lines"),
        pytest.param(" javascript:alert(1)", id="javascript-after-a-space"),
        pytest.param("data:text/html,<b>", id="data"),
        pytest.param("vbscript:x", id="vbscript"),
        pytest.param("file:///etc/passwd", id="file"),
        pytest.param("ftp://example.org/", id="ftp"),
        pytest.param("//example.org/", id="no-scheme"),
        pytest.param("example.org", id="bare"),
        pytest.param("/a", id="path"),
        pytest.param("", id="empty"),
        pytest.param("https://", id="no-host"),
        pytest.param("https:///a", id="empty-host"),
        pytest.param("https://:80/", id="only-a-port"),
        pytest.param("https://example.org:99999/", id="port-too-large"),
        pytest.param("https://example.org:x/", id="port-of-letters"),
        pytest.param("https://[bad/", id="broken-ipv6"),
        pytest.param("https://user@example.org/", id="user"),
        pytest.param("https://www.bank.example:x@evil.example/", id="user-and-password"),
        pytest.param("https://bank.example\\@evil.example/", id="backslash"),
        pytest.param("https://evil%2Eexample/", id="encoded-host"),
        pytest.param("https://example.org/a b", id="space"),
        pytest.param("https://example.org/\t", id="tab"),
        pytest.param("https://example.org/\x00", id="nul"),
        pytest.param("https://example.org/\x9b", id="c1-control"),
        pytest.param("https://example.org/\u202egnp", id="right-to-left-override"),
        pytest.param("https://example.org/\u2066x", id="isolate"),
        pytest.param("https://example.org/\u061cx", id="arabic-letter-mark"),
        pytest.param("https://exam\u200bple.org/", id="zero-width-space"),
        pytest.param("https://exam\u00adple.org/", id="soft-hyphen"),
        pytest.param("https://example.org/\U000e0041", id="tag-characters"),
        pytest.param("https://example.org/\ud800", id="half-a-surrogate-pair"),
        pytest.param('https://example.org/"onclick=', id="quote"),
        pytest.param("https://example.org/<b>", id="angle-brackets"),
        pytest.param("https://exam℀ple.org/", id="host-that-changes-when-normalised"),
    ],
)
def test_what_runs_or_shows_one_host_and_leads_to_another_is_refused(address):
    assert links.outside(address) is None
    assert links.to_words(address, "words") is None
    with pytest.raises(Refused, match="is not a plain web address"):
        links.checked(address)


@given(st.text())
def test_an_outside_address_never_leaves_its_attribute(text):
    written = links.outside(f"https://example.org/{text}")
    assert written is None or not set(written) & set("\"'<> \n\t`\\")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        pytest.param("Harbour Times", "harbour-times", id="plain"),
        pytest.param("Müller & Söhne", "muller-sohne", id="umlauts"),
        pytest.param("Łódź", "lodz", id="polish"),
        pytest.param("Đurić Ñandú", "duric-nandu", id="strokes-and-tildes"),
        pytest.param("Ærø Œuvre Straße ẞ", "aero-oeuvre-strasse-ss", id="ligatures"),
        pytest.param("Işık İstanbul", "isik-istanbul", id="turkish"),
        pytest.param("Nguyễn Văn Đức", "nguyen-van-duc", id="vietnamese"),
        pytest.param("O’Neil's", "oneils", id="apostrophes"),
        pytest.param("Paris–Dakar—1", "paris-dakar-1", id="dashes"),
        pytest.param("IS-K", "is-k", id="hyphen"),
        pytest.param("ﬁre １２", "fire-12", id="ligature-and-full-width"),
        pytest.param("Пётр", "s-57328c18", id="cyrillic"),
        pytest.param("東京", "s-130016b2", id="japanese"),
        pytest.param("محمد", "s-0cb4c9b2", id="arabic"),
        pytest.param("東京都庁 NHK", "s-443173ed", id="mostly-another-script"),
        pytest.param("🚢", "s-c1fa4410", id="emoji"),
        pytest.param("", "s-e3b0c442", id="nothing"),
        pytest.param("---", "s-cb3f91d5", id="only-signs"),
        pytest.param("a" * 70, "a" * 60, id="one-long-word"),
        pytest.param(f"{'a' * 50} {'b' * 20} c", "a" * 50, id="whole-words-only"),
        pytest.param("../../etc/passwd", "etc-passwd", id="path"),
    ],
)
def test_a_name_becomes_an_address(name, slug):
    assert links.slug(name) == slug


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(12, 60))
def test_a_slug_can_always_be_an_address(name, most):
    from site_build.store import SLUG

    slug = links.slug(name, most=most)
    assert SLUG.match(slug)
    assert len(slug) <= most
    assert links.slug(slug, most=most) == slug


@pytest.mark.parametrize(
    ("target", "address"),
    [
        pytest.param("source:harbour-times", "../sources/harbour-times/", id="source"),
        pytest.param("source:none", None, id="unknown-source"),
        pytest.param("source:harbour-times#x", None, id="source-with-an-anchor"),
        pytest.param("claim:harbour-times#7f3kq2ma", "../sources/harbour-times/#c-7f3kq2ma", id="claim"),
        pytest.param(
            "claim:harbour-times#7f3kq2ma-2", "../sources/harbour-times/#c-7f3kq2ma-2", id="second-claim"
        ),
        pytest.param("claim:harbour-times", None, id="claim-without-its-id"),
        pytest.param("subject:ada-example", "../subjects/ada-example/", id="subject"),
        pytest.param("subject:Ada Example", None, id="subject-by-name"),
        pytest.param("timeline", "../timeline/", id="page"),
        pytest.param("timeline.md#e-ballot", "../timeline/#e-ballot", id="place-on-a-page"),
        pytest.param("timeline#Ballot held", "../timeline/#ballot-held", id="words-on-a-page-of-ours"),
        pytest.param('timeline#"><script>', "../timeline/#script", id="hostile-anchor"),
        pytest.param("/index.md", "../", id="overview"),
        pytest.param("index#What we did", "../#h-what-we-did", id="heading-on-a-page"),
        pytest.param("#What we did", "#h-what-we-did", id="heading-on-this-page"),
        pytest.param("https://example.org/?a&b", "https://example.org/?a&amp;b", id="outside"),
        pytest.param("HTTPS://example.org/", "HTTPS://example.org/", id="outside-in-capitals"),
        pytest.param("https://user@example.org/", None, id="outside-with-a-user"),
        pytest.param("javascript:alert(1)", None, id="javascript"),
        pytest.param("mailto:a@example.org", None, id="mail"),
        pytest.param("point:none", None, id="unknown-point"),
        pytest.param("../timeline", None, id="relative-path"),
        pytest.param("", None, id="empty"),
        pytest.param("#", None, id="only-a-hash"),
    ],
)
def test_a_link_in_prose_leads_where_it_says_or_nowhere(target, address):
    assert links.resolve(target, "method", TARGETS) == address


@given(
    st.text(),
    st.sampled_from(["", "timeline#", "#", "https://example.org/", "claim:harbour-times#", "subject:"]),
)
def test_no_target_in_prose_leaves_its_attribute(text, kind):
    found = links.resolve(kind + text, "method", TARGETS)
    assert found is None or not set(found) & set("\"'<> \n`")


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        pytest.param("It rots", "text=It%20rots", id="few"),
        pytest.param(
            "one-two, three & four", "text=one%2Dtwo%2C%20three%20%26%20four", id="signs-with-a-meaning"
        ),
        pytest.param("a b c d e f g h i j", "text=a%20b%20c%20d%20e%20f%20g%20h%20i%20j", id="ten"),
        pytest.param("a b c d e f g h i j k", "text=a%20b%20c%20d%20e,g%20h%20i%20j%20k", id="eleven"),
        pytest.param("« là »\n“x”", "text=%C2%AB%20l%C3%A0%20%C2%BB%20%E2%80%9Cx%E2%80%9D", id="marks"),
    ],
)
def test_an_address_to_words_names_their_beginning_and_end(words, fragment):
    assert (
        links.to_words("https://example.org/a?b&c#d", words) == f"https://example.org/a?b&amp;c#:~:{fragment}"
    )


def test_a_suggestion_opens_a_prefilled_issue():
    found = links.suggestion("https://git.example/a/b/", "Claim <x>", "words & more\n“x”")
    address = found.unescape()
    assert urlsplit(address)[:3] == ("https", "git.example", "/a/b/issues/new")
    assert parse_qs(urlsplit(address).query) == {"title": ["Claim <x>"], "body": ["words & more\n“x”"]}
    assert set(found) & set("<>\" '") == set()


@pytest.mark.parametrize("repository", [None, "", "javascript:alert(1)", "https://user@git.example/a"])
def test_without_a_good_repository_there_is_no_suggestion(repository):
    assert links.suggestion(repository, "a", "b") is None


def test_a_long_suggestion_is_cut_before_addresses_are_too_long():
    found = links.suggestion("https://git.example/a/b", "東" * 1000, "b" * 60 + "東" * 5000)
    query = parse_qs(urlsplit(found.unescape()).query)
    assert (len(query["title"][0]), len(query["body"][0])) == (200, 60 + (6000 - 60) // 9)
    assert len(found) < 8000
    assert unquote(found).count("東") == 200 + 660
