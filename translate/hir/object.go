package hir

import "github.com/py2goasync/py2goasync/translate/ir"

// VarKind says where a variable lives.
type VarKind int

// The kinds of variables.
const (
	Local    VarKind = iota
	Global           // a module-level name
	Builtin          // print, len, ValueError …
	ClassVar         // a name bound in a class body
)

// Var is a Python variable. After splitting, a local whose uses fall apart is several Vars with one Origin.
type Var struct {
	Name   string
	Kind   VarKind
	Func   *Func // owner; nil for module-level names and builtins
	Class  *Class
	Param  *Param // set for parameters
	Origin *Var   // the variable this one was split from; nil if unsplit
	// Split tells about a variable that has become several; set for all of them.
	Split *Split
	// MayBeUnbound is set when some use can be reached before any binding.
	MayBeUnbound bool
	Pos          ir.Pos // first binding
	// Captured is set when an inner function (or a function, for globals) uses it.
	Captured bool
	// Bindings counts them (assignments, for targets, defs, imports …).
	Bindings int
	// Rebound is set for class-level names that are assigned through their class: K.n = 1.
	Rebound bool
	// CapturedWrite is set when an inner function assigns it (nonlocal, global).
	CapturedWrite bool
	// Walrus is set when an assignment expression binds it, among others perhaps.
	Walrus bool
	// Kept is set for what an assertion of a test keeps of a value: where it was not reached, nothing is told of it.
	Kept bool
	// Def is the one thing that is ever bound to the name, when that is a def, class or import: *Func, *Class or *Import.
	Def any
	// Alias is the type statement that binds the name.
	Alias *TypeAlias
	// Comp is the comprehension that owns it, if any.
	Comp *Comp
	// Owned is set for a local list that only this function fills, before anything else can see it.
	Owned bool
	// Deleted is set when a del statement names it.
	Deleted bool
	Cell    *Cell

	// GoVar is set by lowering.
	GoVar any
}

// Split lets a variable that was split be put together again.
type Split struct {
	// Slots are the places in the tree that name the variable.
	Slots []**Var
}

// ParamKind is the kind of a parameter.
type ParamKind int

// The kinds of parameters.
const (
	PosOnly ParamKind = iota
	PosOrKw
	VarArgs
	KwOnly
	KwArgs
)

// Param is a parameter of a function.
type Param struct {
	Name       string
	Kind       ParamKind
	Default    Expr
	Annotation Expr
	// Hint is the annotation as __annotations__ keeps it.
	Hint Hint
	Var  *Var
	Pos  ir.Pos
	// Passed is set once some call gives it a value; Defaulted once some call leaves it to its default.
	Passed, Defaulted bool
	// Fresh tells that each call that leaves it out evaluates the default: the default_factory of a dataclass.
	Fresh bool
	// Sequence is set where tuples and lists make no difference: the list that a tuple becomes.
	Sequence *ListInfo
	// Own is the property that gives the default, where methods that override each other have other defaults.
	Own *Func
	// Request is what inference found a web application to pass: an *infer.RequestParam.
	Request any
}

// Func is a function, method, lambda or (with Parent nil and Name "<module>") the module body.
type Func struct {
	Name string
	// Aliases are further names of a method, which the body of its class assigns.
	Aliases []string
	// GoName is what it is called in Go, where that is not its name: the function that a decorator wraps.
	GoName   string
	Qualname string
	Params   []*Param
	Body     []Stmt // for a lambda a single Return
	IsLambda bool
	IsAsync  bool
	// Generic is set where it has type parameters of its own: def f[T](x: T).
	Generic bool
	// HandsOn is set for the method __await__ that only hands on to what it awaits, which is bound as an async one.
	HandsOn bool
	// IsGen is set when it yields.
	IsGen   bool
	Parent  *Func // enclosing function; the module function for top-level ones
	Class   *Class
	Doc     string
	HasDoc  bool
	DocPos  ir.Pos
	Returns Expr // annotation
	// ReturnHint is Returns as __annotations__ keeps it.
	ReturnHint Hint
	Pos        ir.Pos
	EndLine    int
	Decorators []Expr
	// Hook is what a decorator of pydantic makes of a method, set by inference.
	Hook    any
	Vars    []*Var
	Globals map[string]bool
	Kind    MethodKind
	// Result is the type of what it returns (for generators: the return value); Yields and Sends are those of generators.
	Result *Cell
	Yields *Cell
	Sends  *Cell
	// Called is set when some call reaches it; Escapes when it flows into Any, so that anything may call it.
	Called, Escapes bool
	// Misapplied is set when something calls it with arguments that it cannot take, which only the floor can say.
	Misapplied bool
	// UsedAsValue is set when it is used other than by a direct call.
	UsedAsValue bool
	// Info is a place for later passes (effects, lowering).
	Effects Effects
	Go      any
	// DecoratedBy names the known decorator that changes what calling it means (contextmanager, lru_cache, …).
	DecoratedBy []string
	// Trail is the comment behind the def line.
	Lead  []string
	Trail string
	Blank bool
	// Looped is set for a generator function that is only called by loops that range over the result at once, and by applications
	// whose handler it is.
	Looped bool
	// Recursive is set when the function may call itself, directly or through others.
	Recursive bool
	// Inner is set for a method of a mixin that only super() in the class which has taken it leads to.
	Inner bool
	// Abstract is set for methods that abc.abstractmethod decorates.
	Abstract bool
	// FromSuper is set for methods that super() leads to somewhere, or that a method below calls by their class.
	FromSuper bool
	// ClassNamed is set for class methods that are only called on classes by name, each of which has its own.
	ClassNamed bool
	// OfClass is set for class methods that became static ones.
	OfClass bool
	// TakesClass is set for class methods that became static ones whose first parameter is the class they are called on.
	TakesClass bool
	// Cache is set for functions that functools.cache or lru_cache has become part of.
	Cache bool
	// Synth is set for the methods that a dataclass is given.
	Synth bool
	// SameClass is set for comparisons that only instances of just their class reach; others get NotImplemented.
	SameClass bool
	// Derived is set for the comparisons that functools.total_ordering adds.
	Derived bool
	// Hidden is set for the methods by which views read and set attributes; Python knows nothing of them.
	Hidden bool
	// Peers are the methods of other classes that may run instead of it, where a view stands for several classes: they have one
	// signature, as methods that override each other have.
	Peers []*Func
	// DefaultOf is the parameter whose default the property gives, see Param.Own.
	DefaultOf *Param
	// Value is the signature that it has as a value, once it is used as one.
	Value *FuncInfo
	// Free are the variables of enclosing functions that it uses.
	Free []*Var
}

