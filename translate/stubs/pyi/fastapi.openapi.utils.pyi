# go: no module object
from fastapi import get_openapi
