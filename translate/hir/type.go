package hir

import (
	"fmt"
	"strings"
)

// Kind is the shape of a Type.
type Kind uint8

// The kinds of types, from the bottom of the lattice to its top.
const (
	Never Kind = iota // no value seen yet
	NoneT
	BoolT
	IntT
	FloatT
	ComplexT
	StrT
	BytesT
	EllipsisT
	ListT     // List.Elem
	DictT     // Dict.Key, Dict.Val, or a record
	SetT      // Args[0]
	FrozenT   // Args[0]
	TupleT    // Elems, of fixed length
	VarTupleT // Args[0], of any length
	FuncT     // Func: functions of the program as values
	InstT     // an instance of Class (or of a subclass)
	ClassT    // Class itself
	TypeT     // a value that is Class or a class that derives from it
	LibT      // an instance of the library class Lib with arguments Args
	LibClassT // the library class Lib itself
	LibFuncT  // the library function Lib, perhaps bound (Recv)
	ModuleT   // the module Lib
	AnyT      // anything: lives in the dynamic floor
	NumT      // an int or a float: which of them, the run tells
)

// Type is an element of the lattice. The zero Type is Never.
type Type struct {
	Kind Kind
	// Opt tells that None is a value too.
	Opt bool
	// Bits bounds the magnitude of an IntT: |x| < 2**Bits; above MaxBits the int is of arbitrary precision.
	Bits int
	// Pos tells that an IntT is never negative.
	Pos bool
	// Mixed tells that some values of a FloatT are ints in Python (exactly representable); they may not be shown.
	Mixed bool
	List  *ListInfo
	Dict  *DictInfo
	Args  []*Cell
	Elems []Type
	Func  *FuncInfo
	Class *Class
	// Het is set for the results of a gather of different types: a list in Python, kept as a tuple while it is only taken
	// apart.
	Het *HetInfo
	// Lib is the stub object (a class, function or module of translate/stubs) of LibT, LibClassT, LibFuncT and ModuleT.
	Lib LibObject
	// Recv is the receiver of a bound LibFuncT or bound method value.
	Recv *Type
}

// LibObject is something that a stub declares.
type LibObject interface {
	// LibName is the qualified Python name, asyncio.Queue.
	LibName() string
}

// LibClass is a class that a stub declares.
type LibClass interface {
	LibObject
	// LibBase gives the base class and its arguments in terms of the class's own; nil for none.
	LibBase(args []*Cell) (LibClass, []*Cell)
}

// MaxBits is the widest int that a Go int holds.
const MaxBits = 63

// Plain types.
var (
	Any      = Type{Kind: AnyT}
	None     = Type{Kind: NoneT}
	Bool     = Type{Kind: BoolT}
	Float    = Type{Kind: FloatT}
	Complex  = Type{Kind: ComplexT}
	Str      = Type{Kind: StrT}
	BytesTy  = Type{Kind: BytesT}
	BigInt   = Type{Kind: IntT, Bits: MaxBits + 1}
	Ellipsis = Type{Kind: EllipsisT}
)

// IntOf is the type of ints below 2**bits.
func IntOf(bits int) Type { return Type{Kind: IntT, Bits: min(bits, MaxBits+1)} }

// Wide reports whether t is an int that may not fit a Go int.
func (t Type) Wide() bool { return t.Kind == IntT && t.Bits > MaxBits }

// IsNumber reports whether t is an int or a float, never None.
func (t Type) IsNumber() bool {
	return !t.Opt && (t.Kind == IntT || t.Kind == FloatT || t.Kind == BoolT)
}

// IsNumeric reports whether t is an int or a float, perhaps one of which the run tells the kind. A bool is neither.
func (t Type) IsNumeric() bool {
	return !t.Opt && (t.Kind == IntT || t.Kind == FloatT || t.Kind == NumT)
}

// Is reports whether t has the kind k and is never None.
func (t Type) Is(k Kind) bool { return t.Kind == k && !t.Opt }

// Optional is t or None.
func (t Type) Optional() Type {
	switch t.Kind {
	case Never:
		return None
	case NoneT, AnyT:
		return t
	}
	t.Opt = true
	return t
}

