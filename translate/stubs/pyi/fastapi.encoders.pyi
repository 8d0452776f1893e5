# go: no module object
from fastapi import jsonable_encoder
