# go: no module object
from fastapi import APIKeyCookie, APIKeyHeader, APIKeyQuery
