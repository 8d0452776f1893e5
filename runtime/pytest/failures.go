package pytest

import (
	"fmt"
	"path/filepath"
	"slices"
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

// raised is an exception of a chain: the places that it came through, below the call of the test, and what tells of it. Then is how it
// led to the next one.
type raised struct {
	frames []frame
	text   []string
	then   string
}

// links are the sentences between the exceptions of a chain.
var links = []string{"The above exception was the direct cause of the following exception:", "During handling of the above exception, another exception occurred:"}

// chain are an exception and those that led to it, the first one first.
func chain(err error) (all []raised) {
	text := py.FormatException(err)
	if strings.Contains(text, "Exception Group Traceback") {
		if i := strings.LastIndex(text, "Traceback (most recent call last):\n"); i >= 0 {
			text = text[i:]
		}
		return []raised{{frames: places(text)}}
	}
	part := ""
	for l := range strings.Lines(text) {
		if bare := strings.TrimSuffix(l, "\n"); slices.Contains(links, bare) {
			all = append(all, raised{places(part), message(part), bare})
			part = ""
			continue
		}
		part += l
	}
	return append(all, raised{frames: places(part)})
}

// message is what stands below the places of a traceback.
func message(text string) []string {
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	for i, l := range lines {
		if i > 0 && !strings.HasPrefix(l, " ") {
			return lines[i:]
		}
	}
	return lines
}

// frames are the places of the program that an exception came through, below the call of the test.
func frames(err error) []frame {
	all := chain(err)
	return all[len(all)-1].frames
}

// places reads a traceback.
func places(text string) []frame {
	var out []frame
	var f frame
	inStack := false
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
	all := chain(res.err)
	all[len(all)-1].text = strings.Split(crash(res.err), "\n")
	for n, e := range all {
		if r.options.traceback == "short" {
			r.shortEntries(e)
		} else {
			r.longEntries(res, e, n == 0)
		}
		if e.then != "" {
			r.line("")
			r.line(e.then)
		}
	}
}

// shortEntries writes the places of an exception, two lines each.
func (r *reporter) shortEntries(e raised) {
	for _, f := range e.frames {
		r.shortEntry(f)
	}
	for _, l := range e.text {
		r.line("E   " + l)
	}
}

func (r *reporter) shortEntry(f frame) {
	r.line(fmt.Sprintf("%s:%d: in %s", f.file, f.line, f.function))
	if f.source != "" {
		r.line("    " + f.source)
	}
}

// longEntries writes the places of an exception with the functions that they stand in; those between the first and the last are short.
func (r *reporter) longEntries(res *result, e raised, first bool) {
	separator := strings.TrimRight(strings.Repeat("_ ", width/2), " ") + " "
	class, _, _ := strings.Cut(e.text[0], ":")
	class = class[strings.LastIndexByte(class, '.')+1:]
	if e.then == "" {
		class = py.ClassOf(res.err).Name
	}
	for i, f := range e.frames {
		last := i == len(e.frames)-1
		if i > 0 && !last && r.options.traceback == "auto" {
			r.shortEntry(f)
			if i == len(e.frames)-2 {
				r.line(separator)
			}
			continue
		}
		r.line("")
		if i == 0 && first && res.when == "call" {
			r.arguments(res.item)
		}
		indent := r.function(f)
		if !last {
			r.line("")
			r.line(fmt.Sprintf("%s:%d: ", f.file, f.line))
			r.line(separator)
			continue
		}
		for _, l := range e.text {
			r.line("E" + spaces(indent-1) + l)
		}
		r.line("")
		r.line(fmt.Sprintf("%s:%d: %s", f.file, f.line, class))
	}
	if len(e.frames) == 0 {
		for _, l := range e.text {
			r.line("E       " + l)
		}
	}
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }

// function writes the function of a place up to the end of the statement, and tells how far that is indented.
func (r *reporter) function(f frame) int {
	before, at, after := r.excerpt(f)
	for _, l := range before {
		r.line(strings.TrimRight("    "+l, " "))
	}
	switch {
	case at != "":
		r.line(">   " + at)
	case f.source != "":
		r.line(">       " + f.source)
		return 8
	}
	for _, l := range after {
		r.line(strings.TrimRight("    "+l, " "))
	}
	return 4 + indentOf(at)
}
