class PurePath: ...  # go: PurePathType floor
class PurePosixPath: ...  # go: PurePosixPathType floor
class Path:  # go: PathType floor
    @classmethod
    def cwd(cls) -> Any: ...  # go: - floor
    @classmethod
    def home(cls) -> Any: ...  # go: - floor
class PosixPath: ...  # go: PosixPathType floor
