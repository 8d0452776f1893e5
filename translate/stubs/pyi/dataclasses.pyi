class FrozenInstanceError(AttributeError): ...  # go: FrozenInstanceError exception
MISSING: Any  # go: MISSING
KW_ONLY: Any  # go: KWONLY
def is_dataclass(obj: object) -> bool: ...  # go: IsDataclass
def fields(class_or_instance: Any) -> Any: ...  # go: Fields
def asdict(obj: Any, *, dict_factory: Any = None) -> Any: ...  # go: Asdict(obj, dict_factory)
def astuple(obj: Any, *, tuple_factory: Any = None) -> Any: ...  # go: Astuple(obj, tuple_factory)
def dataclass(cls: Any) -> Any: ...  # go: Dataclass
