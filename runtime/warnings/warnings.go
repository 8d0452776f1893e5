// Package warnings answers Python's warnings module.
package warnings

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// filter is one entry of the list that decides what becomes of a warning.
type filter struct {
	action          string
	message, module *regexp.Regexp // nil matches all
	category        *py.Class
	line            int // 0 matches all
}

// state is what catch_warnings saves and restores.
type state struct {
	filters []filter
	def     string              // what happens when no filter matches
	seen    map[occurrence]bool // shown already
	record  *py.List[any]       // where catch_warnings(record=True) collects
}

type occurrence struct {
	text     string
	category *py.Class
	file     string
	line     int
}

var now = state{filters: []filter{
	{action: "default", category: py.DeprecationWarning, module: regexp.MustCompile(`^__main__\z`)},
	{action: "ignore", category: py.DeprecationWarning}, {action: "ignore", category: py.PendingDeprecationWarning},
	{action: "ignore", category: py.ImportWarning}, {action: "ignore", category: py.ResourceWarning},
}, def: "default", seen: map[occurrence]bool{}}

var actions = []string{"error", "ignore", "always", "all", "default", "module", "once"}

func checkAction(action any) string {
	s, _ := lib.AsStr(action)
	if !slices.Contains(actions, s) {
		panic(py.ValueError.Newf("invalid action: %s", py.Repr(action)))
	}
	return s
}

func checkCategory(category any) *py.Class {
	c, ok := category.(*py.Class)
	if !ok || !c.IsSubclassOf(py.Warning) {
		name := lib.TypeName(category)
		if ok {
			name = c.Name
		}
		panic(py.TypeError.Newf("category must be a Warning subclass, not '%s'", name))
	}
	return c
}

// pattern compiles a regular expression that must match at the start.
func pattern(text any, flags string) *regexp.Regexp {
	s := lib.Str(text, "message")
	if s == "" {
		return nil
	}
	re, err := regexp.Compile(flags + `^(?:` + s + `)`)
	if err != nil {
		panic(py.ValueError.Newf("invalid pattern %s: %s", py.Repr(s), err.Error()))
	}
	return re
}

func (s *state) insert(f filter, appended bool) {
	if appended {
		s.filters = append(s.filters, f)
	} else {
		s.filters = append([]filter{f}, s.filters...)
	}
	s.seen = map[occurrence]bool{}
}

func (f *filter) matches(o occurrence) bool {
	return (f.message == nil || f.message.MatchString(o.text)) && o.category.IsSubclassOf(f.category) &&
		(f.module == nil || f.module.MatchString("__main__")) && (f.line == 0 || f.line == o.line)
}

// Warn is warnings.warn(message, category, stacklevel). skip is the number of Go functions between the program and this.
func Warn(ctx context.Context, message, category any, stacklevel int) {
	var class *py.Class
	if py.IsInstance(message, py.Warning) {
		class = py.Type(message)
	} else {
		if category == nil {
			category = py.UserWarning
		}
		class = checkCategory(category)
	}
	file, line := "<sys>", 0
	if frames := py.CallStack(2); len(frames) > 0 {
		if i := len(frames) - max(1, stacklevel); i >= 0 {
			file, line = frames[i].File, frames[i].Line
		}
	}
	Explicit(ctx, message, class, file, line)
}

// Explicit is warnings.warn_explicit(message, category, filename, lineno).
func Explicit(ctx context.Context, message any, class *py.Class, file string, line int) {
	o := occurrence{py.Str(message), class, file, line}
	action := now.def
	for _, f := range now.filters {
		if f.matches(o) {
			action = f.action
			break
		}
	}
	if !py.IsInstance(message, py.Warning) {
		message = lib.Call(class, message)
	}
	switch action {
	case "ignore":
		return
	case "error":
		panic(message)
	case "once":
		o.file, o.line = "", 0
	case "module":
		o.line = 0
	}
	if action != "always" && action != "all" {
		if now.seen[o] {
			return
		}
		now.seen[o] = true
	}
	emit(ctx, message, class, file, line, nil)
}

// emit shows a warning, or collects it.
func emit(ctx context.Context, message any, class *py.Class, file string, line int, source any) {
	show, _ := Module().Get("showwarning")
	if now.record != nil && show == original {
		now.record.Append(newMessage(message, class, file, line, nil, nil, source))
		return
	}
	_, err := py.Call(ctx, show, message, class, file, line)
	py.Check(err)
}

var original any

// format is warnings.formatwarning(message, category, filename, lineno, line).
func format(a []any) any {
	text := py.Str(a[2]) + ":" + py.Str(a[3]) + ": " + py.Str(py.GetAttr(a[1], "__name__")) + ": " + py.Str(a[0]) + "\n"
	source := a[4]
	if source == nil {
		source = py.SourceLine(py.Str(a[2]), lib.Int(a[3]))
	}
	if s := strings.TrimSpace(py.Str(source)); s != "" {
		text += "  " + s + "\n"
	}
	return text
}

// show is the default warnings.showwarning(message, category, filename, lineno, file, line).
func show(a []any) any {
	file := a[4]
	if file == nil {
		if file = sys.CurrentStderr(); file == nil {
			return nil
		}
	}
	formatter, _ := Module().Get("formatwarning")
	lib.Method(file, "write", lib.Call(formatter, a[0], a[1], a[2], a[3], a[5]))
	return nil
}
