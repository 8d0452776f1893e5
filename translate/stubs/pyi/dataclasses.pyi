class FrozenInstanceError(AttributeError): ...  # go: FrozenInstanceError exception
MISSING: Any  # go: MISSING
class KW_ONLY: ...  # go: KWONLY floor
def is_dataclass(obj: object) -> bool: ...  # go: IsDataclass
def fields(class_or_instance: Any) -> Any: ...  # go: Fields
def asdict(obj: Any) -> dict[str, Any]: ...  # go: AsDict
def asdict(obj: Any, *, dict_factory: Any = None) -> Any: ...  # go: Asdict(obj, dict_factory)
def astuple(obj: Any, *, tuple_factory: Any = None) -> Any: ...  # go: Astuple(obj, tuple_factory)
def dataclass(cls: Any = None, /, *, init: Any = True, repr: Any = True, eq: Any = True, order: Any = False, unsafe_hash: Any = False, frozen: Any = False, match_args: Any = True, kw_only: Any = False, slots: Any = False, weakref_slot: Any = False) -> Any: ...  # go: - floor
def field(*, default: Any = None, default_factory: Any = None, init: Any = True, repr: Any = True, hash: Any = None, compare: Any = True, metadata: Any = None, kw_only: Any = None) -> Any: ...  # go: - floor
def replace(obj: Any, /, **changes: Any) -> Any: ...  # go: - floor
def make_dataclass(cls_name: Any, fields: Any, **options: Any) -> Any: ...  # go: - floor
class Field: ...  # go: -
class InitVar: ...  # go: -
