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
class uname_result: ...  # go: - floor
def uname() -> Any: ...  # go: - floor
def architecture(executable="", bits="", linkage="") -> Any: ...  # go: - floor
def python_compiler() -> Any: ...  # go: - floor
def python_build() -> Any: ...  # go: - floor
def python_branch() -> Any: ...  # go: - floor
def python_revision() -> Any: ...  # go: - floor
def libc_ver(executable=None, lib="", version="", chunksize=16384) -> Any: ...  # go: - floor
def freedesktop_os_release() -> Any: ...  # go: - floor
