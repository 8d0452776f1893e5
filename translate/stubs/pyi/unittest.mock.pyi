DEFAULT: Any  # go: - floor
ANY: Any  # go: - floor
call: Any  # go: - floor
sentinel: Any  # go: - floor
patch: Any  # go: - floor
class NonCallableMock: ...  # go: NonCallableMockType floor
class Mock: ...  # go: MockType floor
class NonCallableMagicMock: ...  # go: NonCallableMagicMockType floor
class MagicMock: ...  # go: MagicMockType floor
class AsyncMock: ...  # go: AsyncMockType floor
class ThreadingMock: ...  # go: ThreadingMockType floor
class PropertyMock: ...  # go: PropertyMockType floor
class InvalidSpecError(Exception): ...  # go: InvalidSpecError exception
def mock_open(mock=None, read_data="") -> Any: ...  # go: - floor
def seal(mock) -> None: ...  # go: - floor
def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs) -> Any: ...  # go: - floor
