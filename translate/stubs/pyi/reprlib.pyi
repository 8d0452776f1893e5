# reprlib. Arrays have no limit of their own.
class Repr: ...  # go: ReprType floor
aRepr: Any  # go: - floor
def repr(x: object) -> str: ...  # go: Repr
def recursive_repr(fillvalue="...") -> Any: ...  # go: - floor
