# go: no module object
from requests import HTTPBasicAuth
