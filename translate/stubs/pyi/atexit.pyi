def register(func, /, *args, **kwargs) -> Any: ...  # go: - floor
def unregister(func, /) -> None: ...  # go: - floor
