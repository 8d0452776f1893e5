# A literal name is bound as an import: see bind/import_call.go.
def import_module(name: object) -> Any: ...  # go: ImportModule wild
def import_module(name, package=None) -> Any: ...  # go: - floor wild
def reload(module) -> Any: ...  # go: - floor
def invalidate_caches() -> None: ...  # go: - floor
