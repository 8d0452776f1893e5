# go: no module object
async def exists(path: object) -> bool: ...  # go: aiofiles_os.Exists(ctx, path)
async def isfile(path: object) -> bool: ...  # go: aiofiles_os.Isfile(ctx, path)
async def isdir(path: object) -> bool: ...  # go: aiofiles_os.Isdir(ctx, path)
async def getsize(path: object) -> int: ...  # go: aiofiles_os.Getsize(ctx, path) bits=62
