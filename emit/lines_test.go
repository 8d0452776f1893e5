package emit_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	. "github.com/py2goasync/py2goasync/translate/ir"
)

// TestTheLineTableFollowsStatementsThroughFormatting reads Go whose statements say which line they stand at, moves them by
// adding comments, and looks the old lines up in the table.
func TestTheLineTableFollowsStatementsThroughFormatting(t *testing.T) {
	p := emittest.Parse(t, `package main

import "fmt"

var top = fmt.Sprint(1)

func work(x any) (int, error) {
	if x != nil {
		fmt.Println("a")
	} else if top == "" {
		fmt.Println("b")
	}
	run := func() {
		fmt.Println("c")
	}
	run()
	switch y := x.(type) {
	case int:
		return y, nil
	}
	for i := 0; i < 3; i++ {
		fmt.Println(i)
	}
	return 0, nil
}

func main() {
	fmt.Println(work(nil))
}
`)
	p.LineTable, p.DocName = true, "doc.md"
	p.Source = map[int]string{9: "  print('a')", 14: "print(`c`)", 99: "not mentioned"}
	work := p.Files[0].Decls[1].(*Func)
	work.PyName, work.Doc = "outer.<locals>.work", []string{"{name} does it."}
	work.Body[0].Info().Lead = []string{"one", "two"}
	work.Body[0].Info().Marks = "3-8"
	p.Files[0].Decls[0].(*GlobalVar).Pos.Line = 5
	AssignNames(p)
	files, err := emit.Program(p)
	require.NoError(t, err)
	require.Equal(t, "lines.go", files[1].Name)
	emittest.TypeCheck(t, files[:1])
	require.Equal(t, `package main

import "github.com/py2goasync/py2goasync/runtime/py"

// The tables map lines of the Go files to lines of the Python source, for tracebacks.
func init() {
	py.RegisterLines("main.go", "doc.md", "\n"+
		"5 5\n"+
		"11 8 3-8\n"+
		"12 9\n"+
		"13 10\n"+
		"14 11\n"+
		"15 10\n"+
		"16 13\n"+
		"17 14\n"+
		"18 13\n"+
		"19 16\n"+
		"20 17\n"+
		"21 18\n"+
		"22 19\n"+
		"23 17\n"+
		"24 21\n"+
		"25 22\n"+
		"26 21\n"+
		"27 24\n"+
		"31 28\n"+
		"def 8-28 work\n"+
		"src 9 print('a')\n"+
		"src 14 print(`+"`c`"+`)\n")
}
`, string(files[1].Source))
}
