package argparse

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// FileTypeType is the class argparse.FileType.
var FileTypeType *py.Class

func makeFileType() {
	c := py.NewClass("argparse", "FileType", py.ObjectType)
	FileTypeType = c
	define := lib.Definer(c)
	define("__init__", "self, mode='r', bufsize=-1, encoding=None, errors=None", func(a []any) any {
		for i, n := range []string{"_mode", "_bufsize", "_encoding", "_errors"} {
			set(a[0], n, a[1+i])
		}
		return nil
	})
	define("__call__", "self, string", func(a []any) any {
		mode := py.Str(get(a[0], "_mode"))
		if is(a[1], "-") {
			var stream any
			switch {
			case strings.Contains(mode, "r"):
				stream = get(sys.Module(), "stdin")
			case strings.ContainsAny(mode, "wax"):
				stream = sys.CurrentStdout()
			default:
				panic(py.ValueError.New("argument \"-\" with mode " + py.StrRepr(mode)))
			}
			if strings.Contains(mode, "b") {
				stream = get(stream, "buffer")
			}
			return stream
		}
		f, err := lib.TryCall(py.CurrentContext(), get(io.Module(), "open"), a[1], mode, get(a[0], "_bufsize"), get(a[0], "_encoding"), get(a[0], "_errors"))
		if py.Is(err, py.OSError) {
			panic(ArgumentTypeError.New("can't open '" + py.Str(a[1]) + "': " + py.Str(err)))
		}
		py.Check(err)
		return f
	})
	define("__repr__", "self", func(a []any) any {
		parts := []string{py.Repr(get(a[0], "_mode"))}
		if b := get(a[0], "_bufsize"); !py.Eq(b, -1) {
			parts = append(parts, py.Repr(b))
		}
		for _, n := range []string{"encoding", "errors"} {
			if v := get(a[0], "_"+n); v != nil {
				parts = append(parts, n+"="+py.Repr(v))
			}
		}
		return lib.TypeName(a[0]) + "(" + join(parts, ", ") + ")"
	})
}

// Module gives the module object of argparse.
var Module func() *py.Module

func init() {
	makeActionClasses()
	makeFileType()
	makeFormatterClasses()
	makeContainerClasses()
	makeParserClass()
	Module = lib.Module("argparse", func(m *py.Module) {
		for _, c := range []*py.Class{ActionType, BooleanOptionalActionType, NamespaceType, ArgumentParserType, FileTypeType, HelpFormatterType,
			RawDescriptionHelpFormatterType, RawTextHelpFormatterType, ArgumentDefaultsHelpFormatterType, MetavarTypeHelpFormatterType,
			ArgumentError, ArgumentTypeError, containerType, groupType, exclusiveType} {
			m.Set(c.Name, c)
		}
		for _, c := range actions {
			m.Set(c.Name, c)
		}
		m.Set("SUPPRESS", SUPPRESS).Set("OPTIONAL", OPTIONAL).Set("ZERO_OR_MORE", ZEROORMORE).Set("ONE_OR_MORE", ONEORMORE)
		m.Set("PARSER", PARSER).Set("REMAINDER", REMAINDER)
	})
}
