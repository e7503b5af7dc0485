"""Writes the vectors of Tests/TransparencyLogTests/TreeTests.swift: RFC 6962, section 2.1, word for word, and nothing of the product."""

from hashlib import sha256

ENTRIES = [b"entry %d" % number for number in range(70_000)]


def tree(entries):
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\0" + entries[0]).digest()
    split = 1
    while split * 2 < len(entries):
        split *= 2
    return sha256(b"\1" + tree(entries[:split]) + tree(entries[split:])).digest()


def path(number, entries):
    if len(entries) == 1:
        return []
    split = 1
    while split * 2 < len(entries):
        split *= 2
    if number < split:
        return path(number, entries[:split]) + [tree(entries[split:])]
    return path(number - split, entries[split:]) + [tree(entries[:split])]


for size in [0, 1, 2, 3, 7, 8, 255, 256, 257, 513, 70_000]:
    print(f'    ({size}, "{tree(ENTRIES[:size]).hex()}"),')
print()
for number, size in [(0, 1), (0, 2), (2, 3), (4, 7), (256, 257), (300, 513)]:
    print(f'    ({number}, {size}, "{sha256(b"".join(path(number, ENTRIES[:size]))).hexdigest()}"),')
