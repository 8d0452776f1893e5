def find_spec(name: object) -> Any: ...  # go: FindSpec