// MethodKind tells methods apart.
type MethodKind int

// The kinds of methods.
const (
	PlainFunc MethodKind = iota
	InstanceMethod
	StaticMethod
	ClassMethod
	Property
	PropertySetter
	PropertyDeleter
	// CachedProperty is what inference makes a Property of.
	CachedProperty
)

// Effects is what effect analysis knows of a function; all grow from false.
type Effects struct {
	NeedsCtx bool // may await, or reaches the loop
	Raises   bool // returns an error
	MayPanic bool // may fail implicitly
	Wild     bool // may panic with any exception, not only those of implicit failures
	Suspends bool // may suspend the task
}

// Attr is an attribute of instances of a class.
type AttrInfo struct {
	Name string
	Cell *Cell
	Pos  ir.Pos
	// InInit is set when __init__ (or the dataclass header) assigns it unconditionally.
	InInit bool
	// Comment trails or leads its first assignment.
	Written bool // assigned outside __init__
	// FromClass tells that new instances have what the body of their class binds the name to.
	FromClass bool
	// Late is set when the attribute may be asked for before it has been assigned.
	Late    bool
	Go      any
	Default Expr // for class-level fields of dataclasses
	// Field is what a pydantic model says of it: an *infer.ModelField.
	Field any
	Class *Class
}

// Class is a class that the program defines.
type Class struct {
	Name     string
	Qualname string
	Bases    []Expr
	Keywords []Arg
	Body     []Stmt
	Vars     map[string]*Var // names bound in the body
	Order    []*Var
	Parent   *Func // function it is defined in (module function at top level)
	Outer    *Class
	Doc      string
	HasDoc   bool
	DocPos   ir.Pos
	Pos      ir.Pos
	EndLine  int
	Methods  map[string]*Func
	// MethodOrder lists the methods as defined.
	MethodOrder []*Func
	Lead        []string
	Trail       string
	Blank       bool
	Decorators  []Expr
	TypeParams  []string
	// TypeVars are the variables of the type parameters, which the bases may use.
	TypeVars []*Var

	// Set by inference.
	Base      *Class   // the one user-defined base, if any
	Subs      []*Class // direct user-defined subclasses
	LibBase   any      // a base from a stub: Exception classes, Enum …
	Attrs     map[string]*AttrInfo
	AttrOrder []*AttrInfo
	// Dynamic says why the class lives in the floor; "" for a static class.
	Dynamic string
	// Escapes is set when instances flow into Any; ClassEscapes when the class object does.
	Escapes, ClassEscapes bool
	// AsValue is set when the class object is a value of a known type, TypeT; TypeEscapes when values flow into Any whose type is
	// the class or one that derives from it.
	AsValue, TypeEscapes bool
	// Shown is set when instances are printed or formatted.
	Shown bool
	// Dumped is set when model_dump makes dicts of instances.
	Dumped bool
	// Compared is set when the runtime compares or hashes instances: as keys, in containers.
	Compared     bool
	Kind         ClassKind
	Instantiated bool
	// BaseArgs is set when calls of a class without __init__ give arguments to the library class it derives from.
	BaseArgs bool
	// Data tells of a dataclass that became a plain class; nil for others.
	Data *DataInfo
	// Wired is set for dataclasses that requests or answers are validated as.
	Wired bool
	// ModelParams are the types of the type variables of a generic pydantic model, set by inference.
	ModelParams []*Cell
	// Root is T of class Tags(RootModel[T]); nil for others.
	Root Expr
	// Config is the model_config of a pydantic model, set by inference.
	Config []Arg
	// Enum tells of an enum; nil for other classes.
	Enum *EnumInfo
	// ABC is set for classes that derive from abc.ABC.
	ABC bool
	// Members are the topmost classes that a view stands for, in the order of their definition; nil for a class of the program.
	Members []*Class
	// Of is the protocol whose view a class is; View is the view of a protocol that is a Go interface.
	Of, View *Class
	// Asked are the names of the members of a protocol that the program only names in annotations and asks for with isinstance.
	Asked []string
	// Slots are the attributes that instances are limited to; nil when they are not.
	Slots map[string]bool
	// FromCall is set for classes that a call of namedtuple() makes.
	FromCall bool
	// Hoisted is set for classes in classes that are bound as classes of the module.
	Hoisted bool
	// Singleton is set for a class whose __new__ keeps an instance.
	Singleton *Singleton
	// Rewritten is set once inference has changed the body, so that a class that turns out to be dynamic must be bound anew.
	Rewritten bool
	// Protocol is set for classes that derive from typing.Protocol.
	Protocol bool
	Go       any
}

