package parser

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/go-python/gpython/ast"
	"github.com/stretchr/testify/require"
)

func addPrograms(f *testing.F) {
	for _, path := range []string{"testdata/snippets.txt", "testdata/mistakes.txt"} {
		data, err := os.ReadFile(path)
		require.NoError(f, err)
		for _, s := range strings.Split(string(data), "\n---\n") {
			f.Add([]byte(s))
		}
	}
	f.Add([]byte("# coding: latin-1\nx = '\xe9'\n"))
	f.Add([]byte("\ufeffx = 1\r\ny = 2\r"))
	f.Add([]byte("if x:\n\ty\n        z\n"))
}

// FuzzLexer holds that tokens follow each other within the source, that every indentation is closed, and that the last token is
// the end.
func FuzzLexer(f *testing.F) {
	addPrograms(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		hang := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("does not end: %q", data)) })
		defer hang.Stop()
		src := strings.ToValidUTF8(strings.ReplaceAll(string(data), "\r", ""), "?") + "\n"
		for _, templates := range []bool{false, true} {
			l := &lexer{src: src, templates: templates, unclosed: map[int]bool{}}
			l.scan()
			require.NotEmpty(t, l.tokens)
			require.Equal(t, kEnd, l.tokens[len(l.tokens)-1].kind)
			depth, at := 0, 0
			for _, tok := range l.tokens {
				require.LessOrEqual(t, tok.start, tok.end)
				require.LessOrEqual(t, int(tok.end), len(src))
				require.GreaterOrEqual(t, int(tok.start), at)
				at = int(tok.start)
				switch tok.kind {
				case kIndent:
					depth++
				case kDedent:
					depth--
				}
				require.GreaterOrEqual(t, depth, 0)
			}
			require.Zero(t, depth)
			for _, e := range l.errs {
				require.NotEmpty(t, e.Msg)
				require.True(t, e.Pos.IsValid(), e.Msg)
			}
		}
	})
}

// FuzzParse feeds the parser arbitrary bytes: it must not panic, must report errors that lie within the source, and
// must give nodes whose spans do so too.
func FuzzParse(f *testing.F) {
	addPrograms(f)
	f.Fuzz(func(t *testing.T, src []byte) {
		hang := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("does not end: %q", src)) })
		defer hang.Stop()
		for _, mode := range []Mode{0, Python314} {
			file, errs := ParseFile("fuzz", src, mode)
			for _, e := range errs {
				require.NotEmpty(t, e.Msg)
				require.True(t, e.Pos.IsValid(), e.Msg)
				require.LessOrEqual(t, e.Pos.Line, strings.Count(file.Source, "\n")+1, e.Msg)
				file.Column(e.Pos)
			}
			requireSpansInSource(t, file)
			if len(errs) == 0 {
				Check(file)
				file.Dump(file.Module)
			}
		}
	})
}

func requireSpansInSource(t *testing.T, f *File) {
	Inspect(f.Module, func(n ast.Ast) bool {
		s := f.Span(n)
		if args, ok := n.(*ast.Arguments); ok && len(f.Params(args)) == 0 {
			return true
		}
		if s.IsValid() && (s.End.Before(s.Start) || f.Offset(s.End) > len(f.Source)) {
			t.Fatalf("%T covers %v", n, s)
		}
		return true
	})
}

func TestDeepNestingIsRefusedInsteadOfExhaustingTheStack(t *testing.T) {
	for _, s := range []string{"-", "not ", "(", "[", "{", "lambda: ", "x if y else ", "x**", "await ", "f(", "a[", "f'{"} {
		t.Run(s, func(t *testing.T) {
			_, errs := ParseFile("deep", []byte(strings.Repeat(s, 200_000)+"1"), 0)
			require.NotEmpty(t, errs)
		})
	}
	for _, s := range []string{"a.", "a+", "a()."} {
		t.Run(s, func(t *testing.T) {
			_, errs := ParseFile("long", []byte(strings.Repeat(s, 200_000)+"a"), 0)
			require.NotEmpty(t, errs)
		})
	}
}

func TestABracketThatIsNeverClosedDoesNotHideOtherMistakes(t *testing.T) {
	src := "async def main()\n    await x\n\nclass A:\n    def f(self):\n        x = (1, 2\n        return x\n\n" +
		"    def g(self):\n        print 'x'\n\ndef h():\n    return 1 +\n\ny = [\n    1,\n]\n"
	f, errs := ParseFile("several", []byte(src), 0)
	var lines []int
	for _, e := range errs {
		lines = append(lines, e.Pos.Line)
	}
	require.Equal(t, []int{1, 6, 10, 13}, lines)
	require.Len(t, f.Module.Body, 3, "the class, the function and the last statement can be read")
}

func TestTimeIsLinearInTheLengthOfTheSource(t *testing.T) {
	for _, s := range []string{
		"x = = 1\n", "f(a b)\n", "if x:\n    y = (1\n", "print -1\nx y\n", "with (a): pass\n", "match (x)\n", "'abc\n",
		"f'{a' + 1\n", "x = 1\n", "[", "if x:\n  y\n z\n", "def f(a=1, b): pass\n", "{1: 2, 3}\n", "(a, b, ", "\\\n",
		"f'{", "try:\n  x\n", "else:\n", "\t x\n", "((a b)\n", "'''", "f'''{", "a = b = ", "lambda x: (", "# c\n", "a if b else ",
	} {
		t.Run(s, func(t *testing.T) {
			small, large := timeToParse(s, 300), timeToParse(s, 3_000)
			require.Less(t, large.Seconds(), 40*small.Seconds()+0.5)
		})
	}
}

func timeToParse(s string, n int) time.Duration {
	src := []byte(strings.Repeat(s, n))
	start := time.Now()
	ParseFile("long", src, 0)
	return time.Since(start)
}

func TestIndentationDeeperThanCPythonAllowsIsRefused(t *testing.T) {
	var b strings.Builder
	for i := range 150 {
		b.WriteString(strings.Repeat(" ", i) + "if x:\n")
	}
	b.WriteString(strings.Repeat(" ", 150) + "pass\n")
	_, errs := ParseFile("deep", []byte(b.String()), 0)
	require.NotEmpty(t, errs)
	require.Equal(t, "IndentationError: too many levels of indentation", errs[0].Error())
}

func TestSeveralMistakesAreReportedInOneRun(t *testing.T) {
	src := "x = = 1\ndef f():\n    y = (1 2)\n    return z +\nif a\n    b\nprint 'c'\nok = 1\n"
	f, errs := ParseFile("several", []byte(src), 0)
	var lines []int
	for _, e := range errs {
		lines = append(lines, e.Pos.Line)
	}
	require.Equal(t, []int{1, 3, 4, 5, 7}, lines)
	require.Len(t, f.Module.Body, 2, "the function and the last line can be read")
}
