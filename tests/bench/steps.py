"""CPU seconds of the steps of one build whose records are written already, each on a line."""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

from site_build import builder, gather, production, sitecheck, store


def main(root: Path) -> None:
    dossier = store.Dossier(root.resolve())
    started = time.process_time()
    settings, _ = gather.settings(dossier)
    folders, _ = store.folders(dossier)
    kept = frozenset(folder.id for folder in folders)
    records, problems = production.records(dossier, settings, kept, lambda *_: None)
    site, _ = gather.site(dossier, records, settings)
    production.write_pages(dossier, site)
    ours = time.process_time() - started
    new = dossier.build / "site"
    mkdocs = children(lambda: builder.run_mkdocs(dossier.config, new, epoch=0))
    pagefind = children(lambda: builder.run_pagefind(dossier.build / "search", new / "pagefind"))
    started = time.process_time()
    problems = sitecheck.check(new, "/dossier/")
    ours += time.process_time() - started
    assert not problems, problems[:3]
    print(ours, mkdocs, pagefind, sep="\n")


def children(work) -> float:  # type: ignore[no-untyped-def]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]))
