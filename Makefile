# Rebind. `make` lists what there is; README.md says more.
.DEFAULT_GOAL := help
.PHONY: help setup run test check format e2e nlu help-retrieval bench bench-evidence bench-face prove mutate planted takeovers chaos simulate injection vault requirements clean

# Any Python from 3.9 on. A pyenv shim can be there and yet point to nothing, so it is tried.
PYTHON ?= $(shell for p in python3 /usr/bin/python3 python3.12 python3.10; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 9))' >/dev/null 2>&1 && echo "$$p" && break; done)
PYTHON := $(or $(PYTHON),python3)
SETUP := $(PYTHON) tools/setup.py --quiet
SERVICE_PYTHON := service/.venv/bin/python

help:  ## list these targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-14s%s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup:  ## install everything into this folder, build the web bundle, train the assistant
	@$(PYTHON) tools/setup.py

run:  ## start Rebind in demo mode (sets up what is missing); Ctrl-C stops it
	@$(SETUP)
	@exec $(SERVICE_PYTHON) -m rebind.demo.launch

test:  ## run every test suite
	@$(SETUP)
	@exec $(SERVICE_PYTHON) tools/test.py

check:  ## linters, types, import rules, translations, committed addresses
	@$(SETUP) service assistant web
	@exec $(SERVICE_PYTHON) tools/check.py

format:  ## format the Python files
	@$(SETUP) service
	@service/.venv/bin/ruff check --fix --exit-zero --quiet && service/.venv/bin/ruff format

e2e:  ## browser journeys, with screenshots of every state in screenshots/
	@$(SETUP)
	@exec $(SERVICE_PYTHON) tools/test.py --screenshots widget journeys

nlu:  ## measure how well the assistant understands (held-out examples)
	@$(SETUP) assistant model
	@exec .venv/bin/python -m assistant.evaluate

help-retrieval:  ## how well questions find the section of a help article that answers them
	@$(SETUP) assistant
	@exec .venv/bin/python -m assistant.evaluate_articles

bench:  ## this assistant and stock Rasa side by side: latency, load, memory, start
	@$(SETUP)
	@exec $(SERVICE_PYTHON) -m bench

bench-evidence:  ## how well pictures of mails and transactions are read, and how fast
	@$(SETUP) service
	@$(SERVICE_PYTHON) tools/provide.py Chromium
	@exec $(SERVICE_PYTHON) -m bench.evidence

bench-face:  ## how pictures of the same and of different people lie apart for the face matcher
	@$(SETUP) service face pictures
	@exec env PYTHONPATH=. $(SERVICE_PYTHON) bench/face.py

prove:  ## the journeys under random walks, for long: 200,000 steps and more
	@$(SETUP) service
	@exec $(SERVICE_PYTHON) -m service.tests.stateful

mutate:  ## how many planted mistakes in the rules and factors the tests find
	@$(SETUP) service face pictures
	@$(SERVICE_PYTHON) tools/provide.py PostgreSQL
	@exec $(SERVICE_PYTHON) tools/mutate.py

planted:  ## plants known faults in a copy, and shows which test finds each
	@$(SETUP) service face pictures
	@$(SERVICE_PYTHON) tools/provide.py PostgreSQL
	@exec $(SERVICE_PYTHON) tools/planted.py

takeovers:  ## agents who take a thousand conversations over while the bot is at work
	@$(SETUP) service
	@$(SERVICE_PYTHON) tools/provide.py PostgreSQL
	@exec $(SERVICE_PYTHON) -m tests.takeovers

chaos:  ## conversations while processes are killed
	@$(SETUP)
	@$(SERVICE_PYTHON) tools/provide.py PostgreSQL
	@exec $(SERVICE_PYTHON) -m tests.chaos

simulate:  ## five thousand people who ask, mistype and change their mind on the way
	@$(SETUP)
	@exec $(SERVICE_PYTHON) -m tests.simulated

injection:  ## everything that could steer the machine, typed at every step on both channels
	@$(SETUP)
	@REBIND_INJECTION=whole exec $(SERVICE_PYTHON) -m pytest -q tests/injection

vault:  ## how much of what is secret in labelled messages the vault finds, per kind
	@$(SETUP) service
	@exec $(SERVICE_PYTHON) -m service.tests.vault

requirements:  ## resolve the pinned requirements again (UPGRADE=1: with the newest versions)
	@$(PYTHON) tools/setup.py --requirements $(if $(UPGRADE),--upgrade)

clean:  ## remove everything that was built or installed here, and the demo's data
	@rm -rf .tools .venv service/.venv .run .cache .rasa models face-models screenshots reports
	@rm -rf web/node_modules web/dist .pytest_cache .mypy_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
