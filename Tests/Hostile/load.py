"""Requests to `minglu serve` at a steady pace, good ones and malformed ones mixed: it must stay up, and its memory flat.

    python Tests/Hostile/load.py SECONDS [REQUESTS_A_SECOND]

Only 127.0.0.1 is ever asked. What is reported is the pace that was reached, the answers, and the resident memory of the server
after a warming up and at the end.
"""

import asyncio
import collections
import random
import sys
import tempfile
import time
from pathlib import Path

from planted_register import Planted
from running import files, run, serving, write

CONNECTIONS = 64


def resident(process):
    """MiB of memory that the process has resident."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise AssertionError("the server is gone")


def malformed(chance):
    """A request that no browser makes."""
    return chance.choice([
        b"\r\n\r\n", b"GET\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + chance.randbytes(200),
        chance.randbytes(chance.randrange(1, 500)), b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: " + b"y" * 60_000 + b"\r\n\r\n", b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 5_000 + b"\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\nabc",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nfffffffff\r\n",
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"GET /%00%ff%c0%ae HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET / HTTP/9.9\r\nHost: evil.invalid\r\n\r\n", b"BREW /about.html HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"GET /about.html HTTP/1.1\r\nHost: 127.0.0.1\r\n",
    ])


class Load:
    def __init__(self, port, paths):
        self.port, self.paths = port, paths
        self.answers = collections.Counter()
        self.chance = random.Random(1)

    async def run(self, seconds, pace):
        """Asks for so many seconds; each of the connections takes its share of the pace."""
        end = time.monotonic() + seconds
        async with asyncio.TaskGroup() as group:
            for _ in range(CONNECTIONS):
                group.create_task(self._client(end, CONNECTIONS / pace))

    async def _client(self, end, interval):
        reader = writer = None
        due = time.monotonic()
        while time.monotonic() < end:
            due += interval
            await asyncio.sleep(max(0, due - time.monotonic()))
            try:
                if self.chance.random() < 0.05:
                    await self._send_malformed()
                    continue
                if writer is None or writer.is_closing():
                    reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                self.answers[await asyncio.wait_for(self._get(reader, writer), 30)] += 1
            except (OSError, asyncio.IncompleteReadError, ValueError, TimeoutError) as error:
                self.answers[type(error).__name__] += 1
                if writer is not None:
                    writer.close()
                writer = None
        if writer is not None:
            writer.close()

    async def _get(self, reader, writer):
        path = self.chance.choice(self.paths)
        writer.write(f"GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
        await writer.drain()
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        length = next(int(line.split(":")[1]) for line in head.split("\r\n") if line.lower().startswith("content-length:"))
        await reader.readexactly(length)
        return int(head.split(" ")[1])

    async def _send_malformed(self):
        """Sends it whole or in part, now and then closing its half or cutting the line; whatever is answered is fine."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(malformed(self.chance))
        kind = self.chance.randrange(4)
        try:
            if kind == 0:
                writer.write_eof()
            if kind < 2:
                await asyncio.wait_for(reader.read(4_096), 0.2)
            if kind == 2:
                writer.transport.abort()
        except (OSError, TimeoutError):
            pass
        finally:
            writer.close()
        self.answers["malformed"] += 1


def measure(seconds, pace, folder):
    """The load's answers, and the server's memory before and after, in MiB."""
    write(folder, Planted().files)
    done = run(folder, "build")
    assert done.returncode == 0, done.stderr
    paths = sorted(files(folder / "public"))
    with serving(folder) as (port, process):
        warming = Load(port, paths)
        asyncio.run(warming.run(max(2, seconds / 6), pace))
        before = resident(process)
        load = Load(port, paths)
        start = time.monotonic()
        asyncio.run(load.run(seconds, pace))
        elapsed = time.monotonic() - start
        after = resident(process)
        assert process.poll() is None, "the server ended"
        last = Load(port, ["about.html"])
        asyncio.run(last.run(0.5, 10))
        assert last.answers[200] > 0, last.answers
    return load.answers, elapsed, before, after


def main():
    seconds, pace = float(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 1_000
    with tempfile.TemporaryDirectory() as folder:
        answers, elapsed, before, after = measure(seconds, pace, Path(folder))
    total = sum(answers.values())
    print(f"{total} requests in {elapsed:.0f} s, {total / elapsed:.0f} a second: "
          + ", ".join(f"{count} {answer}" for answer, count in sorted(answers.items(), key=str)))
    print(f"resident memory {before:.0f} MiB before, {after:.0f} MiB after")
    assert after < before * 1.25 + 16, "memory grows"


if __name__ == "__main__":
    main()
