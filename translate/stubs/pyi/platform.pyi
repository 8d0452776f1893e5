def system() -> str: ...  # go: System
def machine() -> str: ...  # go: Machine
def processor() -> str: ...  # go: Machine
def node() -> str: ...  # go: Node
def release() -> str: ...  # go: Release
def version() -> str: ...  # go: Version
def platform() -> str: ...  # go: Platform
def python_version() -> str: ...  # go: PythonVersion
def python_implementation() -> str: ...  # go: PythonImplementation
def python_version_tuple() -> Any: ...  # go: - floor
