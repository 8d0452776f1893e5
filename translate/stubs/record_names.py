"""Writes names.txt: the names that the modules of CPython 3.13 have which the stubs describe, and public.txt: those of them that
are meant for programs. Run it with CPython 3.13 in this folder."""

import importlib
import os
import pkgutil
import sys
import types
import warnings

THIRD_PARTY = ("aiofiles", "aiohttp", "fastapi", "httpx", "jwt", "pydantic", "pytest", "requests", "starlette", "uvicorn", "uvloop", "websockets")


def constants(code):
    """The texts that stand in code, and in the sets and dicts that it names."""
    for c in code.co_consts:
        if isinstance(c, str):
            yield c
        elif isinstance(c, frozenset):
            yield from (x for x in c if isinstance(x, str))


def on_demand(found):
    """The names that the __getattr__ of a module gives: it names each, or a dict of the module does."""
    if not hasattr(found, "__getattr__"):
        return set()
    code = found.__getattr__.__code__
    texts = set(constants(code)) | set(getattr(found, "__all__", ()))
    for name in code.co_names:
        if isinstance(getattr(found, name, None), (dict, set, list, tuple)):
            texts |= {x for x in getattr(found, name) if isinstance(x, str)}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return {x for x in texts if x.isidentifier() and hasattr(found, x)}


def public(module, found):
    """The names in __all__; without one, what is neither private nor a module nor comes from elsewhere."""
    if hasattr(found, "__all__"):
        return set(found.__all__)
    return {
        name
        for name, value in vars(found).items()
        if name[0] != "_" and not isinstance(value, types.ModuleType) and getattr(value, "__module__", module) in (module, None)
    }


assert sys.version_info[:2] == (3, 13)
with open("names.txt", "w") as out, open("public.txt", "w") as meant:
    for stub in sorted(os.listdir("pyi")):
        module = stub.removesuffix(".pyi")
        if module.startswith(THIRD_PARTY):
            continue
        found = importlib.import_module(module)
        print(module, *sorted(public(module, found)), file=meant)
        names = set(vars(found)) | on_demand(found) | {m.name for m in pkgutil.iter_modules(getattr(found, "__path__", []))}
        print(module, *sorted(names), file=out)
