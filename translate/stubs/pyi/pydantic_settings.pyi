# go: no module object
from pydantic import BaseModel

class BaseSettings(BaseModel):  # go: fastapi.Model special
    pass

def SettingsConfigDict(*, env_prefix: str = ..., env_file: Any = ..., env_file_encoding: str = ..., case_sensitive: bool = ..., extra: str = ..., env_nested_delimiter: str = ..., frozen: bool = ..., populate_by_name: bool = ...) -> Any: ...  # go: fastapi.ConfigDict special
