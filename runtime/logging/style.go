package logging

import (
	"context"
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pystring "github.com/py2goasync/py2goasync/runtime/string"
)

// The classes of the three styles of format strings.
var (
	PercentStyleType        *py.Class
	StrFormatStyleType      *py.Class
	StringTemplateStyleType *py.Class
)

// styles are the letters of Formatter(style=...), in the order that errors list them, with their default formats.
var styles = []struct {
	letter, basic string
	class         **py.Class
}{
	{"%", "%(levelname)s:%(name)s:%(message)s", &PercentStyleType},
	{"{", "{levelname}:{name}:{message}", &StrFormatStyleType},
	{"$", "${levelname}:${name}:${message}", &StringTemplateStyleType},
}

// styleOf finds a style; the program's mistake is a ValueError.
func styleOf(style any) (class *py.Class, basic string) {
	for _, s := range styles {
		if py.Eq(style, s.letter) {
			return *s.class, s.basic
		}
	}
	panic(py.ValueError.New("Style must be one of: %,{,$"))
}

var (
	percentField = regexp.MustCompile(`(?i)%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]`)
	braceSpec    = regexp.MustCompile(`(?i)^(.?[<=>^])?[+ -]?#?0?(\d+|{\w+})?[,_]?(\.(\d+|{\w+}))?[bcdefgnosx%]?$`)
	braceField   = regexp.MustCompile(`^(\d+|\w+)(\.\w+|\[[^]]+\])*$`)
	dollarField  = regexp.MustCompile(`(?i)\$(?:\$|([_a-z][_a-z0-9]*)|\{([_a-z][_a-z0-9]*)\}|)`)
)

func makeStyleClasses() {
	p := py.NewClass("logging", "PercentStyle", py.ObjectType)
	p.Set("default_format", "%(message)s").Set("asctime_format", "%(asctime)s").Set("asctime_search", "%(asctime)")
	PercentStyleType = p
	def(p, "__init__", "fmt, *, defaults=None", func(_ context.Context, self any, a []any) any {
		fmt := a[0]
		if !py.Truth(fmt) {
			fmt = get(self, "default_format")
		}
		set(self, "_fmt", fmt)
		set(self, "_defaults", a[1])
		return nil
	})
	def(p, "usesTime", "", func(_ context.Context, self any, _ []any) any {
		return strings.Contains(format(self), py.Str(get(self, "asctime_search")))
	})
	def(p, "validate", "", func(_ context.Context, self any, _ []any) any {
		if !percentField.MatchString(format(self)) {
			panic(py.ValueError.Newf("Invalid format '%s' for '%s' style", format(self), py.Str(get(self, "default_format"))[:1]))
		}
		return nil
	})
	def(p, "_format", "record", func(_ context.Context, self any, a []any) any {
		return py.Percent(format(self), values(a[0], get(self, "_defaults")))
	})
	def(p, "format", "record", func(ctx context.Context, self any, a []any) any {
		var out any
		err := py.Try(func() error { out = call(ctx, self, "_format", a[0]); return nil })
		if py.Is(err, py.KeyError) {
			panic(py.WithContext(py.ValueError.Newf("Formatting field not found in record: %s", py.Str(err)), err))
		}
		py.Check(err)
		return out
	})

	b := py.NewClass("logging", "StrFormatStyle", p)
	b.Set("default_format", "{message}").Set("asctime_format", "{asctime}").Set("asctime_search", "{asctime")
	StrFormatStyleType = b
	def(b, "_format", "record", func(_ context.Context, self any, a []any) any {
		return py.StrFormat(format(self), nil, values(a[0], get(self, "_defaults")))
	})
	def(b, "validate", "", func(_ context.Context, self any, _ []any) any { validateBraces(format(self)); return nil })

	d := py.NewClass("logging", "StringTemplateStyle", p)
	d.Set("default_format", "${message}").Set("asctime_format", "${asctime}").Set("asctime_search", "${asctime}")
	StringTemplateStyleType = d
	def(d, "usesTime", "", func(_ context.Context, self any, _ []any) any {
		return strings.Contains(format(self), "$asctime") || strings.Contains(format(self), "${asctime}")
	})
	def(d, "validate", "", func(_ context.Context, self any, _ []any) any { validateDollars(format(self)); return nil })
	def(d, "_format", "record", func(_ context.Context, self any, a []any) any {
		return lib.Method(lib.Call(pystring.TemplateType(), format(self)), "substitute", values(a[0], get(self, "_defaults")))
	})
}

func format(style any) string { return text(get(style, "_fmt"), "format") }

// validateBraces is StrFormatStyle.validate().
func validateBraces(fmt string) {
	fields := 0
	err := py.Try(func() error {
		formatter, _ := pystring.Module().Get("Formatter")
		for piece := range py.Seq(lib.Method(lib.Call(formatter), "parse", fmt)) {
			p := piece.(py.Tuple)
			if name, _ := p[1].(string); name != "" {
				if !braceField.MatchString(name) {
					return py.ValueError.Newf("invalid field name/expression: %s", py.Repr(name))
				}
				fields++
			}
			if conv, _ := p[3].(string); conv != "" && !strings.Contains("rsa", conv) {
				return py.ValueError.Newf("invalid conversion: %s", py.Repr(conv))
			}
			if spec, _ := p[2].(string); spec != "" && !braceSpec.MatchString(spec) {
				return py.ValueError.Newf("bad specifier: %s", py.Repr(spec))
			}
		}
		return nil
	})
	if py.Is(err, py.ValueError) {
		panic(py.WithContext(py.ValueError.Newf("invalid format: %s", py.Str(err)), err))
	}
	py.Check(err)
	if fields == 0 {
		panic(py.ValueError.New("invalid format: no fields"))
	}
}

// validateDollars is StringTemplateStyle.validate().
func validateDollars(fmt string) {
	fields := 0
	for _, m := range dollarField.FindAllStringSubmatch(fmt, -1) {
		switch {
		case m[1] != "" || m[2] != "":
			fields++
		case m[0] == "$":
			panic(py.ValueError.New("invalid format: bare '$' not allowed"))
		}
	}
	if fields == 0 {
		panic(py.ValueError.New("invalid format: no fields"))
	}
}
