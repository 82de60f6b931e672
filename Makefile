# The workshop: what whoever changes the app does every day. `make` alone says what there is.
# Another Python is taken with, for example: make test PYTHON=python3.12

PYTHON ?= python

.DEFAULT_GOAL := help
.PHONY: help install run quick seek test check

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: ## Install the app as it stands here, with all that the tests and checks need
	$(PYTHON) -m pip install -e ".[dev]"

run: ## Start the app for somebody who edits it: it follows what is saved, and shows errors whole
	PLAN_TOGETHER_WORKSHOP=1 $(PYTHON) -m streamlit run app.py \
		--server.fileWatcherType auto --server.runOnSave true

quick: ## Try the core and the pages, each promise a few times and without a browser: a minute
	$(PYTHON) -m pytest tests/core tests/pages --hypothesis-profile quick -n auto --dist worksteal \
		-p no:rerunfailures -p no:playwright -p no:base_url

seek: ## Look for what nobody has thought of: each promise with other things each time
	$(PYTHON) -m pytest tests/core tests/pages --hypothesis-profile seek -n auto --dist worksteal \
		-p no:rerunfailures -p no:playwright -p no:base_url

test: ## Try everything, in a real browser too: a few minutes
	$(PYTHON) -m pytest

check: ## Read the code through: its rules, its look, its types, who may know whom
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as check; check()"
