"""Golden folders: sources in, records out, byte for byte.

A folder of `tests/golden` is a case: `sources/` as people would commit it, `dossier/records/` as the build
must write it. After a change that is meant, run ``pytest tests/test_golden.py --update-golden`` and
review the difference as a reader would.
"""

from __future__ import annotations

import difflib
import shutil
from pathlib import Path

import pytest

CASES = sorted(path for path in (Path(__file__).parent / "golden").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_the_sources_give_just_these_records(case, tmp_path, state, pytestconfig):
    from site_build import gather, production, store

    root = Path(shutil.copytree(case, tmp_path / case.name))
    shutil.rmtree(root / "dossier" / "records", ignore_errors=True)
    dossier = store.Dossier(root)
    settings, faults = gather.settings(dossier)
    _, problems = production.records(dossier, settings, frozenset(), lambda *_: None)
    assert [problem for problem in (*faults, *problems) if not problem.is_note] == []

    made = state(root / "dossier" / "records")
    if pytestconfig.getoption("--update-golden"):
        shutil.rmtree(case / "dossier", ignore_errors=True)
        shutil.copytree(root / "dossier" / "records", case / "dossier" / "records")
    golden = state(case / "dossier" / "records")
    assert list(made) == list(golden)
    for name, expected in golden.items():
        rows = difflib.unified_diff(
            expected.decode().split("\n"), made[name].decode().split("\n"), "golden", "made", lineterm=""
        )
        assert made[name] == expected, "\n".join(rows)


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_golden_dossier_passes_the_check(case, findings):
    outcome = findings(case).check()

    # A golden folder holds sources and records only: the overview and the points are what it lacks.
    assert {problem.code for problem in outcome.problems} - {"point-unknown"} == {"file-missing"}
    assert outcome.sources == 1
