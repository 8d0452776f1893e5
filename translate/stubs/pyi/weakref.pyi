class ref: ...  # go: RefType floor
class ReferenceType: ...  # go: RefType floor
class WeakMethod: ...  # go: WeakMethodType floor
class WeakSet: ...  # go: WeakSetType floor
class WeakValueDictionary: ...  # go: WeakValueDictionaryType floor
class WeakKeyDictionary: ...  # go: WeakKeyDictionaryType floor
class finalize: ...  # go: FinalizeType floor
def proxy(object, callback=None, /) -> Any: ...  # go: - floor