// DataInfo is what is left of a dataclass that became a plain class.
type DataInfo struct {
	// Frozen and Slots are its options; Unhashable tells that it has equality but no hash.
	Frozen, Slots, Unhashable bool
	// Cyclic tells that instances may hold themselves, which shows as "...".
	Cyclic bool
	// MatchArgs are the names that positional patterns mean.
	MatchArgs []string
	// Meta gives the statement of the class body that declares a field.
	Meta map[string]Stmt
	// Fields are those of the class and its bases, as inference keeps them.
	Fields any
}

// EnumInfo tells of an enum.
type EnumInfo struct {
	// Mixin is IntT or StrT where members are ints or texts too; Never elsewhere.
	Mixin Kind
	// Plain is set for IntEnum and StrEnum: str() and format() of a member show its value.
	Plain bool
	// List holds the members; nil for an enum that lives in the floor.
	List *Var
	// ByValue and ByName are what State(value) and State[name] call; nil where the program does not.
	ByValue, ByName *Func
}

// ClassKind tells classes with a special shape apart.
type ClassKind int

// The kinds of classes.
const (
	PlainClass ClassKind = iota
	DataClass
	EnumClass
	ExceptionClass
	NamedTupleClass
	TypedDictClass
	ProtocolClass
	ModelClass // derives from pydantic.BaseModel
)

// Module is a whole program: one snippet with the definitions it needs.
type Module struct {
	Name  string
	Main  *Func // the module body as a function; its Body holds every top-level statement
	Funcs []*Func
	// Classes in order of definition.
	Classes []*Class
	Globals map[string]*Var
	// Modules are the names of the program's own modules, by the place of their lines: see ir.DocStep.
	Modules []string
	// Renamed are the names that modules were given where they share a namespace, with what they call them themselves: see Shown.
	Renamed map[string]string
	// DefCount is the number of statements at the start of Main.Body that came from earlier fences.
	DefCount int
	Doc      []string
	// DocString is __doc__; nil without a docstring.
	DocString *string
	Trailer   []string
	// Views are the types of values that are instances of one of several classes, made by inference.
	Views []*Class
	// FloorBools is set by inference when a value of unknown type may be a bool.
	FloorBools bool
	// SetsNames is set by bind when the program assigns to the name or docstring of an object.
	SetsNames bool
	// ReadsFields is set by inference when the program may ask for the fields of a dataclass: asdict and its kin.
	ReadsFields bool
	// ReadsYields is set by inference when the program may ask which functions are generator functions.
	ReadsYields bool
	// ReadsBases is set by inference when the program may ask for the base classes of a class, or whether it is abstract.
	ReadsBases bool
	// ReadsDocs is set by bind when the program may ask for a docstring.
	ReadsDocs bool
	// Explains is set by bind when assertions of tests tell what they are made of.
	Explains bool
	// Tests is set by bind when the program uses unittest, which shows the docstrings of tests.
	Tests bool
	// Annotates is set by inference when the program asks for the annotations of functions.
	Annotates bool
	// EvaluatesHints is set by inference when the program asks what annotations stand for that Python keeps as text.
	EvaluatesHints bool
	// RichCompares is set by inference when a comparison method of the program gives other values than bools.
	RichCompares bool
	// TracksFields is set by inference when the program asks which fields of pydantic models were given.
	TracksFields bool
	// Replaced are the names of the library in whose place the program puts something else, dotted: time.sleep,
	// httpx.AsyncClient.get. The value is true when it does so by a patch of unittest.mock, false for an assignment.
	Replaced map[string]bool
	// Named are the library modules whose names stand in the program as text, where it imports modules by computed names.
	Named []string
	// Patched are the variables of the module that the program replaces by their names: patch("__main__.fetch").
	Patched []*Var
	// OpenClasses are the library classes of whose instances it replaces attributes.
	OpenClasses []LibClass
	// Next is the type of what a middleware calls to have a request answered; nil before one is seen.
	Next *FuncInfo
}
