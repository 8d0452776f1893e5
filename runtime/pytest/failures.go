package pytest

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// failures writes the section of the errors or of the failures.
func (r *reporter) failures(title string, list []*result) {
	if len(list) == 0 {
		return
	}
	r.rule("=", title)
	for _, res := range list {
		name := res.item.place()
		if res.sub != "" {
			name += " " + res.sub
		}
		if res.outcome == "error" {
			name = "ERROR at " + res.when + " of " + name
		}
		if r.options.traceback == "line" {
			if _, plain := res.err.(*noTrace); plain {
				r.failure(res)
			} else if res.err != nil && !unknown(res.err) {
				r.line("E   " + strings.ReplaceAll(crash(res.err), "\n", "\n    "))
			}
		} else {
			r.rule("_", name)
			r.failure(res)
		}
		for _, s := range res.output {
			r.rule("-", s.title)
			r.line(strings.TrimSuffix(s.text, "\n"))
		}
		if r.options.traceback == "line" {
			r.line(lineOf(res))
		}
	}
}

// frame is one place of a traceback.
type frame struct {
	file     string
	line     int
	function string
	source   string
}

// frames are the places of the program that an exception came through, below the call of the test.
func frames(err error) []frame {
	var out []frame
	var f frame
	inStack := false
	text := py.FormatException(err)
	if i := strings.LastIndex(text, "Traceback (most recent call last):\n"); i >= 0 {
		text = text[i:]
	}
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		switch {
		case strings.HasPrefix(l, `  File "`):
			f = frame{}
			if _, e := fmt.Sscanf(l, "  File %q, line %d, in %s", &f.file, &f.line, &f.function); e == nil {
				out = append(out, f)
				inStack = true
			}
		case inStack && strings.HasPrefix(l, "    ") && out[len(out)-1].source == "" && strings.Trim(l, " ^~") != "":
			out[len(out)-1].source = strings.TrimSpace(l)
		}
	}
	for len(out) > 1 && out[0].function == "<module>" {
		out = out[1:]
	}
	return out
}

func lineOf(res *result) string {
	if res.err == nil {
		return res.item.file + ": " + res.reason
	}
	if list := frames(res.err); len(list) > 0 {
		last := list[len(list)-1]
		path, _ := filepath.Abs(last.file)
		return fmt.Sprintf("%s:%d: %s", path, last.line, crash(res.err))
	}
	return crash(res.err)
}

// failure writes what a test failed with.
func (r *reporter) failure(res *result) {
	var missing *lookupError
	switch e := res.err.(type) {
	case nil:
		r.line(res.reason)
		return
	case *noTrace:
		r.line(py.Str(py.AsException(e.error)))
		return
	case *lookupError:
		missing = e
	}
	if missing != nil {
		line := res.item.line
		path, _ := filepath.Abs(res.item.file)
		r.line(fmt.Sprintf("file %s, line %d", path, line))
		r.line("E       " + missing.Error())
		r.line(">       available fixtures: " + strings.Join(res.item.available, ", "))
		r.line(">       use 'pytest --fixtures [testpath]' for help on them.")
		r.line("")
		r.line(fmt.Sprintf("%s:%d", path, line))
		return
	}
	list := frames(res.err)
	text := strings.Split(crash(res.err), "\n")
	class := py.ClassOf(res.err).Name
	if r.options.traceback == "short" {
		for _, f := range list {
			r.line(fmt.Sprintf("%s:%d: in %s", f.file, f.line, f.function))
			if f.source != "" {
				r.line("    " + f.source)
			}
		}
		for _, l := range text {
			r.line("E   " + l)
		}
		return
	}
	for i, f := range list {
		r.line("")
		if f.source != "" {
			r.line(">       " + f.source)
		}
		if i < len(list)-1 {
			r.line("")
			r.line(fmt.Sprintf("%s:%d: ", f.file, f.line))
			r.line(strings.TrimRight(strings.Repeat("_ ", width/2), " ") + " ")
			continue
		}
		for _, l := range text {
			r.line("E       " + l)
		}
		r.line("")
		r.line(fmt.Sprintf("%s:%d: %s", f.file, f.line, class))
	}
	if len(list) == 0 {
		for _, l := range text {
			r.line("E       " + l)
		}
	}
}