// NonNone is t without None.
func (t Type) NonNone() Type {
	if t.Kind == NoneT {
		return Type{}
	}
	t.Opt = false
	return t
}

// TupleOf is the type of a tuple of fixed length.
func TupleOf(elems ...Type) Type { return Type{Kind: TupleT, Elems: elems} }

// ListOf is the type of a list with the given facts.
func ListOf(info *ListInfo) Type { return Type{Kind: ListT, List: info} }

// Num is the type of an int or a float.
var Num = Type{Kind: NumT}

// Inst is the type of instances of c.
func Inst(c *Class) Type { return Type{Kind: InstT, Class: c} }

// ClassObj is the type of the class object c.
func ClassObj(c *Class) Type { return Type{Kind: ClassT, Class: c} }

// TypeOf is the type of values that are the class c or one that derives from it.
func TypeOf(c *Class) Type { return Type{Kind: TypeT, Class: c} }

// Lib is the type of instances of a library class.
func Lib(c LibClass, args ...*Cell) Type { return Type{Kind: LibT, Lib: c, Args: args} }

// ListInfo holds what is known of a list (of all lists that may be the same object): its element type, and whether it
// must be a *py.List because its length changes while more than one place can see it.
type ListInfo struct {
	parent *ListInfo
	Elem   *Cell
	// Resized is set by append & co. through anything but the one local variable that owns the list.
	Resized bool
	// Boxed is set when identity matters.
	Boxed bool
	// Mutated is set by anything that changes the list in place, other than its owner filling it.
	Mutated bool
	// Round is as that of a Cell.
	Round int
}

// NewList makes the facts of a list with a fresh element cell.
func NewList() *ListInfo { return &ListInfo{Elem: NewCell()} }

// Find is the representative of l.
func (l *ListInfo) Find() *ListInfo {
	for l.parent != nil {
		l = l.parent
	}
	return l
}

// IsSlice reports whether the list may be a Go slice.
func (l *ListInfo) IsSlice() bool {
	l = l.Find()
	return !l.Resized && !l.Boxed
}

// DictInfo holds what is known of a dict: key and value types, or, while it is only ever read by constant keys, the
// fields of a record.
type DictInfo struct {
	parent *DictInfo
	Key    *Cell
	Val    *Cell
	// Keys are the constant string keys of a record in order; nil for a real dict.
	Keys   []string
	Fields []*Cell
	// Habit tells which classes of dicts may be meant; 0 while nothing is known.
	Habit Habit
	// Record is true until something is done to it that only a dict can do.
	Record bool
	// Name is what the record type may be called: after the function that returns it or the variable that holds it.
	Name string
	// Of completes "the dict that …": "fetch_data returns".
	Of string
	Go any
	// Round is as that of a Cell.
	Round int
}

// Habit is a set of classes: dict and the classes of collections that derive from it. What their values do differently
// is up to the runtime's dicts; types need it for the methods that only some have.
type Habit int

// The habits.
const (
	PlainHabit Habit = 1 << iota
	DefaultHabit
	CounterHabit
	OrderedHabit
)

// Mixed reports whether a Counter or OrderedDict may be meant, or something else.
func (h Habit) Mixed() bool {
	return h&(CounterHabit|OrderedHabit) != 0 && h != CounterHabit && h != OrderedHabit
}

// NewDict makes the facts of a dict with fresh cells.
func NewDict() *DictInfo { return &DictInfo{Key: NewCell(), Val: NewCell()} }

// Find is the representative of d.
func (d *DictInfo) Find() *DictInfo {
	for d.parent != nil {
		d = d.parent
	}
	return d
}

// FuncInfo holds what is known of function values that may stand in one place: they share a signature.
type FuncInfo struct {
	parent *FuncInfo
	// Members are the functions of the program that may be meant.
	Members []*Func
	Params  []*Cell
	Result  *Cell
	Async   bool
	// Bound is set when the first parameter of the members (self) is bound already.
	Bound bool
	// Raises and NeedsCtx are the joint effects of the members.
	Raises, NeedsCtx bool
	Bad              bool // members disagree: lives in the floor
}

