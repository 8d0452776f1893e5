from requests import HTTPBasicAuth
