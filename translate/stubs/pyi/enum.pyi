# Enumerations are classes of the floor: deriving from one of these makes a class dynamic.
class Enum: ...  # go: -
class IntEnum(Enum): ...  # go: -
class StrEnum(Enum): ...  # go: -
class ReprEnum(Enum): ...  # go: -
class Flag(Enum): ...  # go: -
class IntFlag(Flag): ...  # go: -
class EnumType: ...  # go: -
class EnumMeta: ...  # go: -
def auto() -> Any: ...  # go: Auto
def unique(enumeration: Any) -> Any: ...  # go: Unique
class member: ...  # go: -
class nonmember: ...  # go: -
class property: ...  # go: -
STRICT: Any  # go: - floor
CONFORM: Any  # go: - floor
EJECT: Any  # go: - floor
KEEP: Any  # go: - floor
def verify(*checks: Any) -> Any: ...  # go: - floor
def global_enum(cls: Any) -> Any: ...  # go: - floor
