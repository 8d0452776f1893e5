def exit(code: object = None, /) -> NoReturn: ...  # go: - special
argv: list[str]
