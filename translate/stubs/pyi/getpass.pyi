class GetPassWarning(UserWarning): ...  # go: GetPassWarningType exception
def getuser() -> str: ...  # go: Getuser
def getpass(prompt: str = "Password: ", stream: object = None) -> str: ...  # go: Getpass(prompt, stream)
