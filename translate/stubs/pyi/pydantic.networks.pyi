# go: no module object
from pydantic import AnyUrl, AnyHttpUrl, HttpUrl, EmailStr
