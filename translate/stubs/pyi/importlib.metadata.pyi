# importlib.metadata. A program in Go is installed as no package, and brings none along: every look-up ends as that of a package that is
# not installed.
class PackageNotFoundError(ModuleNotFoundError): ...  # go: PackageNotFoundError exception
def version(distribution_name: object) -> str: ...  # go: Version wild
def distribution(distribution_name) -> Any: ...  # go: - floor wild
def metadata(distribution_name) -> Any: ...  # go: - floor wild
def requires(distribution_name) -> Any: ...  # go: - floor wild
def files(distribution_name) -> Any: ...  # go: - floor wild
def distributions(**kwargs) -> Any: ...  # go: - floor wild
def entry_points(**params) -> Any: ...  # go: - floor wild
class EntryPoints: ...  # go: EntryPoints floor
def packages_distributions() -> Any: ...  # go: - floor wild
