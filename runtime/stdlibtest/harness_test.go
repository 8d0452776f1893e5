package stdlibtest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// printTo is print(): into the test's buffer, or to what the program has put in place of sys.stdout.
func printTo(ctx context.Context, a []any) (any, error) {
	sep, end := " ", "\n"
	if a[1] != nil {
		sep = a[1].(string)
	}
	if a[2] != nil {
		end = a[2].(string)
	}
	parts := make([]string, len(a[0].(py.Tuple)))
	for i, x := range a[0].(py.Tuple) {
		parts[i] = py.Str(x)
	}
	text := strings.Join(parts, sep) + end
	file := a[3]
	if file == nil {
		file = sys.CurrentStdout()
	}
	if file == any(sys.Stdout) {
		printed.WriteString(text)
		return nil, nil
	}
	_, err := py.CallMethod(ctx, file, "write", text)
	return nil, err
}

// run executes Python source on the floor and returns what it printed, its last line an exception that went uncaught.
func run(name, source string) string {
	file, errs := parser.ParseFile(name, []byte(source), 0)
	if len(errs) > 0 {
		return errs[0].Error()
	}
	printed.Reset()
	handling = nil
	sys.HandlingHook = func() error {
		if len(handling) == 0 {
			return nil
		}
		return handling[len(handling)-1]
	}
	s := &scope{vars: map[string]any{}, file: file, isFunc: true}
	s.globals = s
	err := py.Try(func() error { s.block(file.Module.Body); return nil })
	if err != nil {
		printed.WriteString(py.FormatExceptionOnly(err))
	}
	return printed.String()
}

// module gives the module object of an import.
func module(name string) any {
	if name == "asyncio" {
		return asyncioModule()
	}
	m, ok := modules[name]
	if !ok {
		panic(py.ModuleNotFoundError.Newf("No module named '%s'", name))
	}
	return m()
}

func asyncioModule() any {
	m := py.NewModule("asyncio")
	m.Set("run", py.NewBuiltin("run", "x", func(ctx context.Context, a []any) (any, error) { return asyncio.RunAny(ctx, a[0]) }))
	m.Set("sleep", asyncFunc("sleep", "delay, result=None", func(ctx context.Context, a []any) (any, error) {
		return a[1], asyncio.Sleep(ctx, py.ToFloat(a[0]))
	}))
	m.Set("get_running_loop", py.NewBuiltin("get_running_loop", "", func(ctx context.Context, _ []any) (any, error) {
		return asyncio.GetRunningLoop(ctx), nil
	}))
	m.Set("gather", asyncFunc("gather", "*aws, return_exceptions=False", func(ctx context.Context, a []any) (any, error) {
		var aws []asyncio.AnyAwaitable
		for _, x := range a[0].(py.Tuple) {
			aws = append(aws, asyncio.ToAwaitable(x))
		}
		v, err := asyncio.GatherAny(ctx, py.Truth(a[1]), aws...)
		return py.ListOf(v), err
	}))
	m.Set("CancelledError", py.CancelledError)
	m.Set("TimeoutError", py.TimeoutError)
	return m
}

// TestProgramsPrintWhatCPythonPrints runs testdata/*.py and compares with the .out beside each.
func TestProgramsPrintWhatCPythonPrints(t *testing.T) {
	files, err := filepath.Glob("testdata/*.py")
	require.NoError(t, err)
	for _, file := range files {
		if filepath.Base(file) == "record.py" {
			continue
		}
		t.Run(strings.TrimSuffix(filepath.Base(file), ".py"), func(t *testing.T) {
			source, err := os.ReadFile(file)
			require.NoError(t, err)
			want, err := os.ReadFile(strings.TrimSuffix(file, ".py") + ".out")
			require.NoError(t, err)
			got := run(file, string(source))
			sameLines(t, string(want), got)
		})
	}
}

// sameLines compares line by line, so that a failure shows the first line that differs.
func sameLines(t *testing.T, want, got string) {
	t.Helper()
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(w), len(g)) {
		require.Equal(t, w[i], g[i], "line %d", i+1)
	}
	require.Equal(t, len(w), len(g), "lines; the last: %s", g[len(g)-1])
}

// TestRowsGiveWhatCPythonGives checks testdata/*.rows: lines of an expression, a tab, and its repr or exception under
// CPython. A line that begins with ">" is run before the rows that follow it,
// together with those behind it that begin with "> ".
func TestRowsGiveWhatCPythonGives(t *testing.T) {
	files, err := filepath.Glob("testdata/*.rows")
	require.NoError(t, err)
	for _, path := range files {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".rows"), func(t *testing.T) { rows(t, path) })
	}
}

func rows(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	s := &scope{vars: map[string]any{}, isFunc: true}
	s.globals = s
	const joined = "\x00" // a line that goes on with an indented one
	text := strings.ReplaceAll(strings.TrimSuffix(string(data), "\n"), "\n> ", joined+" ")
	for _, line := range strings.Split(text, "\n") {
		if setup, ok := strings.CutPrefix(line, ">"); ok {
			setup = strings.ReplaceAll(setup, joined, "\n")
			s.file = parse(t, setup)
			require.NoError(t, py.Try(func() error { s.block(s.file.Module.Body); return nil }), setup)
			continue
		}
		expr, want, _ := strings.Cut(line, "\t")
		t.Run(expr, func(t *testing.T) {
			s.file = parse(t, "_ = "+expr)
			var got string
			err := py.Try(func() error {
				s.block(s.file.Module.Body)
				got = py.ASCII(s.vars["_"])
				return nil
			})
			if err != nil {
				got = py.ASCII(strings.TrimSpace(py.FormatExceptionOnly(err)))
				got = "!" + got[1:len(got)-1]
			}
			require.Equal(t, want, got)
		})
	}
}

func parse(t *testing.T, source string) *parser.File {
	file, errs := parser.ParseFile("row", []byte(source), 0)
	require.Empty(t, errs, source)
	return file
}

// TestCorpus runs the program that the environment variable names, for work on a module.
func TestCorpus(t *testing.T) {
	path := os.Getenv("PYFILE")
	if path == "" {
		t.Skip("set PYFILE to a program with a recorded output beside it")
	}
	source, err := os.ReadFile(path)
	require.NoError(t, err)
	want, err := os.ReadFile(strings.TrimSuffix(path, ".py") + ".out")
	require.NoError(t, err)
	got := run(filepath.Base(path), string(source))
	sameLines(t, string(want), got)
}
