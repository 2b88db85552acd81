"""A source's folder is read with every digest checked; what is wrong with it costs that source only."""

from __future__ import annotations

import pytest

from site_build import intake, store
from site_build.curation import Curation
from site_build.problems import Refused


@pytest.fixture
def load(dossier, file_source):
    def run(data="Some words.", spoil=lambda folder: None, **options):
        folder = file_source(dossier.root, "a", data, **options)
        spoil(folder)
        (found,) = store.folders(dossier)[0]
        return intake.load(dossier, found)

    return run


def shown(problems):
    return [str(problem).split("\n")[0] for problem in problems]


def test_a_source_is_its_bytes_its_filing_and_what_people_decided(load):
    source, problems = load(curation="title: New\n", url="https://example.org/a")
    assert problems == []
    assert (source.id, source.data, source.capture.url, source.curation) == (
        "a",
        b"Some words.",
        "https://example.org/a",
        Curation(title="New"),
    )
    assert source.made.curation == store.sha256(b"title: New\n")


def test_a_source_without_a_curation_file_is_not_curated(load):
    source, problems = load()
    assert (source.curation, source.made.curation, problems) == (Curation(), None, [])


def test_line_breaks_of_another_system_do_not_change_what_a_record_was_made_from(load):
    source, _ = load(curation="title: New\r\n")
    assert source.made.curation == store.sha256(b"title: New\n")


def curated(text):
    return lambda folder: (folder / "curation.yaml").write_text(text)


def linked(name, to="/etc/hostname"):
    def spoil(folder):
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(to)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        pytest.param(lambda folder: (folder / "capture.txt").write_text("Other."), "sources/a/capture.txt: the bytes are not those that were filed: the sha256 differs from capture.yaml [capture-changed]", id="changed"),
        pytest.param(lambda folder: (folder / "capture.txt").unlink(), "sources/a: capture.txt is not there [capture-missing]", id="gone"),
        pytest.param(lambda folder: (folder / "capture.yaml").unlink(), "sources/a: the capture is not filed yet: there is no capture.yaml [capture-not-filed]", id="not-filed"),
        pytest.param(lambda folder: (folder / "capture.yaml").write_bytes(b"file: \xff"), "sources/a/capture.yaml:1: the file is not UTF-8 text [not-utf8]", id="not-utf-8"),
        pytest.param(linked("capture.txt"), "sources/a/capture.txt: this is a symbolic link [symlink]", id="capture-is-a-link"),
        pytest.param(linked("capture.yaml"), "sources/a/capture.yaml: this is a symbolic link [symlink]", id="filing-is-a-link"),
        pytest.param(linked("curation.yaml"), "sources/a/curation.yaml: this is a symbolic link [symlink]", id="curation-is-a-link"),
        pytest.param(curated("title: [\n"), "sources/a/curation.yaml:2: a value is asked for here [yaml-broken]", id="broken-curation"),
        pytest.param(curated("titel: A\n"), "sources/a/curation.yaml:1: titel: there is no such key here [field-unknown]", id="unknown-key"),
        pytest.param(curated("url: javascript:alert(1)\n"), "sources/a/curation.yaml:1: url: 'javascript:alert(1)' is not a plain web address [address-refused]", id="address"),
        pytest.param(curated("archives:\n- https://example.org/\n- ftp://x\n"), "sources/a/curation.yaml:3: archives[1]: 'ftp://x' is not a plain web address [address-refused]", id="archive"),
        pytest.param(curated("origin:\n- kind: cites\n  url: https://u@x.example/\n"), "sources/a/curation.yaml:3: origin[0].url: 'https://u@x.example/' is not a plain web address [address-refused]", id="origin"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_source_is_named_and_the_source_left_out(load, spoil, problem):
    source, problems = load(spoil=spoil)
    assert source is None
    assert shown(problems) == [problem]


def test_a_filing_with_an_address_that_is_none_is_a_problem(load):
    source, problems = load(url="https://user@example.org/")
    assert source is None
    assert shown(problems) == [
        "sources/a/capture.yaml:6: url: 'https://user@example.org/' is not a plain web address [address-refused]"
    ]


@pytest.mark.parametrize("name", ["../../secret.txt", "/etc/hostname", "..", ".", "sub/capture.txt"])
def test_a_filing_names_a_file_of_its_own_folder_only(load, name):
    source, problems = load(
        spoil=lambda folder: (folder / "capture.yaml").write_text(
            (folder / "capture.yaml").read_text().replace("capture.txt", name)
        )
    )
    assert source is None
    assert [(problem.file, problem.field) for problem in problems] == [("sources/a/capture.yaml", "file")]


def test_a_private_capture_may_be_elsewhere(load):
    source, problems = load(private="true", spoil=lambda folder: (folder / "capture.txt").unlink())
    assert (source.data, source.capture.private, problems) == (b"", True, [])


def test_all_that_is_wrong_with_a_folder_is_told_at_once(load):
    _, problems = load(captured="yesterday", curation="kind: essay\nfoo: b\n")
    assert [(problem.file, problem.field) for problem in problems] == [
        ("sources/a/capture.yaml", "captured"),
        ("sources/a/curation.yaml", "kind"),
        ("sources/a/curation.yaml", "foo"),
    ]


def test_faults_of_decisions_get_their_file_and_line(dossier, file_source):
    file_source(dossier.root, "a", "x", curation="# note\ndecisions:\n- quote: a\n  status: reviewed\n")
    (folder,) = store.folders(dossier)[0]
    (problem,) = intake.placed(
        dossier, folder, [Refused("quote-not-found", "m", "r", field="decisions[0].quote")]
    )
    assert str(problem) == "sources/a/curation.yaml:3: decisions[0].quote: m [quote-not-found]\n    r"
