package py

// The builtin types, as isinstance and type() see them. Exception classes are in exception_classes.go.
var (
	ObjectType = rootClass()
	TypeType   = newValueClass("type")

	IntType        = newValueClass("int")
	BoolType       = newValueClass("bool", IntType)
	FloatType      = newValueClass("float")
	ComplexType    = newValueClass("complex")
	StrType        = newValueClass("str")
	BytesType      = newValueClass("bytes")
	ByteArrayType  = newValueClass("bytearray")
	MemoryViewType = newValueClass("memoryview")
	ListType       = newValueClass("list")
	TupleType      = newValueClass("tuple")
	DictType       = newValueClass("dict")
	SetType        = newValueClass("set")
	FrozenSetType  = newValueClass("frozenset")

	RangeType          = newBuiltinClass("range")
	SliceType          = newBuiltinClass("slice")
	NoneClass          = newBuiltinClass("NoneType")
	EllipsisClass      = newBuiltinClass("ellipsis")
	NotImplementedType = newBuiltinClass("NotImplementedType")

	FunctionType        = newBuiltinClass("function")
	BuiltinFunctionType = newBuiltinClass("builtin_function_or_method")
	MethodType          = newBuiltinClass("method")
	MethodDescriptor    = newBuiltinClass("method_descriptor")
	WrapperDescriptor   = newBuiltinClass("wrapper_descriptor")
	MethodWrapper       = newBuiltinClass("method-wrapper")
	MemberDescriptor    = newBuiltinClass("member_descriptor")
	GetSetDescriptor    = newBuiltinClass("getset_descriptor")
	PropertyType        = newDescriptorClass("property")
	ClassMethodType     = newBuiltinClass("classmethod")
	StaticMethodType    = newBuiltinClass("staticmethod")
	SuperType           = newBuiltinClass("super")
	ModuleType          = newBuiltinClass("module")
	MappingProxyType    = newBuiltinClass("mappingproxy")
	UnionType           = newModuleClass("types", "UnionType")
	GenericAliasType    = newModuleClass("types", "GenericAlias")
	TracebackType       = newBuiltinClass("traceback")
	CodeType            = newBuiltinClass("code")
	FrameType           = newBuiltinClass("frame")

	GeneratorType      = newBuiltinClass("generator")
	CoroutineType      = newBuiltinClass("coroutine")
	AsyncGeneratorType = newBuiltinClass("async_generator")

	EnumerateType              = newBuiltinClass("enumerate")
	ZipType                    = newBuiltinClass("zip")
	MapType                    = newBuiltinClass("map")
	FilterType                 = newBuiltinClass("filter")
	ReversedType               = newBuiltinClass("reversed")
	ListIteratorType           = newBuiltinClass("list_iterator")
	ListReverseIteratorType    = newBuiltinClass("list_reverseiterator")
	TupleIteratorType          = newBuiltinClass("tuple_iterator")
	StrIteratorType            = newBuiltinClass("str_iterator")
	StrASCIIIteratorType       = newBuiltinClass("str_ascii_iterator")
	BytesIteratorType          = newBuiltinClass("bytes_iterator")
	ByteArrayIteratorType      = newBuiltinClass("bytearray_iterator")
	RangeIteratorType          = newBuiltinClass("range_iterator")
	SetIteratorType            = newBuiltinClass("set_iterator")
	DictKeysType               = newBuiltinClass("dict_keys")
	DictValuesType             = newBuiltinClass("dict_values")
	DictItemsType              = newBuiltinClass("dict_items")
	DictKeyIteratorType        = newBuiltinClass("dict_keyiterator")
	DictValueIteratorType      = newBuiltinClass("dict_valueiterator")
	DictItemIteratorType       = newBuiltinClass("dict_itemiterator")
	DictReverseKeyIteratorType = newBuiltinClass("dict_reversekeyiterator")
	CallableIteratorType       = newBuiltinClass("callable_iterator")
	SequenceIteratorType       = newBuiltinClass("iterator")
	MemoryIteratorType         = newBuiltinClass("memory_iterator")
)

// rootClass makes object, the one class without a base.
func rootClass() *Class {
	c := &Class{Name: "object", builtin: true, fixed: true}
	c.MRO = []*Class{c}
	return c
}

// newModuleClass makes a builtin type that lives in a module other than builtins.
func newModuleClass(module, name string, bases ...*Class) *Class {
	c := newBuiltinClass(name, bases...)
	c.Module, c.Dotted = module, true
	return c
}
