# Two commands do everything: `make optimize` and `make test`. `make help` lists the rest.
SHELL := /bin/bash
.DEFAULT_GOAL := help
PARK ?= Parks/meishan-hightech.yaml
BIN := .build/release/park
# One build serves the product and its tests: release, with the tests allowed to look inside the modules.
BUILD_FLAGS := -c release -Xswiftc -enable-testing
DEBS := libglpk-dev libyaml-dev libxlsxwriter-dev glpk-utils
# What only tests use: a workbook is taken apart, and the page is opened in a real browser. Where the browser cannot be
# installed those tests say that they did not run.
TEST_DEBS := unzip
BROWSER_DEBS := chromium fonts-noto-cjk

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

# Installs the packages of a list that are missing.
define install
	@missing=""; for p in $(1); do \
	  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'install ok installed' || missing="$$missing $$p"; done; \
	if [ -n "$$missing" ]; then \
	  echo "installing:$$missing"; \
	  SUDO=""; [ "$$(id -u)" = 0 ] || SUDO=sudo; \
	  $$SUDO apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq \
	    --no-install-recommends $$missing >/dev/null; fi
endef

deps: ## install the Debian packages that are missing
	$(call install,$(DEBS))

test-deps: deps ## the same, and the browser in which the page is tested
	$(call install,$(TEST_DEBS))
	-$(call install,$(BROWSER_DEBS))

build: deps ## build the park command (release)
	@swift build $(BUILD_FLAGS) --product park

optimize: build ## optimize the shipped Meishan park (or PARK=file) and say where the report lies
	@mkdir -p reports
	@$(BIN) optimize $(PARK) --timings --format text --output reports/$(notdir $(basename $(PARK))).txt
	@cat reports/$(notdir $(basename $(PARK))).txt
	@$(BIN) optimize $(PARK) --quiet --format markdown --output reports/$(notdir $(basename $(PARK))).md
	@$(BIN) optimize $(PARK) --quiet --format html --output reports/$(notdir $(basename $(PARK))).html
	@echo "The report, with diagrams: reports/$(notdir $(basename $(PARK))).html (open it in any browser); also .txt and .md"

open: optimize ## the same, and open the page where there is a display
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] && command -v xdg-open >/dev/null; then \
	  xdg-open reports/$(notdir $(basename $(PARK))).html; \
	else echo "There is no display here: copy the page to where one is."; fi

test: test-deps ## run every test, from one build
	@swift build $(BUILD_FLAGS) --build-tests
	@swift test $(BUILD_FLAGS) --skip-build

campaign: deps ## random parks, ten times as many as in `make test`
	@swift build $(BUILD_FLAGS) --build-tests
	@PARK_CAMPAIGN=2000 swift test $(BUILD_FLAGS) --skip-build \
	  --filter 'LawsOfTheOptimum|ClosureLaws|PlantedConflicts|SolverTests|PlanningTests|Tried|RoadmapSearch'

published: build ## solve every published case again and write docs/published-cases.md (some take minutes)
	@$(BIN) selftest --all --parks Parks/published --format markdown --output docs/published-cases.md
	@echo "The page: docs/published-cases.md"

bench: build ## large programs beside other solvers; writes docs/performance.md (BENCH="--sizes 20 50" for less, "--heat")
	@Benchmarks/setup.sh
	@.build-bench/venv/bin/python Benchmarks/bench.py $(BENCH)
	@.build-bench/venv/bin/python Benchmarks/page.py

# The archives that the binary of `make dist` holds.
DIST_DEBS := libsuitesparse-dev libgmp-dev zlib1g-dev libltdl-dev libminizip-dev dpkg-dev
TRY_DEBS := debootstrap
VERSION := $(shell sed -n 's/.*version = "\(.*\)"/\1/p' Sources/park/Version.swift)
PREFIX ?= /usr/local

dist-deps: deps
	$(call install,$(DIST_DEBS))

dist: dist-deps ## one release binary, with the Swift runtime and GLPK inside: dist/park
	@Packaging/dist.sh

deb: dist ## the same as a Debian package: dist/park_*.deb
	@Packaging/deb.sh $(VERSION)

try-deb: deb ## install that package in a fresh Debian and try it there (as root)
	$(call install,$(TRY_DEBS))
	@Packaging/try.sh dist/park_$(VERSION)_*.deb

install: dist ## install the program, manual and completions below PREFIX (/usr/local), inside DESTDIR if given
	@Packaging/install.sh "$(CURDIR)/dist/park" "$(DESTDIR)$(PREFIX)"

check: ## lint the sources
	@swift format lint --strict --recursive Sources Tests Package.swift

clean: ## remove what the build made
	@rm -rf .build .build-dist dist reports

.PHONY: help deps test-deps dist-deps dist deb try-deb install build optimize open test campaign published bench check clean
