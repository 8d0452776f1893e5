package ir_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/emit/emittest"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// untidy are shapes that translated Python takes, each followed by the check of staticcheck that would object.
var untidy = []string{
	"x := num()\nx = num()\nuse(x)",                                                  // SA4006 value never used
	"x, err := g()\nx, err = g()\nuse(x, err)",                                       // SA4006
	"x, err := g()\nuse(x)\nx, err = g()\nuse(x, err)",                               // SA4006
	"x := num()\nif cond() {\nx = 1\n} else {\nx = 2\n}\nuse(x)",                     // SA4006
	"x := num()\nfor cond() {\nuse(x)\nx = num()\n}\nx = num()",                      // SA4006
	"var x int\nx = 1\nuse(x)",                                                       // S1021 merge declaration and assignment
	"if cond() == true {\nuse()\n}",                                                  // S1002 comparison with a constant
	"for true {\nuse()\n}",                                                           // S1006 for true
	"x := []int{1}\nvar y []int\nfor _, e := range x {\ny = append(y, e)\n}\nuse(y)", // S1011 append in a loop
	"x := 1\nx = x\nuse(x)",                                                          // SA4018 self-assignment
	"switch {\ncase cond():\nuse()\nbreak\n}",                                        // S1023 redundant break
	"use()\nreturn",                                                 // S1023 redundant return
	"if 3 == num() {\nuse()\n}",                                     // ST1017 yoda condition
	"x := num()\nif !(x == 1) {\nuse()\n}",                          // QF1001
	"if cond() {\n} else {\nuse()\n}",                               // SA9003 empty branch
	"for {\nuse()\nbreak\n}",                                        // SA4004 loop that never repeats
	"var e error\nif cond() {\ne = f()\n}\nif e != nil {\nuse()\n}", // nothing
	"x := 1\nh := func() { x = 2 }\nh()",                            // SA4006
}

// TestStaticcheckIsSilentOnTidiedCode runs staticcheck and vet over tidied shapes, where the tool is installed.
func TestStaticcheckIsSilentOnTidiedCode(t *testing.T) {
	tool, err := exec.LookPath("staticcheck")
	if err != nil {
		t.Skip("staticcheck is not installed; golden runs it over all outputs in CI")
	}
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "go.mod"), []byte("module tidied\n\ngo 1.26\n"), 0o666))
	write := func(name, src string) {
		p := emittest.Parse(t, src)
		plainNames(p)
		ir.Tidy(p)
		require.Empty(t, ir.Check(p), src)
		ir.AssignNames(p)
		files, err := emit.Program(p)
		require.NoError(t, err)
		require.NoError(t, os.MkdirAll(filepath.Join(dir, name), 0o777))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name, "main.go"), files[0].Source, 0o666))
	}
	const end = "\n\nfunc main() {\n\tuse(f, g, num, cond, obj{n: 1, next: nil}, t)\n}\n"
	for i, c := range append(tidyCases, tidyFlowCases...) {
		write(fmt.Sprintf("case%02d", i), prelude+strings.TrimSpace(c.before)+end)
	}
	for i, body := range untidy {
		write(fmt.Sprintf("shape%02d", i), prelude+"func t() {\n"+body+"\n}"+end)
	}
	for _, args := range [][]string{{tool, "./..."}, {"go", "vet", "./..."}} {
		cmd := exec.Command(args[0], args[1:]...)
		cmd.Dir = dir
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
	}
}
