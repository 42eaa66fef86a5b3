"""The vectors find out an engine that is wrong, by the paragraph that it breaks."""

import pytest

from wrong_engines import PAGE, WRONG, WrongEngine, found_out, page


@pytest.mark.parametrize("engine", WRONG, ids=lambda engine: engine.does)
def test_a_wrong_engine_fails_vectors_of_the_paragraph_it_breaks(engine: WrongEngine) -> None:
    assert len(found_out(engine.does)) >= 2


def test_the_page_says_which_vectors_find_each_engine_out() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()