// Find is the representative of f.
func (f *FuncInfo) Find() *FuncInfo {
	for f.parent != nil {
		f = f.parent
	}
	return f
}

// Cell is a type variable. Cells that must agree are unified.
type Cell struct {
	parent *Cell
	t      Type
	// Name says what the cell is for, in debug output.
	Name string
	// Gen counts how often the content has grown.
	Gen int
	// Round is the round of inference that made the cell for the type of one expression; 0 if it belongs to the program.
	Round int
}

// NewCell is a fresh cell that holds Never.
func NewCell() *Cell { return &Cell{} }

// CellOf is a fresh cell that holds t.
func CellOf(t Type) *Cell { return &Cell{t: t} }

// Find is the representative of c.
func (c *Cell) Find() *Cell {
	for c.parent != nil {
		if c.parent.parent != nil {
			c.parent = c.parent.parent
		}
		c = c.parent
	}
	return c
}

// Type is the content of c.
func (c *Cell) Type() Type { return c.Find().t }

// String prints the type in Python's annotation syntax.
func (t Type) String() string {
	s := t.base(0)
	if t.Opt {
		s += " | None"
	}
	return s
}

func (t Type) base(depth int) string {
	if depth > 6 {
		return "…"
	}
	cell := func(c *Cell) string {
		ct := c.Type()
		s := ct.base(depth + 1)
		if ct.Opt {
			s += " | None"
		}
		return s
	}
	switch t.Kind {
	case Never:
		return "Never"
	case NoneT:
		return "None"
	case BoolT:
		return "bool"
	case IntT:
		if t.Wide() {
			return "bigint"
		}
		return "int"
	case FloatT:
		return "float"
	case ComplexT:
		return "complex"
	case StrT:
		return "str"
	case BytesT:
		return "bytes"
	case EllipsisT:
		return "ellipsis"
	case ListT:
		l := t.List.Find()
		if l.IsSlice() {
			return "slice[" + cell(l.Elem) + "]"
		}
		return "list[" + cell(l.Elem) + "]"
	case DictT:
		d := t.Dict.Find()
		if d.Record {
			parts := make([]string, len(d.Keys))
			for i, k := range d.Keys {
				parts[i] = k + ": " + cell(d.Fields[i])
			}
			return "{" + strings.Join(parts, ", ") + "}"
		}
		return "dict[" + cell(d.Key) + ", " + cell(d.Val) + "]"
	case SetT:
		return "set[" + cell(t.Args[0]) + "]"
	case FrozenT:
		return "frozenset[" + cell(t.Args[0]) + "]"
	case VarTupleT:
		return "tuple[" + cell(t.Args[0]) + ", ...]"
	case TupleT:
		parts := make([]string, len(t.Elems))
		for i, e := range t.Elems {
			parts[i] = e.String()
		}
		return "tuple[" + strings.Join(parts, ", ") + "]"
	case FuncT:
		f := t.Func.Find()
		parts := make([]string, len(f.Params))
		for i, p := range f.Params {
			parts[i] = cell(p)
		}
		s := "(" + strings.Join(parts, ", ") + ") -> " + cell(f.Result)
		if f.Async {
			s = "async " + s
		}
		return s
	case InstT:
		return t.Class.Name
	case NumT:
		return "int | float"
	case ClassT, TypeT:
		return "type[" + t.Class.Name + "]"
	case LibT:
		s := t.Lib.LibName()
		if len(t.Args) > 0 {
			parts := make([]string, len(t.Args))
			for i, a := range t.Args {
				parts[i] = cell(a)
			}
			s += "[" + strings.Join(parts, ", ") + "]"
		}
		return s
	case LibClassT:
		return "type[" + t.Lib.LibName() + "]"
	case LibFuncT:
		return "func " + t.Lib.LibName()
	case ModuleT:
		return "module " + t.Lib.LibName()
	case AnyT:
		return "Any"
	}
	return fmt.Sprintf("kind %d", t.Kind)
}

// HetInfo tells what becomes of a list of known length and different element types.
type HetInfo struct {
	// List is the list it becomes once something is done to it that only a list can do.
	List    *ListInfo
	Demoted bool
}
