# go: no module object
# pydantic 2. A class that derives from BaseModel becomes a struct with `py:"name"` tags, registered by
#     var itemType = fastapi.Model[Item]("Item", fastapi.Description("docstring"), fastapi.Field("tax", fastapi.Default(nil)), …)
# and made by fastapi.NewInstance[Item](py.KV{…}…); its methods are functions of package fastapi.
class ValidationError(ValueError):  # go: fastapi.ValidationError exception
    def errors(self) -> List[Any]: ...  # go: fastapi.ErrorsOf(self)
    def error_count(self) -> nat: ...  # go: fastapi.ErrorCount(self)

class BaseModel:  # go: fastapi.Model special
    def __init__(self, **data: Any) -> None: ...  # go: fastapi.NewInstance special
    def model_dump(self, *, include: Any = ..., exclude: Any = ..., by_alias: bool = ..., exclude_none: bool = ..., exclude_defaults: bool = ..., exclude_unset: bool = ..., indent: int = ..., mode: str = ...) -> dict[str, Any]: ...  # go: fastapi.ModelDump(self, Include(include), Exclude(exclude), ByAlias(by_alias), ExcludeNone(exclude_none), ExcludeDefaults(exclude_defaults), ExcludeUnset(exclude_unset)) special
    def model_dump_json(self, *, include: Any = ..., exclude: Any = ..., by_alias: bool = ..., exclude_none: bool = ..., exclude_defaults: bool = ..., exclude_unset: bool = ..., indent: int = ..., mode: str = ...) -> str: ...  # go: fastapi.ModelDumpJSON(self, Include(include), Exclude(exclude), ByAlias(by_alias), ExcludeNone(exclude_none), ExcludeDefaults(exclude_defaults), ExcludeUnset(exclude_unset)) special
    def model_copy(self, *, update: dict[str, Any] = ...) -> Self: ...  # go: fastapi.ModelCopy(self, update) special
    model_fields_set: set[str]  # go: FieldsSet
    @classmethod
    def model_validate(cls, obj: Any) -> Self: ...  # go: fastapi.ModelValidate(obj) err special
    def dict(self, *, include: Any = ..., exclude: Any = ..., by_alias: bool = ..., exclude_none: bool = ..., exclude_defaults: bool = ..., exclude_unset: bool = ..., indent: int = ..., mode: str = ...) -> dict[str, Any]: ...  # go: fastapi.ModelDump special
    def json(self, *, include: Any = ..., exclude: Any = ..., by_alias: bool = ..., exclude_none: bool = ..., exclude_defaults: bool = ..., exclude_unset: bool = ..., indent: int = ..., mode: str = ...) -> str: ...  # go: fastapi.ModelDumpJSON special
    def copy(self, *, update: dict[str, Any] = ...) -> Self: ...  # go: fastapi.ModelCopy special
    @classmethod
    def parse_obj(cls, obj: Any) -> Self: ...  # go: fastapi.ModelValidate special
    @classmethod
    def model_validate_json(cls, json_data: str) -> Self: ...  # go: fastapi.ModelValidateJSON(json_data) err special

def Field(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., pattern: str = ..., examples: list[Any] = ..., deprecated: bool = ..., default_factory: Callable[[], object] = ...) -> Any: ...  # go: fastapi.Field special
def ConfigDict(*, from_attributes: bool = ...) -> Any: ...  # go: fastapi.ConfigDict special
