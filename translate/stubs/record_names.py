"""Writes names.txt: the names that the modules of CPython 3.13 have which the stubs describe, and public.txt: those of them that
are meant for programs. Run it with CPython 3.13 in this folder."""

import importlib
import os
import pkgutil
import sys
import types

THIRD_PARTY = ("aiofiles", "aiohttp", "fastapi", "httpx", "jwt", "pydantic", "pytest", "requests", "starlette", "uvicorn", "uvloop", "websockets")



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
        names = set(vars(found)) | {m.name for m in pkgutil.iter_modules(getattr(found, "__path__", []))}
        print(module, *sorted(names), file=out)
        print(module, *sorted(public(module, found)), file=meant)
