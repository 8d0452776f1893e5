package py

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// snake undoes the naming of the cases: groupOfRaisedCase -> group_of_raised.
func snake(goName string) string {
	s := regexp.MustCompile(`[A-Z]`).ReplaceAllStringFunc(strings.TrimSuffix(goName, "Case"), func(c string) string {
		return "_" + strings.ToLower(c)
	})
	return s
}

// programTable makes the line table of traceback_program_test.go from its comments and from the Python source.
func programTable(t *testing.T) string {
	var table strings.Builder
	source, err := os.ReadFile("traceback_program_test.go")
	require.NoError(t, err)
	for i, line := range strings.Split(string(source), "\n") {
		if m := regexp.MustCompile(`// py (\d.*)$`).FindStringSubmatch(line); m != nil {
			fmt.Fprintf(&table, "%d %s\n", i+1, m[1])
		}
		if m := regexp.MustCompile(`^func (\w+Case)\(`).FindStringSubmatch(line); m != nil {
			fmt.Fprintf(&table, "func py.%s %s\n", m[1], snake(m[1]))
		}
	}
	python, err := os.ReadFile("testdata/tracebacks.py")
	require.NoError(t, err)
	for i, line := range strings.Split(string(python), "\n") {
		fmt.Fprintf(&table, "src %d %s\n", i+1, line)
	}
	return table.String()
}

// TestTracebackProgram is the child process of the test below.
func TestTracebackProgram(t *testing.T) {
	name := os.Getenv("PY_TRACEBACK_CASE")
	if name == "" {
		t.Skip("runs only as the child of TestUncaughtExceptionsPrintAndExitAsRecordedFromCPython")
	}
	RegisterLines("traceback_program_test.go", "tracebacks.py", programTable(t))
	runTraceback(name)
}

func TestUncaughtExceptionsPrintAndExitAsRecordedFromCPython(t *testing.T) {
	recorded, err := os.ReadFile("testdata/tracebacks.txt")
	require.NoError(t, err)
	seen := 0
	for _, section := range strings.Split("\n"+string(recorded), "\n== ")[1:] {
		head, want, _ := strings.Cut(section, "\n")
		name, status, _ := strings.Cut(head, " ")
		seen++
		t.Run(name, func(t *testing.T) {
			require.NotNil(t, tracebackCases[name], "recorded case without a Go side")
			cmd := exec.Command(os.Args[0], "-test.run=^TestTracebackProgram$")
			cmd.Env = append(os.Environ(), "PY_TRACEBACK_CASE="+name)
			var stdout, stderr bytes.Buffer
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			code := 0
			var exit *exec.ExitError
			if err := cmd.Run(); errors.As(err, &exit) {
				code = exit.ExitCode()
			} else {
				require.NoError(t, err)
			}
			require.Equal(t, strings.TrimSpace(want), strings.TrimSpace(stderr.String()))
			require.Equal(t, status, fmt.Sprint(code))
			if name == "simple" {
				require.Equal(t, "before\n", stdout.String(), "what was printed before is not lost")
			}
		})
	}
	require.Equal(t, len(tracebackCases), seen)
}

func TestFramesNameTheInnermostRangeAndMergeClosures(t *testing.T) {
	var pcs [8]uintptr
	var n, line int
	func() {
		_ = Try(func() error {
			_, _, line, _ = runtime.Caller(0)
			n = runtime.Callers(1, pcs[:])
			return nil
		})
	}()
	RegisterLines("traceback_test.go", "doc.md", fmt.Sprintf("%d-%d 7\ndef %d-%d outer\ndef %d-%d inner\nsrc 7 x = f()",
		line-5, line+5, line-9, line+12, line-5, line+9))
	frames := Frames(pcs[:n])
	require.Equal(t, []Frame{{File: "doc.md", Line: 7, Func: "inner", Source: "x = f()"}}, frames)
	clear(lineTables)
}

func TestStacksOfGeneratorsGoOnInTheConsumer(t *testing.T) {
	captureCount.Store(0) // whatever budget other tests have used up
	g := NewGenerator("g", func(*Yielder[int]) (any, error) { return nil, ValueError.New("x") })
	_, err := g.Send(nil)
	var names []string
	for frames := runtime.CallersFrames(err.(*Exception).more.stack); ; {
		f, more := frames.Next()
		names = append(names, f.Function)
		if !more {
			break
		}
	}
	require.Contains(t, strings.Join(names, " "), "TestStacksOfGeneratorsGoOnInTheConsumer")
}

func TestExitHooksRunLastFirstAndSurviveFailures(t *testing.T) {
	var ran []int
	AtExit(func() { ran = append(ran, 1) })
	AtExit(func() { panic(ValueError.New("in hook")) })
	AtExit(func() { ran = append(ran, 3) })
	old := os.Stderr
	os.Stderr, _ = os.Open(os.DevNull)
	runExitHooks()
	os.Stderr = old
	require.Equal(t, []int{3, 1}, ran)
}

func TestDynamicFunctionsThatCallThemselvesForEverAreARecursionError(t *testing.T) {
	var f *Function
	f = def("f", "n", func(a []any) any { return pyCall(f, Add(a[0], 1)) })
	err := Try(func() error { _, err := Call(background, f, 0); return err })
	require.Equal(t, "RecursionError('maximum recursion depth exceeded')", Repr(err))
	require.Zero(t, floorCalls.Load())
	loop := cls("Loop", nil, "__repr__", def("__repr__", "self", func(a []any) any { return "<" + Repr(a[0]) + ">" }))
	require.True(t, Is(Try(func() error { Repr(pyCall(loop)); return nil }), RecursionError))
}

func TestRunawayRecursionIsARecursionError(t *testing.T) {
	var dive func()
	dive = func() {
		CheckRecursion()
		dive()
	}
	err := Try(func() error { dive(); return nil })
	require.Equal(t, "RecursionError('maximum recursion depth exceeded')", Repr(err))
}
