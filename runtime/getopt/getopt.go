// Package getopt answers Python's getopt module: options of a command line as the C function of that name reads them.
package getopt

import (
	"fmt"
	"os"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// GetoptError is the class getopt.GetoptError.
var GetoptError = lib.Exception("getopt", "GetoptError", py.ExceptionType)

func init() {
	GetoptError.Set("__str__", lib.Def("__str__", "self", func(a []any) any { return py.GetAttrOr(a[0], "msg", "") }))
}

func fail(option, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	e := py.AsException(GetoptError.New(message, option))
	py.SetAttr(e, "msg", message)
	py.SetAttr(e, "opt", option)
	panic(e)
}

// reader collects the options of one command line.
type reader struct {
	short string
	long  []string
	found *py.List[any]
	rest  []string
}

func (r *reader) add(option, value string) { r.found.Append(py.Tuple{option, value}) }

// takeLong is --name, --name=value and --name value; names may be cut short.
func (r *reader) takeLong(arg string) {
	name, value, given := strings.Cut(arg, "=")
	full, wants := r.match(name)
	switch {
	case wants && !given:
		if len(r.rest) == 0 {
			fail(full, "option --%s requires argument", full)
		}
		value, r.rest = r.rest[0], r.rest[1:]
	case given && !wants:
		fail(full, "option --%s must not have an argument", full)
	}
	r.add("--"+full, value)
}

// match finds the long option that a name means, and whether it wants an argument.
func (r *reader) match(name string) (full string, wants bool) {
	var possible []string
	for _, l := range r.long {
		if bare := strings.TrimSuffix(l, "="); bare == name {
			return name, bare != l
		}
		if strings.HasPrefix(l, name) {
			possible = append(possible, l)
		}
	}
	switch len(possible) {
	case 0:
		fail(name, "option --%s not recognized", name)
	case 1:
		full = strings.TrimSuffix(possible[0], "=")
		return full, full != possible[0]
	}
	fail(name, "option --%s not a unique prefix", name)
	return "", false
}

// takeShort is -abc and -ovalue.
func (r *reader) takeShort(arg string) {
	for arg != "" {
		option := string([]rune(arg)[:1])
		arg = arg[len(option):]
		at := strings.Index(r.short, option)
		if at < 0 || option == ":" {
			fail(option, "option -%s not recognized", option)
		}
		value := ""
		if strings.HasPrefix(r.short[at+len(option):], ":") {
			if arg == "" {
				if len(r.rest) == 0 {
					fail(option, "option -%s requires argument", option)
				}
				arg, r.rest = r.rest[0], r.rest[1:]
			}
			value, arg = arg, ""
		}
		r.add("-"+option, value)
	}
}

// read goes over the arguments; where options may stand among them (gnu_getopt), the others are kept aside.
func read(args, short, long any, mixed bool) any {
	r := &reader{short: py.Str(short), found: py.NewList[any]()}
	for _, a := range py.Collect(args) {
		r.rest = append(r.rest, py.Str(a))
	}
	if one, ok := lib.AsStr(long); ok {
		r.long = []string{one}
	} else {
		for _, l := range py.Collect(long) {
			r.long = append(r.long, py.Str(l))
		}
	}
	if strings.HasPrefix(r.short, "+") {
		r.short, mixed = r.short[1:], false
	} else if os.Getenv("POSIXLY_CORRECT") != "" {
		mixed = false
	}
	var others []string
	for len(r.rest) > 0 {
		arg := r.rest[0]
		switch {
		case arg == "--":
			others = append(others, r.rest[1:]...)
			r.rest = nil
		case strings.HasPrefix(arg, "--"):
			r.rest = r.rest[1:]
			r.takeLong(arg[2:])
		case strings.HasPrefix(arg, "-") && arg != "-":
			r.rest = r.rest[1:]
			r.takeShort(arg[1:])
		case mixed:
			others, r.rest = append(others, arg), r.rest[1:]
		default:
			others = append(others, r.rest...)
			r.rest = nil
		}
	}
	return py.Tuple{r.found, py.ListFromAny(others)}
}

// Module is the module object of getopt.
var Module = lib.Module("getopt", func(m *py.Module) {
	m.Set("GetoptError", GetoptError).Set("error", GetoptError)
	lib.Add(m, "getopt", "args, shortopts, longopts=()", func(a []any) any { return read(a[0], a[1], a[2], false) })
	lib.Add(m, "gnu_getopt", "args, shortopts, longopts=()", func(a []any) any { return read(a[0], a[1], a[2], true) })
})
