"""Lists every public name of asyncio and of its classes: writes names.txt beside it. Run with CPython 3.13 on Linux."""

import asyncio
import asyncio.subprocess
import inspect
import pathlib

KEPT = {"__aenter__", "__aexit__", "__enter__", "__exit__", "__await__", "__iter__", "__aiter__", "__anext__"}
INHERITED = set(dir(object)) | set(dir(OSError))


def members(prefix, cls):
    for name in sorted(dir(cls)):
        if (name in KEPT or not name.startswith("_")) and name not in INHERITED:
            yield f"{prefix}.{name}"


def names(prefix, module, public):
    for name in sorted(public):
        yield prefix + name
        if inspect.isclass(getattr(module, name)):
            yield from members(prefix + name, getattr(module, name))


def everything():
    yield from names("", asyncio, asyncio.__all__)
    yield from names("subprocess.", asyncio.subprocess, [n for n in dir(asyncio.subprocess) if n in SUBPROCESS])


SUBPROCESS = {"DEVNULL", "PIPE", "STDOUT", "Process", "create_subprocess_exec", "create_subprocess_shell"}
path = pathlib.Path(__file__).with_name("names.txt")
path.write_text("".join(name + "\n" for name in everything()))
