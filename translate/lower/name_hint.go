package lower

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/suggestions"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// missingName raises the NameError of a name that nothing defines, with what CPython says it may have meant.
func (b *builder) missingName(x *hir.Name) ir.Expr {
	args := []ir.Expr{ir.StringLit(x.Var.Name)}
	if near := b.nearName(x); near != "" {
		args = append(args, ir.StringLit(near))
	}
	return ir.CallPy("MissingName", ir.Any, args...)
}

// nearName asks as CPython does: an attribute of self, else the nearest of the names that are bound there.
func (b *builder) nearName(x *hir.Name) string {
	name := x.Var.Name
	if c := b.fn.Class; c != nil && len(b.fn.Params) > 0 && b.fn.Params[0].Var.Name == "self" && hasMember(c, name) {
		return "self." + name
	}
	return suggestions.Nearest(name, b.namesBefore(x))
}

// namesBefore are the names that have a value where x stands, in the order of CPython's look-up: locals, globals, builtins. Of the
// variables of the place itself these are the ones that are bound further up; functions run when all of the module is bound.
func (b *builder) namesBefore(x *hir.Name) []string {
	var names []string
	if b.fn != b.l.m.Main {
		for _, v := range b.fn.Vars {
			if v.Pos.Line < x.Pos.Line {
				names = append(names, v.Name)
			}
		}
	}
	names = append(names, "__name__", "__doc__", "__package__", "__loader__", "__spec__", "__annotations__", "__builtins__", "__file__")
	for _, v := range globalsInOrder(b.l.m) {
		if b.fn != b.l.m.Main || v.Pos.Line < x.Pos.Line {
			names = append(names, v.Name)
		}
	}
	return append(names, builtinNames...)
}

// globalsInOrder are the variables of the module in the order in which the text binds them.
func globalsInOrder(m *hir.Module) []*hir.Var {
	list := slices.Collect(maps.Values(m.Globals))
	slices.SortFunc(list, func(a, b *hir.Var) int {
		return cmp.Or(a.Pos.Line-b.Pos.Line, a.Pos.Col-b.Pos.Col, strings.Compare(a.Name, b.Name))
	})
	return list
}

func hasMember(c *hir.Class, name string) bool {
	for ; c != nil; c = c.Base {
		if c.Attrs[name] != nil || c.Methods[name] != nil || c.Vars[name] != nil {
			return true
		}
	}
	return false
}

// builtinNames are vars(builtins) of CPython 3.13 in their order.
var builtinNames = strings.Fields(`
	__name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii bin breakpoint callable
	chr compile delattr dir divmod eval exec format getattr globals hasattr hash hex id input isinstance issubclass iter
	aiter len locals max min next anext oct ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented
	False True bool memoryview bytearray bytes classmethod complex dict enumerate filter float frozenset property int list
	map object range reversed set slice staticmethod str super tuple type zip __debug__ BaseException BaseExceptionGroup
	Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError AttributeError BufferError EOFError
	ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration
	SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError ZeroDivisionError BytesWarning
	DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning ResourceWarning RuntimeWarning
	SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError
	FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError TimeoutError
	IndentationError _IncompleteInputError IndexError KeyError ModuleNotFoundError NotImplementedError
	PythonFinalizationError RecursionError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError
	ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError
	ExceptionGroup EnvironmentError IOError open quit exit copyright credits license help
`)
