package py

import (
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Frame is one frame of a Python traceback.
type Frame struct {
	File   string // the document or script
	Line   int
	Func   string // the Python function's name, "<module>" at the top
	Source string // the source line, without indentation; "" when unknown
	Carets string // the marks below the source line; "" for none
}

// lineTable maps the lines of one generated Go file to Python lines.
type lineTable struct {
	doc, text string
	once      sync.Once
	lines     map[int]pyLine // Go line -> Python line
	funcs     map[string]string
	ranges    []funcRange
	unseen    []funcRange // closures of which Python knows nothing
	source    map[int]string
	nones     map[int]string // what a Python line does with a value that may be None, see noneUse
	files     []docFile
}

// docFile is another file than the document: its lines stand behind base.
type docFile struct {
	base int
	name string
}

// place is the file of a line, and the line in it.
func (t *lineTable) place(line int) (file string, n int) {
	file, n = t.doc, line
	for _, f := range t.files {
		if line > f.base {
			file, n = f.name, line-f.base
		}
	}
	return file, n
}

// frame is the frame of a line in a function.
func (t *lineTable) frame(line int, name, carets string) Frame {
	file, n := t.place(line)
	return Frame{File: file, Line: n, Func: name, Source: t.source[line], Carets: carets}
}

type pyLine struct {
	line   int
	carets string
}

type funcRange struct {
	from, to int
	line     int    // where Python defines it; 0 when unknown
	name     string // qualified
}

var lineTables = map[string]*lineTable{} // by full path of the Go file, as frames name it

// RegisterLines gives the Python origin of a generated Go file, named without its folder: it must lie beside the file
// that calls this. The table is text, one record a line, read only when a traceback is printed:
//
//	12 40            Go line 12 came from Python line 40
//	12-15 40 4-20    Go lines 12 to 15; carets below columns 4 to 20 of the source line (from 0, without indentation)
//	12 40 0-9 3-9    the same, "~" outside columns 3 to 9
//	def 10-30 39 C.fetch  Go lines 10 to 30 are fetch, defined in Python line 39; the innermost range counts
//	def 10-12 -      Go lines 10 to 12 are a closure of which Python knows nothing
//	func main.fetch fetch   the Go function main.fetch is Python's fetch, where ranges are not known
//	none 40 .name    line 40 reads the attribute name of a value that may be None; =name sets it, [] and []= are subscripts, iter
//	                 walks over it, len asks for its length; the first of several is the first to be evaluated; at= tells that an
//	                 index out of range is that of an assignment
//	src 40 x = f()   the text of Python line 40
//	file 10000000 helpers.py  the Python lines from 10000001 on are those of another file, from 1
func RegisterLines(goFile, docName, table string) {
	_, caller, _, _ := runtime.Caller(1) // there may be a main.go in many folders
	name := path.Join(path.Dir(caller), goFile)
	if path.Ext(goFile) != ".go" {
		name = goFile // a //line directive named the document, and frames do without a folder
	}
	lineTables[name] = &lineTable{doc: docName, text: table}
}

func (t *lineTable) decode() {
	t.lines, t.funcs, t.source, t.nones = map[int]pyLine{}, map[string]string{}, map[int]string{}, map[int]string{}
	for rec := range strings.Lines(t.text) {
		rec = strings.TrimSpace(rec)
		kind, rest, _ := strings.Cut(rec, " ")
		switch kind {
		case "":
		case "def":
			span, name, _ := strings.Cut(rest, " ")
			r := funcRange{name: name}
			r.from, r.to = parseSpan(span)
			if place, qualified, ok := strings.Cut(name, " "); ok {
				r.line, _ = strconv.Atoi(place)
				r.name = qualified
			}
			if r.name == "-" { // a closure of which Python knows nothing
				t.unseen = append(t.unseen, r)
				break
			}
			t.ranges = append(t.ranges, r)
		case "func":
			goName, name, _ := strings.Cut(rest, " ")
			t.funcs[goName] = name
		case "none":
			n, uses, _ := strings.Cut(rest, " ")
			line, _ := strconv.Atoi(n)
			t.nones[line] = uses
		case "file":
			n, name, _ := strings.Cut(rest, " ")
			base, _ := strconv.Atoi(n)
			t.files = append(t.files, docFile{base, name})
		case "src":
			n, text, _ := strings.Cut(rest, " ")
			line, _ := strconv.Atoi(n)
			t.source[line] = strings.TrimSpace(text)
		default:
			t.decodeLine(kind, strings.Fields(rest))
		}
	}
}

func (t *lineTable) decodeLine(span string, fields []string) {
	if len(fields) == 0 {
		return
	}
	p := pyLine{}
	p.line, _ = strconv.Atoi(fields[0])
	if len(fields) > 1 {
		p.carets = carets(fields[1:])
	}
	from, to := parseSpan(span)
	for l := from; l <= to; l++ {
		t.lines[l] = p
	}
}

// carets draws the marks below a source line: "^" from a to b, or "~" with "^" inside the second span.
func carets(spans []string) string {
	from, to := parseSpan(spans[0])
	row := []byte(strings.Repeat(" ", from) + strings.Repeat("^", max(0, to-from)))
	if len(spans) > 1 {
		a, b := parseSpan(spans[1])
		for i := from; i < to; i++ {
			if i < a || i >= b {
				row[i] = '~'
			}
		}
	}
	return string(row)
}

func parseSpan(s string) (from, to int) {
	a, b, ok := strings.Cut(s, "-")
	from, _ = strconv.Atoi(a)
	to = from
	if ok {
		to, _ = strconv.Atoi(b)
	}
	return from, to
}

// Frames translates Go program counters (innermost first, as runtime.Callers gives them) into Python frames, outermost
// first, as tracebacks print them. Frames of Go files that are not registered are left out.
func Frames(pcs []uintptr) []Frame {
	if len(pcs) == 0 || len(lineTables) == 0 {
		return nil
	}
	var frames []Frame
	inner := ""   // the Go function of the frame before
	body := false // it is all of a Python function
	for it := newLoopFrames(pcs); ; {
		f, more := it.next()
		if frame, ok := pythonFrame(f); ok {
			if n := len(frames) - 1; n < 0 || body || !isClosureOf(inner, f.Function) || frames[n].Func != frame.Func {
				frames = append(frames, frame)
			}
			inner, body = f.Function, isBody(f)
		}
		if !more {
			break
		}
	}
	slices.Reverse(frames)
	return frames
}

// isClosureOf reports whether the Go function inner is a closure made in outer (the body of a py.Try, of a loop over an
// iterator): where both belong to one Python function, Python knows one frame only. Inlining nests the names of closures
// (main.f.f.func1.func2), so only the function that all of them stand in counts.
func isClosureOf(inner, outer string) bool {
	if inner == outer {
		return false // it called itself
	}
	name, closure := declaredIn(inner)
	around, _ := declaredIn(outer)
	return closure && name == around
}

// isBody reports whether a Go function is the body of a Python function, as that of a generator is, which runs when the function that
// makes it has returned.
func isBody(f runtime.Frame) bool {
	if f.Func == nil {
		return false
	}
	_, line := f.Func.FileLine(f.Entry)
	return slices.ContainsFunc(lineTables[f.File].ranges, func(r funcRange) bool { return r.from == line })
}

// declaredIn cuts a Go function name down to the declared function: main.(*T).f.func1 -> main.(*T).f; closure tells
// whether there was more.
func declaredIn(name string) (declared string, closure bool) {
	slash := strings.LastIndexByte(name, '/') + 1
	parts := strings.Split(name[slash:], ".")
	n := 2
	if len(parts) > 1 && strings.HasPrefix(parts[1], "(") {
		n = 3
	}
	if len(parts) <= n {
		return name, false
	}
	return name[:slash] + strings.Join(parts[:n], "."), true
}

func pythonFrame(f runtime.Frame) (Frame, bool) {
	t := lineTables[f.File]
	if t == nil {
		return Frame{}, false
	}
	t.once.Do(t.decode)
	p, ok := t.lines[f.Line]
	if !ok || t.isUnseen(f) {
		return Frame{}, false
	}
	return t.frame(p.line, t.function(f), p.carets), true
}

// isUnseen reports whether a Go frame is that of a closure of which Python knows nothing, as that of a call with its arguments is.
func (t *lineTable) isUnseen(f runtime.Frame) bool {
	if len(t.unseen) == 0 || f.Func == nil {
		return false
	}
	if _, closure := declaredIn(f.Function); !closure {
		return false
	}
	_, entry := f.Func.FileLine(f.Entry)
	return slices.ContainsFunc(t.unseen, func(r funcRange) bool { return r.from == entry })
}

// function names the Python function of a Go frame.
func (t *lineTable) function(f runtime.Frame) string {
	name := t.qualified(f)
	return name[strings.LastIndexByte(name, '.')+1:]
}

func (t *lineTable) qualified(f runtime.Frame) string {
	best := funcRange{to: 1 << 30, from: -1}
	for _, r := range t.ranges {
		if f.Line >= r.from && f.Line <= r.to && r.to-r.from < best.to-best.from {
			best = r
		}
	}
	if best.name != "" {
		return best.name
	}
	name := f.Function[strings.LastIndexByte(f.Function, '/')+1:]
	for {
		if n, ok := t.funcs[name]; ok {
			return n
		}
		i := strings.LastIndexByte(name, '.')
		if i < 0 || strings.IndexByte(name, '.') == i {
			break
		}
		name = name[:i]
	}
	return "<module>"
}

// Definition finds the Python function that a Go function of the program is, by its entry: its qualified name, and the
// file and line where it is defined. ok is false for functions of the library and closures that Python does not know.
func Definition(pc uintptr) (f Frame, ok bool) {
	fn := runtime.FuncForPC(pc)
	if fn == nil {
		return Frame{}, false
	}
	if method, bound := strings.CutSuffix(fn.Name(), "-fm"); bound {
		return methodDefinition(method)
	}
	file, line := fn.FileLine(pc)
	t := lineTables[file]
	if t == nil {
		return Frame{}, false
	}
	t.once.Do(t.decode)
	span := 1 << 30
	for _, r := range t.ranges {
		if r.from == line && r.line > 0 && r.to-r.from < span {
			span = r.to - r.from
			f = t.frame(r.line, r.name, "")
		}
	}
	return f, f.Line > 0
}

// methodDefinition is Definition for a method value, main.(*Job).RunAll, whose own code stands in no file: the names of Go
// methods are those of Python (Job.run_all) but for case and underscores.
func methodDefinition(name string) (Frame, bool) {
	_, name, _ = strings.Cut(name[strings.LastIndexByte(name, '/')+1:], ".")
	name = strings.NewReplacer("(*", "", ")", "").Replace(name)
	for _, t := range lineTables {
		t.once.Do(t.decode)
		for _, r := range t.ranges {
			if r.line > 0 && strings.EqualFold(strings.ReplaceAll(r.name, "_", ""), name) {
				return t.frame(r.line, r.name, ""), true
			}
		}
	}
	return Frame{}, false
}

// SourceLine is a line of the program's source, without indentation, where it is known: linecache.getline().
func SourceLine(file string, line int) string {
	for _, t := range lineTables {
		if t.doc == file {
			t.once.Do(t.decode)
			return t.source[line]
		}
	}
	return ""
}
