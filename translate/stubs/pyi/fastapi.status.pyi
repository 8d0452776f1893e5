# go: no module object
# The constants of starlette.status.
from starlette.status import *
