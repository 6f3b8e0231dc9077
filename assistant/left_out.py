"""Rasa without what the assistant never uses: TensorFlow, 430 MB and half of the time that Rasa
needs to start, and skops, which looks at every type of every module when it is imported.

Rasa 3.6 imports them for DIET and TED and for its own regressions, whether a pipeline has them or
not, often only for the base of a class. Ours has none of these (docs/understanding.md), so whoever
asks for them gets modules whose names can be looked up and inherited from, and which say clearly
what is missing as soon as anything is really called.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, NoReturn

SETTING = "REBIND_WHOLE_RASA"
"""Set to 1, nothing is left out: to measure DIET, or for a pipeline that has it."""
PACKAGES = frozenset({"tensorflow", "tensorflow_addons", "tensorflow_hub", "keras", "skops"})


class LeftOutError(ImportError):
    """Something needs what was left out."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"{what} was left out when Rasa started, since nothing in config.yml needed it: "
            f"set {SETTING}=1, or take the component that uses it out of config.yml."
        )


class _LeftOut(type):
    """A name of what is left out: has every attribute, can be a base, a type or a default, but not
    be called."""

    def __getattr__(cls, name: str) -> _LeftOut:
        if name.startswith("__"):
            raise AttributeError(name)
        return _LeftOut(name, (), {"__module__": f"{cls.__module__}.{cls.__qualname__}"})

    def __call__(cls, *args: Any, **kwargs: Any) -> NoReturn:
        raise LeftOutError(f"{cls.__module__}.{cls.__qualname__}")


class _Module(ModuleType):
    def __getattr__(self, name: str) -> _LeftOut:
        if name.startswith("__"):
            raise AttributeError(name)
        return _LeftOut(name, (), {"__module__": self.__name__})


class _Finder(MetaPathFinder, Loader):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] not in PACKAGES:
            return None
        return ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Nothing to run."""


def leave_out() -> None:
    """Before Rasa is imported; does nothing with REBIND_WHOLE_RASA=1, nor a second time. Raises
    RuntimeError when something of it is there already: then it is too late to save anything."""
    if os.environ.get(SETTING) == "1" or any(isinstance(each, _Finder) for each in sys.meta_path):
        return
    there = sorted(PACKAGES & sys.modules.keys())
    if there:
        raise RuntimeError(f"{', '.join(there)} was imported before it could be left out.")
    sys.meta_path.insert(0, _Finder())
