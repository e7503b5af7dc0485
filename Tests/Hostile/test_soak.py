"""A few of the builds of `make soak`."""

from soak import soak


def test_builds_over_random_edits_make_what_clean_builds_make(tmp_path):
    published, refused = soak(15, 7, tmp_path)
    assert published >= 8 and refused >= 1
