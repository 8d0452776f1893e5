package link

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/py2goasync/py2goasync/parser"
)

// TestPlansOfTheCases reads testdata/*.txtar: prose, doc.md, optionally flags, and want, which shows each plan.
func TestPlansOfTheCases(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		t.Run(filepath.Base(path), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			require.NoError(t, err)
			var text, want []byte
			var opts Options
			for _, f := range archive.Files {
				switch f.Name {
				case "doc.md":
					text = f.Data
				case "want":
					want = f.Data
				case "flags":
					for flag := range strings.Lines(string(f.Data)) {
						opts.set(strings.TrimSpace(flag))
					}
				}
			}
			doc, err := parser.ReadDocument("doc.md", text)
			require.NoError(t, err)
			got := show(Document(doc, opts))
			if os.Getenv("UPDATE") != "" {
				setFile(archive, "want", got)
				require.NoError(t, os.WriteFile(path, txtar.Format(archive), 0o644))
				return
			}
			require.Equal(t, string(want), got)
		})
	}
}

func setFile(a *txtar.Archive, name, text string) {
	for i := range a.Files {
		if a.Files[i].Name == name {
			a.Files[i].Data = []byte(text)
			return
		}
	}
	a.Files = append(a.Files, txtar.File{Name: name, Data: []byte(text)})
}

func (o *Options) set(flag string) {
	switch {
	case flag == "--no-main":
		o.NoMain = true
	case flag == "--demo":
		o.Demo = true
	case strings.HasPrefix(flag, "-e "):
		o.Exec = append(o.Exec, flag[3:])
	}
}

