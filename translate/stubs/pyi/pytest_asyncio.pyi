# go: no module object
# pytest-asyncio 1. Its fixtures are those of pytest: see pytest.
from pytest import fixture
