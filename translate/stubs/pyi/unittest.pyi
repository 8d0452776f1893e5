class TestCase: ...  # go: TestCaseType floor
class IsolatedAsyncioTestCase: ...  # go: IsolatedType floor
class SkipTest(Exception): ...  # go: SkipTest exception
TestSuite: Any  # go: - floor
TestLoader: Any  # go: - floor
TextTestRunner: Any  # go: - floor
TestResult: Any  # go: - floor
defaultTestLoader: Any  # go: - floor
def skip(reason) -> Any: ...  # go: - floor
def skipIf(condition, reason) -> Any: ...  # go: - floor
def skipUnless(condition, reason) -> Any: ...  # go: - floor
def expectedFailure(test_item) -> Any: ...  # go: - floor
def main(module=..., defaultTest=..., argv=..., testRunner=..., testLoader=..., exit=..., verbosity=..., failfast=..., catchbreak=..., buffer=..., warnings=...) -> Any: ...  # go: - floor wild
