def collect(generation: int = 2) -> nat: ...  # go: Collect()
def enable() -> None: ...  # go: Enable
def disable() -> None: ...  # go: Disable
def isenabled() -> bool: ...  # go: Isenabled
def freeze() -> None: ...  # go: - floor
def unfreeze() -> None: ...  # go: - floor
garbage: Any  # go: - floor
def get_threshold() -> Any: ...  # go: - floor
def set_threshold(threshold0, threshold1=10, threshold2=10, /) -> None: ...  # go: - floor
def get_count() -> Any: ...  # go: - floor
def get_stats() -> Any: ...  # go: - floor
def get_freeze_count() -> Any: ...  # go: - floor
