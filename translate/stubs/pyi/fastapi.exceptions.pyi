# go: no module object
from fastapi import HTTPException, RequestValidationError, ResponseValidationError
