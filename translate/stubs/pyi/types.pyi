class SimpleNamespace: ...  # go: SimpleNamespaceType floor
class MappingProxyType: ...  # go: MappingProxyTypeType floor
FunctionType: Any  # go: - floor
LambdaType: Any  # go: - floor
MethodType: Any  # go: - floor
BuiltinFunctionType: Any  # go: - floor
BuiltinMethodType: Any  # go: - floor
GeneratorType: Any  # go: - floor
CoroutineType: Any  # go: - floor
AsyncGeneratorType: Any  # go: - floor
ModuleType: Any  # go: - floor
NoneType: Any  # go: - floor
EllipsisType: Any  # go: - floor
NotImplementedType: Any  # go: - floor
UnionType: Any  # go: - floor
GenericAlias: Any  # go: - floor
TracebackType: Any  # go: - floor
FrameType: Any  # go: - floor
CodeType: Any  # go: - floor
WrapperDescriptorType: Any  # go: - floor
MethodWrapperType: Any  # go: - floor
MethodDescriptorType: Any  # go: - floor
GetSetDescriptorType: Any  # go: - floor
MemberDescriptorType: Any  # go: - floor
def new_class(name, bases=(), kwds=None, exec_body=None) -> Any: ...  # go: - floor
def coroutine(func) -> Any: ...  # go: - floor
