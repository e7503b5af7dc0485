#!/usr/bin/env python3
"""Runs a command and writes what it took as JSON: measure.py RESULT COMMAND…

A process of its own: the system counts what the memory of a process was before it became the command it runs, so a large
process that measured its own children would measure itself.
"""

import json
import os
import subprocess
import sys
import time

result, command = sys.argv[1], sys.argv[2:]
start = time.perf_counter()
process = subprocess.Popen(command)
_, status, usage = os.wait4(process.pid, 0)
elapsed = time.perf_counter() - start
process.returncode = os.waitstatus_to_exitcode(status)
with open(result, "w", encoding="utf-8") as file:
    json.dump({
        "status": process.returncode, "seconds": elapsed, "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss * 1024}, file)
