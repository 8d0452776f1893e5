# go: no module object
def to_camel(snake: str) -> str: ...  # go: fastapi.ToCamel
