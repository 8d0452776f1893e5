"""Writes names.txt: the names that the modules of CPython 3.13 have which the stubs describe. Run it with CPython 3.13 in this folder."""

import importlib
import os
import pkgutil
import sys

THIRD_PARTY = ("aiofiles", "aiohttp", "fastapi", "httpx", "pydantic", "pytest", "requests", "starlette", "uvicorn", "uvloop")

assert sys.version_info[:2] == (3, 13)
with open("names.txt", "w") as out:
    for stub in sorted(os.listdir("pyi")):
        module = stub.removesuffix(".pyi")
        if module.startswith(THIRD_PARTY):
            continue
        found = importlib.import_module(module)
        names = set(vars(found)) | {m.name for m in pkgutil.iter_modules(getattr(found, "__path__", []))}
        print(module, *sorted(names), file=out)
