"""A lookup that stays open while the register is published anew: files of two publications are not taken for one."""

import datetime
import json
import re

import pytest

from page_checks import answered

FAILED = "查询数据没有取到，或者名录刚刚更新。"


def ask(page, query):
    page.fill("#q", query)
    page.press("#q", "Enter")
    return said(page)


def said(page):
    answered(page)
    return page.inner_text("#said")


def file_of(page, kind, prefix):
    """The name of the file of keys that has those beginning so, or of the directory that leads to it."""
    return page.evaluate("""async ([kind, prefix]) => {
      minglu.forget()
      const reading = new minglu.Reading(), place = await reading.place(prefix, { room: Infinity })
      await reading.list(place, { room: Infinity, longRoom: Infinity, enough: 1 })
      return [...reading.sizes.keys()].find(name => name.startsWith(kind))
    }""", [kind, prefix])


def replaced(change):
    """A file of the index, changed as by a function of its value, its numbering and the first key of the next file."""
    def answer(route):
        reply = route.fetch()
        name, *rest = json.loads("[" + re.fullmatch(r"minglu\.put\((.*)\)\n", reply.text(), re.DOTALL)[1] + "]")
        arguments = [name, *change(*rest)]
        route.fulfill(response=reply, body=f"minglu.put({', '.join(json.dumps(one) for one in arguments)})\n")

    return answer


def ending_before(key):
    """What a file of keys is in a publication in which it ends before a key that it has in the other."""
    def change(text, numbering, next_key):
        words, whole, kept = text.split(" "), "", []
        for word, numbers in zip(words[::2], words[1::2]):
            whole = whole[:int(word[0])] + word[1:]
            if whole >= key[1:]:
                break
            kept += [word, numbers]
        assert kept and len(kept) < len(words)
        return " ".join(kept), numbering, key[0] + whole

    return change


def directory_ending(text, numbering, next_key):
    words = text.split(" ")
    assert len(words) > 1
    return " ".join(words[:-1]), numbering, words[-1].replace("!", "")


@pytest.mark.parametrize("kind, query, key", [("c-", "芯澜封测", "c芯澜"), ("p-", "fengce", "pfengce")])
def test_a_file_that_ends_before_its_directory_says_denies_nothing(page, server, kind, query, key):
    page.goto(server + "lookup.html")
    name = file_of(page, kind, key)
    page.goto(server + "lookup.html")
    page.route(f"**/lookup/{name}.js*", replaced(ending_before(key)))
    assert ask(page, query).startswith(FAILED)
    page.unroute(f"**/lookup/{name}.js*")
    # Asked again, all is read anew, and not from a cache that has what goes with the other.
    assert "查到1个品牌" in ask(page, query)


def test_a_directory_that_ends_before_the_index_says_denies_nothing(page, server):
    page.goto(server + "lookup.html")
    name = file_of(page, "d", "c芯澜")
    page.goto(server + "lookup.html")
    page.route(f"**/lookup/{name}.js*", replaced(directory_ending))
    assert ask(page, "芯澜封测").startswith(FAILED)


def test_files_of_another_numbering_deny_nothing_and_are_read_anew(page, server):
    page.goto(server + "lookup.html")
    assert "查到2个品牌" in ask(page, "芯澜")
    others = re.compile(r"/lookup/(?!index)")
    page.route(others, replaced(lambda value, numbering, *next_key: (value, "other", *next_key)))
    assert ask(page, "扶摇").startswith(FAILED)
    page.unroute(others)
    assert "查到1个品牌" in ask(page, "扶摇")


def test_an_index_that_is_some_hours_old_is_read_anew(page, server):
    asked = []
    page.on("request", lambda request: "/lookup/index.js" in request.url and asked.append(request.url))
    page.clock.install(time=datetime.datetime(2026, 12, 2, 1))
    page.goto(server + "lookup.html")

    def found(query):
        page.fill("#q", query)
        page.press("#q", "Enter")
        page.clock.run_for(400)
        page.locator("#results .hits").get_by_text(query).first.wait_for()

    found("芯澜")
    page.clock.fast_forward("01:00:00")
    found("扶摇")
    assert len(asked) == 1
    later = replaced(lambda index, numbering: ({**index, "day": index["day"] + 1}, numbering))
    page.route("**/lookup/index.js*", later)
    page.clock.fast_forward("01:30:00")
    found("岚屿")
    assert len(asked) == len(set(asked)) == 2
    assert "（2026年12月2日的状态）" in page.inner_text("#said")
