# pytest 9. The decorators @pytest.mark.… and @pytest.fixture are taken off functions and handed to main: see translate/pytests.
__version__: str  # go: Version
mark: Any  # go: - floor
ExitCode: Any  # go: - floor
def fixture(fixture_function=..., *, scope=..., params=..., autouse=..., ids=..., name=...) -> Any: ...  # go: - floor
def param(*values, marks=..., id=...) -> Any: ...  # go: - floor

class ExceptionInfo:  # go: *ExceptionInfo
    value: Any  # go: Value
    type: Any  # go: Type
    typename: str  # go: Typename
    def match(self, regexp: Any) -> bool: ...  # go: Match err
    def exconly(self, tryshort: bool = False) -> str: ...  # go: Exconly()
    def errisinstance(self, exc: Any) -> bool: ...  # go: ErrIsInstance

class RaisesExc:  # go: *RaisesExc
    def __enter__(self) -> ExceptionInfo: ...  # go: Enter
    def __exit__(self, *args: object) -> bool: ...  # go: Exit err

def raises(expected_exception: Any, *, match: Any = ..., check: Any = ...) -> RaisesExc: ...  # go: Raises(expected_exception, Match(match), Check(check))
def raises(expected_exception: Any, func: Any, /, *args: Any, **kwargs: Any) -> Any: ...  # go: - floor wild
def approx(expected: Any, rel: Any = ..., abs: Any = ..., nan_ok: bool = ...) -> Any: ...  # go: Approx(expected, Rel(rel), Abs(abs), NanOK(nan_ok))
def fail(reason: str = "", pytrace: bool = True) -> None: ...  # go: Fail(reason) err
def skip(reason: str = "", *, allow_module_level: bool = False) -> None: ...  # go: Skip(reason) err
def xfail(reason: str = "") -> None: ...  # go: XFail(reason) err
def exit(reason: str = "", returncode: object = None) -> None: ...  # go: Exit(reason) err
def warns(expected_warning=None, *, match=None) -> Any: ...  # go: - floor
def deprecated_call(func=..., *, match=None) -> Any: ...  # go: - floor
def importorskip(modname, minversion=..., reason=...) -> Any: ...  # go: - floor wild
def main(args=..., plugins=..., *, tests=..., conftest=..., ini=...) -> Any: ...  # go: - floor wild

# what assertions of tests tell when they fail: see bind/assert.go
def _called(result: object, f: object, *args: object) -> Any: ...  # go: Called
def _keyword(name: str, x: object) -> Any: ...  # go: Keyword
def _attribute(result: object, of: object, name: str) -> Any: ...  # go: Attribute
def _method(of: object, name: str) -> Any: ...  # go: Method
def _member(module: str, imported: str, name: str) -> Any: ...  # go: Member
def _written(text: str) -> Any: ...  # go: Written
def _global(name: str, x: object) -> Any: ...  # go: Global
def _compared(*operands: object) -> Any: ...  # go: Compared
def _and(*of: object) -> Any: ...  # go: And
def _or(*of: object) -> Any: ...  # go: Or
def _not(x: object) -> Any: ...  # go: Not
def _unary(result: object, op: str, x: object) -> Any: ...  # go: Unary
def _binary(result: object, x: object, op: str, y: object) -> Any: ...  # go: Binary
class MonkeyPatch: ...  # go: MonkeyPatchType floor
class CaptureFixture: ...  # go: CaptureFixtureType floor
class LogCaptureFixture: ...  # go: LogCaptureFixtureType floor
class TempPathFactory: ...  # go: TempPathFactoryType floor
class WarningsRecorder: ...  # go: WarningsRecorderType floor
class FixtureRequest: ...  # go: FixtureRequestType floor
