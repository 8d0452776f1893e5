package infer

import (
	"github.com/py2goasync/py2goasync/parser/diag"
	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
	"github.com/py2goasync/py2goasync/translate/stubs"
)

func (in *inferer) report(pos ir.Pos, end ir.Pos, code diag.Code, hint, format string, args ...any) {
	span := diag.Span{Line: pos.Line, Column: pos.Col, EndLine: end.Line, EndColumn: end.Col}
	if in.reported[span] {
		return
	}
	in.reported[span] = true
	d := diag.New(code, in.m.Name, span, format, args...)
	if hint != "" {
		d = d.WithHint("%s", hint)
	}
	in.diags = append(in.diags, d)
}

func (in *inferer) noModule(imp *hir.Import) {
	if imp.TypingOnly {
		return
	}
	pos, end := imp.NamePos, ir.Pos{Line: imp.NamePos.Line, Col: imp.NamePos.Col + len(imp.Module)}
	if imp.Name != "" { // from a import b
		pos, end = imp.Meta.Pos, ir.Pos{Line: imp.Meta.Pos.Line, Col: imp.Meta.Pos.Col + len("from ") + len(imp.Module)}
		pos.Col += len("from ")
	}
	hint := moduleHint(imp.Module)
	in.report(pos, end, diag.UnknownModule, hint, "the module %s is not known", imp.Module)
}

func (in *inferer) noMember(pos ir.Pos, m *stubs.Module, name string) {
	if stubs.Lacks(m.Name, name) {
		hint := stubs.Modern(m.Name, name)
		if near := nearest(name, m.Order); hint == "" && near != "" {
			hint = "did you mean " + near + "?"
		}
		in.report(pos, ir.Pos{Line: pos.Line, Col: pos.Col + len(name)}, diag.MissingMember, hint,
			"the module '%s' of Python 3.13 has no '%s': AttributeError when it is reached", m.Name, name)
		return
	}
	hint := "the support table names what is known of " + m.Name + ": leave it out, or write that part in Go"
	if own := memberHints[m.Name+"."+name]; own != "" {
		hint = own
	} else if near := nearest(name, m.Order); near != "" {
		hint = "did you mean " + near + "?"
	}
	in.report(pos, ir.Pos{Line: pos.Line, Col: pos.Col + len(name)}, diag.UnknownMember, hint, "%s.%s is not supported", m.Name, name)
}

// noAttribute reports an attribute of a library object that its stub does not have, where the floor has none either.
func (in *inferer) noAttribute(x *hir.Attr, c *stubs.Class) {
	if in.missing { // the program catches AttributeError
		return
	}
	end := x.NamePos
	end.Col += len(x.Name)
	in.report(x.NamePos, end, diag.UnknownMember, "leave it out, or write that part in Go", "%s.%s is not supported", c.Name, x.Name)
}

// notConverted are methods that Python's classes have and neither the types nor the floor know, though the floor knows the rest.
var notConverted = map[string]bool{
	"aiohttp.ClientSession.ws_connect": true,
}

// memberHints say what to do instead of what a module has and Go has not.
var memberHints = map[string]string{
	"os.fork":                      "a Go program cannot fork: use subprocess or multiprocessing",
	"os.forkpty":                   "a Go program cannot fork: use subprocess or multiprocessing",
	"os.execv":                     "run it with subprocess.run and exit with its status",
	"os.execvp":                    "run it with subprocess.run and exit with its status",
	"os.execl":                     "run it with subprocess.run and exit with its status",
	"inspect.getsource":            "the program's source is not there at run time",
	"gc.get_objects":               "Go's garbage collector does not list objects",
	"gc.get_referrers":             "Go's garbage collector does not list objects",
	"sys.setprofile":               "profile the Go program with runtime/pprof",
	"tempfile.mktemp":              "use NamedTemporaryFile or mkstemp, which make the file",
	"ssl.MemoryBIO":                "use asyncio's streams, or sockets wrapped by SSLContext.wrap_socket",
	"weakref.getweakrefcount":      "Go does not count references",
	"weakref.getweakrefs":          "Go does not count references",
	"logging.handlers.SMTPHandler": "write that part in Go with net/smtp",
}

// nearest finds the candidate within two edits of a name.
func nearest(name string, candidates []string) string {
	best, bestDist := "", 3
	for _, c := range candidates {
		if d := distance(name, c); d < bestDist && d < len(name) {
			best, bestDist = c, d
		}
	}
	return best
}

// distance is the Levenshtein distance.
func distance(a, b string) int {
	prev := make([]int, len(b)+1)
	for j := range prev {
		prev[j] = j
	}
	for i := 1; i <= len(a); i++ {
		cur := make([]int, len(b)+1)
		cur[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+cost)
		}
		prev = cur
	}
	return prev[len(b)]
}
