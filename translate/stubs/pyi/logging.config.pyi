def dictConfig(config) -> None: ...  # go: - floor
