def collect(generation: int = 2) -> nat: ...  # go: Collect()
def enable() -> None: ...  # go: Enable
def disable() -> None: ...  # go: Disable
def isenabled() -> bool: ...  # go: Isenabled
def freeze() -> None: ...  # go: - floor
def unfreeze() -> None: ...  # go: - floor
