# array. Arrays are no buffers: memoryview() of one is left out, tobytes() is there.
typecodes: str  # go: Typecodes
class array: ...  # go: ArrayType floor
class ArrayType: ...  # go: ArrayType floor
