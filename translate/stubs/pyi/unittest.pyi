class TestCase: ...  # go: TestCaseType floor
class IsolatedAsyncioTestCase: ...  # go: IsolatedType floor
class FunctionTestCase: ...  # go: FunctionTestCaseType floor
class SkipTest(Exception): ...  # go: SkipTest exception
class BaseTestSuite: ...  # go: BaseTestSuiteType floor
class TestSuite: ...  # go: TestSuiteType floor
class TestLoader: ...  # go: TestLoaderType floor
class TestResult: ...  # go: TestResultType floor
class TextTestResult: ...  # go: TextTestResultType floor
class TextTestRunner: ...  # go: TextTestRunnerType floor
class TestProgram: ...  # go: TestProgramType floor
defaultTestLoader: Any  # go: - floor
def skip(reason) -> Any: ...  # go: - floor
def skipIf(condition, reason) -> Any: ...  # go: - floor
def skipUnless(condition, reason) -> Any: ...  # go: - floor
def expectedFailure(test_item) -> Any: ...  # go: - floor
def addModuleCleanup(function, *args, **kwargs) -> None: ...  # go: - floor wild
def enterModuleContext(cm) -> Any: ...  # go: - floor wild
def doModuleCleanups() -> None: ...  # go: - floor wild
# The test classes of the program, its setUpModule, tearDownModule and load_tests are handed over as tests=: see link/test_names.go.
def main(module=..., defaultTest=..., argv=..., testRunner=..., testLoader=..., exit=..., verbosity=..., failfast=..., catchbreak=..., buffer=..., warnings=..., *, tb_locals=..., durations=..., tests=...) -> Any: ...  # go: - floor wild
