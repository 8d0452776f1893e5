async def remove(path: object) -> None: ...  # go: Remove
async def unlink(path: object) -> None: ...  # go: Remove
async def rename(src: object, dst: object) -> None: ...  # go: Rename
async def replace(src: object, dst: object) -> None: ...  # go: Replace
async def mkdir(path: object) -> None: ...  # go: Mkdir
async def makedirs(name: object, *, exist_ok: bool = False) -> None: ...  # go: Makedirs(ctx, name, exist_ok)
async def rmdir(path: object) -> None: ...  # go: Rmdir
async def stat(path: object) -> Any: ...  # go: Stat
async def listdir(path: object) -> newlist[str]: ...  # go: Listdir
