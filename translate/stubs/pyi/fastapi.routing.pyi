# go: no module object
from fastapi import APIRoute, APIRouter
