# go: no module object
# pydantic 2. A class that derives from BaseModel becomes a struct with `py:"name"` tags, registered by
#     var itemType = fastapi.Model[Item]("Item", fastapi.Description("docstring"), fastapi.Field("tax", fastapi.Default(nil)), …)
# and made by fastapi.NewInstance[Item](py.KV{…}…); its methods are functions of package fastapi.
from fastapi import AnyHttpUrl, AnyUrl, HttpUrl, SecretStr, TypeAdapter, ValidationInfo
class ValidationError(ValueError):  # go: fastapi.ValidationError exception
    def errors(self, *, include_url: bool = ..., include_input: bool = ..., include_context: bool = ...) -> List[Any]: ...  # go: fastapi.ErrorsOf(self, fastapi.IncludeURL(include_url), fastapi.IncludeInput(include_input), fastapi.IncludeContext(include_context))
    def json(self, *, indent: int = 0, include_url: bool = ..., include_input: bool = ..., include_context: bool = ...) -> str: ...  # go: fastapi.ErrorsJSON(self, indent, fastapi.IncludeURL(include_url), fastapi.IncludeInput(include_input), fastapi.IncludeContext(include_context))
    title: str
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
    @classmethod
    def model_json_schema(cls, *, mode: str = "validation") -> dict[str, Any]: ...  # go: fastapi.ModelJSONSchema(mode) special
    @classmethod
    def model_rebuild(cls, *, force: bool = ...) -> None: ...  # go: - special
    model_extra: dict[str, Any]  # go: Extra
    @classmethod
    def model_construct(cls, **values: Any) -> Self: ...  # go: fastapi.NewInstance special

class RootModel(BaseModel):  # go: fastapi.RootModel special
    root: Any

class EmailStr(str):  # go: fastapi.EmailOf special
    pass

class PositiveInt(int):  # go: fastapi.Constrained special
    pass
class NegativeInt(int):  # go: fastapi.Constrained special
    pass
class NonNegativeInt(int):  # go: fastapi.Constrained special
    pass
class NonPositiveInt(int):  # go: fastapi.Constrained special
    pass
class PositiveFloat(float):  # go: fastapi.Constrained special
    pass
class NegativeFloat(float):  # go: fastapi.Constrained special
    pass
class NonNegativeFloat(float):  # go: fastapi.Constrained special
    pass
class NonPositiveFloat(float):  # go: fastapi.Constrained special
    pass

def Field(default: Any = ..., *, alias: str = ..., title: str = ..., description: str = ..., gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ..., min_length: int = ..., max_length: int = ..., max_digits: int = ..., decimal_places: int = ..., pattern: str = ..., examples: list[Any] = ..., deprecated: bool = ..., default_factory: Callable[[], object] = ..., discriminator: str = ..., json_schema_extra: Any = ..., exclude: bool = ..., frozen: bool = ..., validation_alias: str = ..., serialization_alias: str = ..., validate_default: bool = ..., repr: bool = ...) -> Any: ...  # go: fastapi.Field special
def PrivateAttr(default: Any = ..., *, default_factory: Callable[[], object] = ...) -> Any: ...  # go: fastapi.PrivateAttr special
def ConfigDict(*, from_attributes: bool = ..., frozen: bool = ..., extra: str = ..., str_strip_whitespace: bool = ..., str_to_lower: bool = ..., str_to_upper: bool = ..., str_min_length: int = ..., str_max_length: int = ..., populate_by_name: bool = ..., validate_by_name: bool = ..., validate_by_alias: bool = ..., serialize_by_alias: bool = ..., validate_assignment: bool = ..., validate_default: bool = ..., use_enum_values: bool = ..., arbitrary_types_allowed: bool = ..., protected_namespaces: Any = ..., title: str = ..., json_schema_extra: Any = ..., alias_generator: Any = ...) -> Any: ...  # go: fastapi.ConfigDict special
def StringConstraints(*, strip_whitespace: bool = ..., to_lower: bool = ..., to_upper: bool = ..., min_length: int = ..., max_length: int = ..., pattern: str = ...) -> Any: ...  # go: fastapi.Constrained special
def field_validator(field: str, /, *fields: str, mode: str = ..., check_fields: bool = ...) -> Callable[..., object]: ...  # go: fastapi.FieldValidator special
def validator(field: str, /, *fields: str, pre: bool = ..., always: bool = ..., allow_reuse: bool = ...) -> Callable[..., object]: ...  # go: fastapi.FieldValidator special
def model_validator(*, mode: str) -> Callable[..., object]: ...  # go: fastapi.ModelValidator special
def field_serializer(field: str, /, *fields: str, mode: str = ..., when_used: str = ...) -> Callable[..., object]: ...  # go: fastapi.FieldSerializer special
def model_serializer(*, mode: str = ...) -> Callable[..., object]: ...  # go: fastapi.ModelSerializer special
def computed_field(*, alias: str = ..., title: str = ..., description: str = ...) -> Callable[..., object]: ...  # go: fastapi.ComputedField special
def BeforeValidator(func: Callable[..., object]) -> Any: ...  # go: fastapi.BeforeValidator special
def AfterValidator(func: Callable[..., object]) -> Any: ...  # go: fastapi.AfterValidator special
def PlainValidator(func: Callable[..., object]) -> Any: ...  # go: fastapi.PlainValidator special
def conint(*, gt: int = ..., ge: int = ..., lt: int = ..., le: int = ..., multiple_of: int = ...) -> Any: ...  # go: fastapi.Constrained special
def confloat(*, gt: float = ..., ge: float = ..., lt: float = ..., le: float = ..., multiple_of: float = ...) -> Any: ...  # go: fastapi.Constrained special
def constr(*, strip_whitespace: bool = ..., to_lower: bool = ..., to_upper: bool = ..., min_length: int = ..., max_length: int = ..., pattern: str = ...) -> Any: ...  # go: fastapi.Constrained special
def conlist(item_type: Any, *, min_length: int = ..., max_length: int = ...) -> Any: ...  # go: fastapi.Constrained special
