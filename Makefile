# make serve, make test: all set-up is done on the way. make help lists the rest.
PYTHON ?= python3
PORT ?= 8000
SEED ?= 2026
VENV := .venv
RUN := $(VENV)/bin/python
PIP_INSTALL = $(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement
# One process builds the site while the others do what needs none.
PYTEST = $(RUN) -m pytest --dist worksteal --numprocesses
LOCK = $(RUN) -m uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-header
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve test test-release test-browsers fuzz lint words site site-back booklet check page move facts beside register theme bench words-missing lock wheels security clean

help:
	@echo "make serve   build and serve the site at http://127.0.0.1:$(PORT), with live reload"
	@echo "make test    run the tests that a change of content or code needs (6 minutes on two processors)"
	@echo "make test-release  run what publishing needs beside: kills, same bytes, nginx, booklet, pixels, bench, HTML, every page in dark and on A4"
	@echo "make test-browsers  run one list of steps in Chromium, Firefox and WebKitGTK; each is installed where the system may"
	@echo "make fuzz    try 2,000 random wrong inputs on the check, and build what it accepts; SEED=7 for others"
	@echo "make lint    check code, styles, templates, data, workflows and spelling, without running them (15 seconds)"
	@echo "make words   run the tests of text and data alone, for a change of content (a minute)"
	@echo "make site    make the publishable site in site/, with the offline copies"
	@echo "make site-back  show the site that was published before this one"
	@echo "make booklet print the booklet of 16 pages, which make site then offers"
	@echo "make check   check all content; lists every fault with file and line"
	@echo "make page    start a page: make page PAGE=benefits/itching.md KIND=benefit TITLE=\"Itching\""
	@echo "make move    move a page and all that names it: make move FROM=benefits/itching.md TO=safety/itching.md"
	@echo "make facts   list the checked facts on a subject, or what rests on one: make facts WORDS=\"heat\"; READ=ID once that was read again"
	@echo "make beside  print a page beside its sources: make beside PAGE=safety/urgent-help.md; all without PAGE; READ=\"exact 3 5\" keeps a verdict"
	@echo "make register  add new addresses of pages and headings to the register"
	@echo "make theme   take over from the theme's stylesheet the rules that pages use"
	@echo "make bench   measure weights, build, copies and search, now and with 10 times the pages"
	@echo "make words-missing  say what search shows first for each phrase: make words-missing FILE=phrases.txt"
	@echo "make lock    renew the lock files from pyproject.toml"
	@echo "make wheels  keep every package that the site is built with, as build/wheels.tar, for a build without a network"
	@echo "make security  write SECURITY.md: make security CONTACT=mailto:..."
	@echo "make clean   remove everything that was made"

$(RUN):
	@$(PYTHON) -c 'import sys; sys.exit(None if sys.version_info >= (3, 11, 5) else "Python 3.11.5 or newer is needed.")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/site-installed: requirements.lock | $(RUN)
	$(PIP_INSTALL) requirements.lock
	@touch $@

$(VENV)/test-installed: requirements-test.lock | $(RUN)
	$(PIP_INSTALL) requirements-test.lock
	@touch $@ $(VENV)/site-installed

$(VENV)/lint-installed: requirements-lint.lock $(VENV)/test-installed | $(RUN)
	$(PIP_INSTALL) requirements-lint.lock
	@touch $@

serve: $(VENV)/site-installed
	@$(RUN) overrides/hooks/run.py serve $(PORT)

# Three processes for two processors, since many tests wait for a browser.
test: $(VENV)/test-installed
	@$(RUN) tests/support/browser.py
	$(PYTEST) 3 --ignore tests/release --ignore tests/engines

# What publishing needs beside make test: kills, the same bytes, nginx, the booklet, pictures dot by dot, the bench, HTML,
# and every page in dark, from disk and on A4.
test-release: $(VENV)/test-installed
	@$(RUN) tests/support/browser.py
	@$(RUN) tests/support/web_server.py
	$(PYTEST) auto tests/release

# One after the other, since two browsers at once are slow.
test-browsers: $(VENV)/test-installed
	$(RUN) -m pytest tests/engines -q

# Random wrong content; make test-release tries it too.
fuzz: $(VENV)/test-installed
	FUZZ_SEED="$(SEED)" $(RUN) -m pytest tests/release/test_fuzz.py -q -s

# Each tool says what it found and where; .editorconfig, biome.jsonc, .yamllint.yml and pyproject.toml hold their rules.
lint: $(VENV)/lint-installed
	$(VENV)/bin/ruff check --quiet
	$(VENV)/bin/ruff format --check --quiet
	$(VENV)/bin/mypy --no-error-summary
	$(VENV)/bin/biome lint --error-on-warnings
	$(VENV)/bin/djlint --lint --quiet overrides
	$(VENV)/bin/djlint --lint --quiet --extension md --ignore H014 overrides/show
	$(VENV)/bin/yamllint --strict .
	$(VENV)/bin/edcfg-lint .
	$(VENV)/bin/typos
	$(VENV)/bin/shellcheck .ci/run
	PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/jactionlint
	$(VENV)/bin/zizmor --quiet --offline --persona=pedantic .github

# For a change of content; make test has these and all others.
words: $(VENV)/test-installed check
	$(RUN) -m pytest tests/content

site: $(VENV)/site-installed
	$(RUN) overrides/hooks/run.py publish

site-back: $(VENV)/site-installed
	$(RUN) overrides/hooks/run.py publish --back

booklet: $(VENV)/test-installed
	$(RUN) overrides/hooks/run.py publish --copies-only
	CHROMIUM="$$($(RUN) tests/support/browser.py)" $(RUN) overrides/hooks/run.py booklet

check: $(VENV)/site-installed
	$(RUN) overrides/hooks/run.py check

# What make was given stands in the environment, so a title may hold quotes.
page: $(VENV)/site-installed
	@$(RUN) overrides/hooks/run.py page "$$PAGE" "$$KIND" "$$TITLE"

move: $(VENV)/site-installed
	@$(RUN) overrides/hooks/run.py move "$$FROM" "$$TO"
	@$(RUN) overrides/hooks/run.py register

facts: $(VENV)/site-installed
	@$(RUN) overrides/hooks/run.py facts $(if $(READ),--read $(READ),$(WORDS))

beside: $(VENV)/site-installed
	@$(RUN) overrides/hooks/run.py beside "$$PAGE" "$$READ"

register: $(VENV)/site-installed
	$(RUN) overrides/hooks/run.py register

theme: $(VENV)/test-installed
	$(RUN) tests/support/theme_rules.py

bench: $(VENV)/test-installed
	$(RUN) tests/bench

# In Node, with the site's own scripts: fifty phrases in a second, once the index is built.
words-missing: $(VENV)/test-installed
	@$(RUN) tests/support/words_missing.py first "$(FILE)"

lock: $(VENV)/lint-installed
	$(LOCK) --output-file requirements.lock pyproject.toml
	$(LOCK) --output-file requirements-test.lock --group test pyproject.toml
	$(LOCK) --output-file requirements-lint.lock --group lint --constraints requirements-test.lock

wheels: $(VENV)/test-installed
	$(RUN) tests/support/wheels.py

# Whom to tell: a file that hosts of code show. The site's own is .well-known/security.txt.
security:
	@test -n "$(CONTACT)" || { echo "Set CONTACT to an address: mailto:... or https://..."; exit 1; }
	@printf '# Security\n\nWrite to <%s> about a weakness, or a mistake that could harm a reader.\n\nLeave out details that could be misused until somebody answers, and anything about your own health.\n' "$(CONTACT)" > SECURITY.md

clean:
	rm -rf $(VENV) build site .pytest_cache .mypy_cache .ruff_cache
