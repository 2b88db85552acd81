"""PDFs: the text as it is printed, page by page, and nothing that only paper needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from site_build.clean import clean
from site_build.extract import read
from site_build.metadata import metadata
from site_build.problems import Refused
from site_build.records import Capture, Cleaned
from site_build.settings import Settings

FIRST = (
    "The harbour board of Port Ellery said on Monday that the north pier would be closed for ten days, because the "
    "wood below the water line had been found to be unsound by divers who went down twice in the same week."
)
SECOND = (
    "Its chair told traders that the closure had been agreed with the pilots, who need the time for their boats. "
    "About 1,200 people work on the quays, and most of them will be paid as if they had worked, the board said."
)
THIRD = (
    "The union called the plan careless. Its secretary, Ada Example, said that nobody had asked the crane drivers, "
    "and that the ballot on a strike would be held on Friday unless the board came back to the table before that."
)

TEXTS = {
    "en": FIRST,
    "de": "Die Hafenbehörde teilte am Montag mit, dass der Nordpier für zehn Tage gesperrt werde, weil Taucher morsches "
    "Holz gefunden hätten. Der Vorsitzende sagte, die Lotsen seien einverstanden und bräuchten die Zeit für ihre Boote.",
    "fr": "La capitainerie a annoncé lundi la fermeture de la jetée nord pendant dix jours, après que des plongeurs ont "
    "découvert du bois pourri. Son président a déclaré que les pilotes étaient d’accord et préparaient leurs bateaux.",
    "ru": "Управление порта сообщило в понедельник, что северный пирс закроют на десять дней, потому что водолазы нашли "
    "гнилое дерево. Председатель сказал, что лоцманы согласны и что это время нужно им для ремонта своих катеров.",
    "el": "Η λιμενική αρχή ανακοίνωσε τη Δευτέρα ότι η βόρεια προβλήτα θα κλείσει για δέκα ημέρες, επειδή δύτες βρήκαν "
    "σάπιο ξύλο. Ο πρόεδρος είπε ότι οι πιλότοι συμφώνησαν και χρειάζονται τον χρόνο για τα σκάφη τους στο λιμάνι.",
    "hi": "बंदरगाह बोर्ड ने सोमवार को कहा कि उत्तरी घाट दस दिनों के लिए बंद रहेगा, क्योंकि गोताखोरों को सड़ी हुई लकड़ी मिली है। "
    "अध्यक्ष ने व्यापारियों से कहा कि पायलटों के साथ सहमति बन गई है और उन्हें अपनी नावों के लिए समय चाहिए।",
}  # fmt: skip
JAPANESE = (
    "港湾委員会は月曜日、北埠頭を十日間閉鎖すると発表した。潜水士が腐った木材を見つけたためである。委員長は、水先案内人も同意しており、船の整備に時間が必要だと商人らに述べた。"
    * 2
)


def _cleaned(data: bytes) -> Cleaned:
    # The name says nothing: only content decides.
    return clean(Capture(data, "saved.txt"))


@pytest.mark.parametrize("language", TEXTS)
def test_a_paragraph_is_read_as_it_was_written(pdf: Callable, set_in_lines: Callable, language: str) -> None:
    found = _cleaned(pdf([set_in_lines(TEXTS[language], 700)]))

    assert found.text == TEXTS[language]
    assert found.media_type == "application/pdf"


def test_lines_of_a_script_without_spaces_are_joined_without_any(pdf: Callable) -> None:
    rows = [JAPANESE[at : at + 40] for at in range(0, len(JAPANESE), 40)]
    page = [(60, 700 - 14 * at, 10, row) for at, row in enumerate(rows)]

    assert _cleaned(pdf([page])).text == JAPANESE


def _report(
    set_in_lines: Callable, head: str = "Harbour Times | 12 March 2026", foot: str = "Page {}"
) -> list[list]:
    """Three pages with running head and foot; the second paragraph goes on from the first page to the second."""
    cut = SECOND.index("for their boats")
    bodies = [
        [*set_in_lines(FIRST, 640), *set_in_lines(SECOND[: cut - 1], 560)],
        [*set_in_lines(SECOND[cut:], 640), *set_in_lines(THIRD, 560)],
        set_in_lines(FIRST.replace("Monday", "Sunday"), 640),
    ]
    edges = [[(60, 800, 8, head), (280, 30, 8, foot.format(number + 1))] for number in range(3)]
    pages = [[*edge, *body] for edge, body in zip(edges, bodies, strict=True)]
    pages[0].insert(1, (60, 720, 20, "Pier closed for ten days"))
    return pages


def test_running_heads_and_page_numbers_go_and_are_accounted_for(
    pdf: Callable, set_in_lines: Callable
) -> None:
    found = _cleaned(pdf(_report(set_in_lines)))

    assert found.text.split("\n\n") == [FIRST, SECOND, THIRD, FIRST.replace("Monday", "Sunday")]
    assert [(cut.rule, cut.lines) for cut in found.cuts] == [
        ("headline", 1),
        ("running-line", 3),
        ("page-number", 3),
    ]
    assert found.cuts[2].text.split("\n") == ["Page 1", "Page 2", "Page 3"]


@pytest.mark.parametrize("foot", ["{}", "– {} –", "{}/3", "S. {}", "Seite {} von 3", "[{}]"])
def test_page_numbers_in_any_dress_go(pdf: Callable, set_in_lines: Callable, foot: str) -> None:
    found = _cleaned(pdf(_report(set_in_lines, foot=foot)))

    assert len(found.text.split("\n\n")) == 4


def test_a_number_that_counts_no_pages_stays(pdf: Callable, set_in_lines: Callable) -> None:
    page = [*set_in_lines(FIRST, 700), (60, 40, 10, "1987")]

    assert _cleaned(pdf([page])).text.split("\n\n") == [FIRST, "1987"]


def test_a_line_that_repeats_in_the_middle_of_pages_stays(pdf: Callable, set_in_lines: Callable) -> None:
    pages = [
        [*set_in_lines(text, 700), (60, 420, 10, "What the board says")] for text in (FIRST, SECOND, THIRD)
    ]

    assert _cleaned(pdf(pages)).text.count("What the board says") == 3


def test_each_claim_says_on_which_page_it_stands(pdf: Callable, set_in_lines: Callable) -> None:
    reading = read(Capture(pdf(_report(set_in_lines)), "report.pdf"), Settings())

    # "About 1,200 people" stands on the second page, in a paragraph that begins on the first.
    pages = {"Sunday": 3, "About 1,2": 2, "The union": 2, "Its secre": 2, "Its chair": 1, "Monday": 1}
    found = [
        (claim.place.page, next(pages[words] for words in pages if words in claim.quote))
        for claim in reading.claims
    ]
    assert [page for page, _ in found] == [page for _, page in found]
    assert {page for page, _ in found} == {1, 2, 3}
    assert {claim.place.paragraph for claim in reading.claims} == {None}
    assert all(reading.cleaned.text[claim.start : claim.end] == claim.quote for claim in reading.claims)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param("the harbour commis-", "sion said so again in a long and tiresome", "the harbour commission said so", id="printers-hyphen"),
        pytest.param("a well-known pilot and a well-", "known trader spoke at length of it", "a well-known trader", id="written-so-elsewhere"),
        pytest.param("the talks of the Anglo-", "American company went on for a day", "the Anglo-American company", id="capital"),
        pytest.param("in the season of 2025-", "26 the pier was closed for some days", "of 2025-26 the pier", id="numbers"),
        pytest.param("an der Nord-", "und der Südmole lag kein einziges Schiff", "Nord- und der", id="two-words-that-share-an-end"),
    ],
)  # fmt: skip
def test_a_hyphen_at_the_end_of_a_line_is_mended(
    pdf: Callable, set_in_lines: Callable, first: str, second: str, joined: str
) -> None:
    page = [
        *set_in_lines(FIRST, 700),
        *((60, 600 - 12 * at, 10, row) for at, row in enumerate((first, second))),
    ]

    assert joined in _cleaned(pdf([page])).text


def test_columns_are_read_one_after_the_other(pdf: Callable, set_in_lines: Callable) -> None:
    left = set_in_lines(FIRST, 700, left=50, letters=42)
    right = set_in_lines(SECOND, 700, left=310, letters=42)

    assert _cleaned(pdf([[*left, *right]])).text.split("\n\n") == [FIRST, SECOND]


def test_an_indented_line_begins_a_paragraph(pdf: Callable, set_in_lines: Callable) -> None:
    above = set_in_lines(FIRST, 700)
    below = set_in_lines(SECOND, above[-1][1] - 12)
    # The last line of the first paragraph is full, so that only the indent tells.
    full = (
        *above[-1][:3],
        above[-1][3] + " and so they would have to go on until the end of it, he said here.",
    )
    below[0] = (80, *below[0][1:])

    assert len(_cleaned(pdf([[*above[:-1], full, *below]])).text.split("\n\n")) == 2


# --- What the file says about itself -----------------------------------------------------------------------


def _stated(data: bytes):
    capture = Capture(data, "report.pdf")
    return metadata(capture, clean(capture))


def test_the_largest_line_of_the_first_page_is_the_title(pdf: Callable, set_in_lines: Callable) -> None:
    found = _stated(pdf(_report(set_in_lines), {"Title": "Template for reports of the board"}))

    assert found.title == "Pier closed for ten days"
    assert found.language == "en"


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        pytest.param("Pier closed for ten days", "Pier closed for ten days", id="a-title"),
        pytest.param("Microsoft Word - Report_final", None, id="what-word-puts-there"),
        pytest.param("report-v3.docx", None, id="name-of-a-file"),
        pytest.param("Untitled", None, id="untitled"),
        pytest.param("PRESS_2026_03_11", None, id="with-underscores"),
        pytest.param("20260311-4", None, id="number"),
    ],
)
def test_a_title_in_the_file_is_believed_where_somebody_typed_it(
    pdf: Callable, set_in_lines: Callable, title: str, wanted: str | None
) -> None:
    assert _stated(pdf([set_in_lines(FIRST, 700)], {"Title": title})).title == wanted


@pytest.mark.parametrize(
    ("author", "wanted"), [("Ada Example", ("Ada Example",)), ("aexample", ()), ("Administrator", ())]
)
def test_an_author_in_the_file_is_believed_where_it_is_a_full_name(
    pdf: Callable, set_in_lines: Callable, author: str, wanted: tuple[str, ...]
) -> None:
    assert _stated(pdf([set_in_lines(FIRST, 700)], {"Author": author})).authors == wanted


def test_the_day_a_pdf_was_made_is_no_day_of_publication(pdf: Callable, set_in_lines: Callable) -> None:
    said = {
        "CreationDate": "D:20260311093000+01'00'",
        "ModDate": "D:20260312093000+01'00'",
        "Producer": "Writer",
    }
    found = _stated(pdf([set_in_lines(FIRST, 700)], said))

    assert (found.published, found.updated, found.captured) == (None, None, None)


def test_a_date_below_the_title_is_the_day_of_publication(pdf: Callable, set_in_lines: Callable) -> None:
    page = [
        (60, 760, 20, "Pier closed for ten days"),
        (60, 720, 10, "11 March 2026"),
        *set_in_lines(FIRST, 680),
    ]
    found = _stated(pdf([page]))

    assert (found.title, found.published) == ("Pier closed for ten days", "2026-03-11")


def test_a_page_printed_by_a_browser_says_its_address_and_day(pdf: Callable, set_in_lines: Callable) -> None:
    edges = [
        [
            (24, 820, 8, "11/03/2026, 09:30 Pier closed"),
            (24, 17, 8, f"https://harbour.example/pier {number}/2"),
        ]
        for number in (1, 2)
    ]
    pages = [
        [
            *edges[0],
            (60, 760, 20, "Pier closed for ten days"),
            *set_in_lines(FIRST, 700),
            *set_in_lines(SECOND, 600),
        ],
        [*edges[1], *set_in_lines(THIRD, 700)],
    ]
    said = {"Creator": "Mozilla/5.0 (X11; Linux x86_64)", "CreationDate": "D:20260311093000+00'00'"}
    found = _stated(pdf(pages, said))

    assert (found.url, found.captured, found.published) == (
        "https://harbour.example/pier",
        "2026-03-11",
        None,
    )


# --- What cannot be read -----------------------------------------------------------------------------------


def _refusal(data: bytes) -> Refused:
    with pytest.raises(Refused) as refused:
        _cleaned(data)
    assert refused.value.remedy
    return refused.value


def test_an_encrypted_pdf_is_named(pdf: Callable, set_in_lines: Callable) -> None:
    refusal = _refusal(pdf([set_in_lines(FIRST, 700)], encrypted=True))

    assert (refusal.code, refusal.message) == ("capture-encrypted", "the PDF asks for a password")


def test_a_pdf_of_pictures_is_named_with_what_to_do(pdf: Callable) -> None:
    refusal = _refusal(pdf([[], []]))

    assert refusal.code == "capture-no-text"
    assert "text recognition" in refusal.remedy
    assert "dossier add --transcript" in refusal.remedy


def test_letters_that_cannot_be_told_are_no_text(pdf: Callable, set_in_lines: Callable) -> None:
    private = "".join(chr(0xE000 + ord(char)) if char.isalpha() else char for char in FIRST)

    assert _refusal(pdf([set_in_lines(private, 700)])).code == "capture-no-text"


ARABIC = [
    "قال مجلس الميناء يوم الاثنين إن الرصيف الشمالي سيغلق لمدة",
    "عشرة أيام بعد أن وجد غواصون خشبا فاسدا في القاعدة القديمة",
]


@pytest.mark.parametrize("is_parted", [False, True], ids=["line-by-line", "word-by-word"])
def test_arabic_is_read_as_it_was_written(pdf: Callable, is_parted: bool) -> None:
    # A PDF holds the letters as they are painted, from left to right.
    page = []
    for at, line in enumerate(ARABIC):
        pieces = line.split(" ") if is_parted else [line]
        ends = [len(" ".join(pieces[: number + 1])) for number in range(len(pieces))]
        page += [
            (500 - 5 * end, 700 - 14 * at, 10, piece[::-1]) for end, piece in zip(ends, pieces, strict=True)
        ]

    assert _cleaned(pdf([page])).text == " ".join(ARABIC)


def test_arabic_words_that_come_out_as_they_are_painted_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    # As one browser prints it: pieces that name their letters themselves, the first one leftmost.
    from site_build.clean import pdflines

    monkeypatch.setattr(pdflines, "_box", lambda glyphs, at: (60.0 + 5 * at, 700.0, 65.0 + 5 * at, 710.0))
    with pytest.raises(Refused) as refused:
        pdflines._refuse_painted(None, [(at, ord(char)) for at, char in enumerate("سلج")])
    assert refused.value.code == "capture-no-text"


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9])
def test_a_pdf_that_was_cut_off_is_named(pdf: Callable, set_in_lines: Callable, share: float) -> None:
    data = pdf(_report(set_in_lines))

    assert _refusal(data[: int(len(data) * share)]).code == "capture-damaged"


@pytest.mark.parametrize(
    "tail",
    [
        pytest.param(b"", id="nothing-but-a-head"),
        pytest.param(b"1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n", id="tree-that-is-its-own-branch"),
        pytest.param(b"[" * 100_000, id="100000-brackets"),
        pytest.param(b"<<" * 100_000, id="100000-dictionaries"),
        pytest.param(bytes(range(256)) * 400, id="noise"),
    ],
)  # fmt: skip
def test_a_pdf_that_is_none_is_refused_and_nothing_crashes(tail: bytes) -> None:
    assert _refusal(b"%PDF-1.7\n" + tail).code in ("capture-damaged", "capture-no-text")


def test_a_pdf_of_too_many_pages_is_named(pdf: Callable, set_in_lines: Callable) -> None:
    assert _refusal(pdf([set_in_lines(FIRST, 700)], times=1001)).code == "capture-too-large"


def test_a_transcript_is_never_read_as_a_pdf(pdf: Callable, set_in_lines: Callable) -> None:
    with pytest.raises(Refused) as refused:
        clean(Capture(pdf([set_in_lines(FIRST, 700)]), "talk.md", transcript=True))
    assert refused.value.code == "capture-format"