// show prints plans: `1 run`, then what comes along after |, its own statements after >, and the diagnostics.
func show(plans []*Plan) string {
	var b strings.Builder
	for _, p := range plans {
		fmt.Fprintf(&b, "%d %s\n", p.Snippet.Index, p.Kind)
		for _, s := range p.Defs {
			fmt.Fprintf(&b, "| %s\n", firstLine(s))
		}
		for _, s := range p.Main {
			fmt.Fprintf(&b, "> %s\n", firstLine(s))
		}
		for _, d := range p.Diags {
			fmt.Fprintf(&b, "! %d:%d-%d %s %s", d.Span.Line, d.Span.Column, d.Span.EndColumn, d.Code, d.Message)
			for _, n := range d.Notes {
				fmt.Fprintf(&b, " (%d:%d %s)", n.Span.Line, n.Span.Column, n.Message)
			}
			if d.Hint != "" {
				fmt.Fprintf(&b, " [%s]", d.Hint)
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}

func firstLine(s Stmt) string {
	text, _, _ := strings.Cut(Text(s), "\n")
	return text
}

// The free names of one statement, in order; deferred ones in brackets.
func TestFreeNames(t *testing.T) {
	tests := map[string]string{
		"x + y":                                  "x y",
		"[a for a in b if c]":                    "b c",
		"{k: v for k, v in items}":               "items",
		"[x for y in ys for x in y.z(w)]":        "ys w",
		"(lambda a, b=c: a + b + d)(e)":          "c [d] e",
		"def f(a, b=c, *d, e: T = g) -> R: a, h": "c g T R [h]",
		"@dec(1)\ndef f(): f()":                  "dec [f]",
		"class A(B, metaclass=M):\n  x = y\n  def m(self): return x, A": "B M y [x] [A]",
		"def f():\n  global g\n  g = 1":                                 "",
		"def f():\n  global g\n  return g":                              "[g]",
		"def f():\n  x = 1\n  def g():\n    nonlocal x\n    x += y":     "[y]",
		"x += 1":                    "x",
		"x: int = y":                "int y",
		"def f():\n  x: T = y":      "[y]",
		"f'{a!r:{b}} {c=}'":         "a b c",
		"with a as b, c as d: b, d": "a c b d",
		"for i in xs: print(i)":     "xs print i",
		"try: a\nexcept E as e: e":  "a E e",
		"match p:\n  case C(x=q, y=[r, *s]) if q: r, s": "p C q r s",
		"[y := f(x) for x in xs]":                       "xs f",
		"def f():\n  [y := 1 for _ in z]\n  return y":   "[z]",
		"type X[T] = list[T] | U":                       "[list] [U]",
		"def f[T: B](x: T) -> T: T":                     "[B]",
		"class A[T](Base[T]): x: T":                     "Base",
		"import a.b as c, d.e":                          "",
		"del x":                                         "x",
		"def f():\n  del x\n  return x":                 "",
		"async def f():\n  async for x in y(): await x\n  return [z async for z in w]": "[y] [w]",
		"a.b.c(d.e)":         "a d",
		"a[b:c, d]":          "a b c d",
		"print(*args, **kw)": "print args kw",
		"def f():\n  try: pass\n  except* E as g: g":                   "[E]",
		"def f():\n  import os\n  return os.path":                      "",
		"def f():\n  class C:\n    v = 1\n    def m(self): return v\n": "[v]",
	}
	for source, want := range tests {
		t.Run(source, func(t *testing.T) {
			s := parser.NewSnippet("t", source+"\n")
			u := readUnit(s, nil)
			require.False(t, u.broken, u.diags)
			var got []string
			for _, name := range u.stmts[0].uses {
				if _, bound := u.stmts[0].binds[name.name]; bound && name.name == "x" && strings.HasPrefix(source, "[y :=") {
					continue
				}
				if name.deferred {
					got = append(got, "["+name.name+"]")
				} else {
					got = append(got, name.name)
				}
			}
			require.Equal(t, want, strings.Join(got, " "))
		})
	}
}

func TestSimpleAssignmentsComeAlong(t *testing.T) {
	for source, want := range map[string]role{
		"lock = asyncio.Lock()":                                       defines,
		"app = FastAPI(title='x')":                                    defines,
		"executor = ThreadPoolExecutor(max_workers=10)":               defines,
		"LIMIT = 3 * 1024":                                            defines,
		"a, b = 1, 'x'":                                               defines,
		"q: asyncio.Queue[int] = asyncio.Queue()":                     defines,
		"urls = [f'http://x/{i}' for i in range(3)]":                  defines,
		"log = logging.getLogger(__name__)":                           defines,
		"square = lambda x: x * x":                                    defines,
		"d = {'a': [1, 2]}":                                           defines,
		"x: int":                                                      defines,
		"loop = asyncio.get_event_loop()":                             defines,
		"try:\n  import uvloop\nexcept ImportError:\n  uvloop = None": defines,
		"if sys.version_info >= (3, 11):\n  import tomllib":           defines,
		"result = asyncio.run(main())":                                runs,
		"data = load()":                                               runs,
		"task = asyncio.create_task(f())":                             runs,
		"x = await f()":                                               runs,
		"d['a'] = 1":                                                  runs,
		"app.state = 1":                                               runs,
		"print(1)":                                                    runs,
		"x += 1":                                                      runs,
		"for i in range(3): pass":                                     runs,
		"if __name__ == '__main__':\n  x = 1":                         runs,
		"'text'":                                                      inert,
		"...":                                                         inert,
		"pass":                                                        inert,
	} {
		t.Run(source, func(t *testing.T) {
			u := readUnit(parser.NewSnippet("t", source+"\n"), nil)
			require.False(t, u.broken, u.diags)
			require.Equal(t, want, roleOf(u.stmts[0].Node, nil))
		})
	}
}

func TestALargeDocumentIsLinkedInLinearTime(t *testing.T) {
	link := func(n int) time.Duration {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "# H%d\n\n```python\nimport asyncio\n\nasync def f%d():\n    print(len(str(f%d)))\n\nasyncio.run(f%d())\n```\n\n",
				i, i, i-min(1, i%10), i) // chains of ten
		}
		doc, err := parser.ReadDocument("doc.md", []byte(b.String()))
		require.NoError(t, err)
		best := time.Hour // the least of several: what else the machine does only adds to it
		for range 3 {
			started := time.Now()
			plans := Document(doc, Options{})
			best = min(best, time.Since(started))
			require.Len(t, plans[n-1].Defs, 9, "the last needs those of its chain")
		}
		return best
	}
	linear := func() bool {
		small, large := link(500), link(2000)
		t.Log(small, large)
		return large < 12*small
	}
	// one good pair is enough: a machine that does other work between the two makes any number of bad ones
	good := false
	for try := 0; try < 4 && !good; try++ {
		good = linear()
	}
	require.True(t, good, "four times the document; 16 times would be quadratic")
}

func FuzzAnyDocumentIsReadAndLinked(f *testing.F) {
	paths, err := filepath.Glob("testdata/*.txtar")
	require.NoError(f, err)
	for _, path := range paths {
		archive, err := txtar.ParseFile(path)
		require.NoError(f, err)
		for _, file := range archive.Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, name := range []string{"doc.md", "-", "doc.py"} {
			doc, err := parser.ReadDocument(name, data)
			if err != nil {
				continue
			}
			for _, p := range Document(doc, Options{NoMain: len(data)%2 == 0, Demo: true}) {
				_ = p.Python()
				for _, d := range p.Diags {
					require.Positive(t, d.Span.Line)
					require.Positive(t, d.Span.Column)
					require.LessOrEqual(t, d.Span.Line, strings.Count(doc.Source, "\n")+2)
				}
			}
		}
	})
}

func TestThePythonOfAPlanIsWhatCPythonIsGiven(t *testing.T) {
	doc, err := parser.ReadDocument("doc.md", []byte("```py\n"+
		"from __future__ import annotations\n"+
		"import asyncio, time\n"+
		"\n"+
		"def dec(f): return f\n"+
		"\n"+
		"@dec\n"+
		"async def f(x: Later):\n"+
		"    # comment\n"+
		"    await asyncio.sleep(1)\n"+
		"```\n"+
		"\n"+
		"```py\n"+
		"await f(1)\n"+
		"```\n"))
	require.NoError(t, err)
	plans := Document(doc, Options{Exec: []string{"print(2)"}})
	require.Empty(t, plans[1].Diags)
	require.Equal(t, "from __future__ import annotations\n"+
		"import asyncio\n"+
		"def dec(f): return f\n"+
		"@dec\n"+
		"async def f(x: Later):\n"+
		"    # comment\n"+
		"    await asyncio.sleep(1)\n"+
		"await f(1)\n"+
		"print(2)\n", plans[1].Python())
}
