"""How often a right link is doubted: an editor who is asked for nothing stops to look."""

from __future__ import annotations

from typing import Any

from site_build.doubts import doubts


def test_at_most_one_right_link_in_ten_is_doubted(topic: Any, capsys: Any) -> None:
    links = list(doubts(topic.records, topic.written, topic.names))
    doubted = [one for one in links if one.found]
    with capsys.disabled():
        print(f"\n{topic.name} doubted {len(doubted)} of {len(links)}")
    assert len(links) > 50
    assert len(doubted) <= 0.1 * len(links)
