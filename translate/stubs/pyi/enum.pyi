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
