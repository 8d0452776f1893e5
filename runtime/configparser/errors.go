// Package configparser answers Python's configparser module.
package configparser

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The exceptions of the module.
var (
	Error                           = lib.Exception("configparser", "Error", py.ExceptionType)
	NoSectionError                  = lib.Exception("configparser", "NoSectionError", Error)
	DuplicateSectionError           = lib.Exception("configparser", "DuplicateSectionError", Error)
	DuplicateOptionError            = lib.Exception("configparser", "DuplicateOptionError", Error)
	NoOptionError                   = lib.Exception("configparser", "NoOptionError", Error)
	InterpolationError              = lib.Exception("configparser", "InterpolationError", Error)
	InterpolationMissingOptionError = lib.Exception("configparser", "InterpolationMissingOptionError", InterpolationError)
	InterpolationSyntaxError        = lib.Exception("configparser", "InterpolationSyntaxError", InterpolationError)
	InterpolationDepthError         = lib.Exception("configparser", "InterpolationDepthError", InterpolationError)
	ParsingError                    = lib.Exception("configparser", "ParsingError", Error)
	MissingSectionHeaderError       = lib.Exception("configparser", "MissingSectionHeaderError", ParsingError)
)

func init() {
	text := lib.Def("__repr__", "self", func(a []any) any { return py.GetAttrOr(a[0], "message", "") })
	Error.Set("__repr__", text)
	Error.Set("__str__", text)
}

// newError makes an error whose text is the message, with attributes; args are its args.
func newError(c *py.Class, message string, args []any, attrs ...py.KV) error {
	e := py.AsException(c.New(args...))
	py.SetAttr(e, "message", message)
	for _, kv := range attrs {
		py.SetAttr(e, kv.Key, kv.Value)
	}
	return e
}

func noSection(section any) error {
	return newError(NoSectionError, "No section: "+py.Repr(section), []any{section}, py.KV{Key: "section", Value: section})
}

func noOption(option, section any) error {
	return newError(NoOptionError, fmt.Sprintf("No option %s in section: %s", py.Repr(option), py.Repr(section)), []any{option, section},
		py.KV{Key: "option", Value: option}, py.KV{Key: "section", Value: section})
}

// place is where a text was read: nil source for sections and options that the program adds.
type place struct {
	source any
	line   int
}

func duplicateSection(section string, at place) error {
	message := "Section " + py.StrRepr(section) + " already exists"
	if at.source != nil {
		message = fmt.Sprintf("While reading from %s [line %2d]: section %s already exists", py.Repr(at.source), at.line, py.StrRepr(section))
		if at.line == 0 {
			message = fmt.Sprintf("While reading from %s: section %s already exists", py.Repr(at.source), py.StrRepr(section))
		}
	}
	return newError(DuplicateSectionError, message, []any{section, at.source, lineOrNone(at.line)}, py.KV{Key: "section", Value: section},
		py.KV{Key: "source", Value: at.source}, py.KV{Key: "lineno", Value: lineOrNone(at.line)})
}

func duplicateOption(section, option string, at place) error {
	where := ""
	if at.line != 0 {
		where = fmt.Sprintf(" [line %2d]", at.line)
	}
	message := fmt.Sprintf("While reading from %s%s: option %s in section %s already exists", py.Repr(at.source), where, py.StrRepr(option), py.StrRepr(section))
	return newError(DuplicateOptionError, message, []any{section, option, at.source, lineOrNone(at.line)}, py.KV{Key: "section", Value: section},
		py.KV{Key: "option", Value: option}, py.KV{Key: "source", Value: at.source}, py.KV{Key: "lineno", Value: lineOrNone(at.line)})
}

func lineOrNone(n int) any {
	if n == 0 {
		return nil
	}
	return n
}

func missingHeader(at place, line string) error {
	message := fmt.Sprintf("File contains no section headers.\nfile: %s, line: %d\n%s", py.Repr(at.source), at.line, py.StrRepr(line))
	return newError(MissingSectionHeaderError, message, []any{at.source, at.line, line}, py.KV{Key: "source", Value: at.source},
		py.KV{Key: "lineno", Value: at.line}, py.KV{Key: "line", Value: line})
}

func interpolationError(c *py.Class, message string, option, section string, args ...any) error {
	return newError(c, message, args, py.KV{Key: "option", Value: option}, py.KV{Key: "section", Value: section})
}
