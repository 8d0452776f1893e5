class Error(Exception): ...  # go: Error exception
def copy(x: Any) -> Any: ...  # go: Copy special
def deepcopy(x: Any) -> Any: ...  # go: Deepcopy special
def replace(obj, /, **changes) -> Any: ...  # go: - floor
