# go: no module object
from pydantic import Field
