# go: no module object
from fastapi import URL, QueryParams, Headers, MutableHeaders, FormData, UploadFile, Address
