# go: no module object
from fastapi import get_authorization_scheme_param
