# Abstract classes of the program are Go structs and interfaces where they can be.
class ABC: ...  # go: -
class ABCMeta: ...  # go: -
def abstractmethod(funcobj: Any) -> Any: ...  # go: - floor
def abstractclassmethod(callable: Any) -> Any: ...  # go: - floor
def abstractstaticmethod(callable: Any) -> Any: ...  # go: - floor
def abstractproperty(fget: Any = None) -> Any: ...  # go: - floor
