"""What one changed record rewrites on the disk: the files whose bytes differ, and no other."""

import json

from small_register import OTHER_PHONE


def stamps(place):
    """Path → which file it is, and when it was last written."""
    return {path.relative_to(place.public).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
            for path in place.public.rglob("*") if path.is_file()}


def test_one_telephone_number_rewrites_the_files_that_show_it_and_the_list(published, tmp_path):
    place = published.copy(tmp_path / "place")
    bytes_before, stamps_before = place.site(), stamps(place)
    place.write(OTHER_PHONE)
    run = place.run("build", "--format", "json")
    assert run.returncode == 0, run.stderr
    bytes_after, stamps_after = place.site(), stamps(place)
    assert bytes_after.keys() == bytes_before.keys()
    differing = {path for path in bytes_after if bytes_after[path] != bytes_before[path]}
    rewritten = {path for path in stamps_after if stamps_after[path] != stamps_before[path]}
    showing = {path for path, bytes in bytes_after.items() if b"02100000009" in bytes}
    assert rewritten == differing == showing | {"SHA256SUMS"}
    assert {"institutions/52310101MJ0000018X.html", "institutions/52310101MJ0000018X.json"} <= showing
    publication = json.loads(run.stdout)["publication"]
    assert (publication["written"], publication["left_alone"], publication["removed"]) == (
        len(differing), len(bytes_after) - len(differing), 0)
