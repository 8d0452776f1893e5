def getuser() -> str: ...  # go: Getuser
