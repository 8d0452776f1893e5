package golden

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
)

// Where CPython 3.13 is found, it must still do what was recorded, with the program that linking makes of each snippet
// and on the virtual clock that `check` gives it.
func TestCPythonStillDoesWhatWasRecorded(t *testing.T) {
	python := cpython.Find(context.Background(), "")
	if python == "" {
		t.Skip("no CPython " + cpython.Version + "; it is named by " + cpython.EnvVar)
	}
	if testing.Short() {
		t.Skip("runs every program under CPython")
	}
	golden, err := GoldenCases("testdata/cases")
	require.NoError(t, err)
	cases, err := Seed("testdata/seed")
	require.NoError(t, err)
	for _, c := range golden {
		if !c.WantsError() {
			cases = append(cases, &c.Case)
		}
	}
	limit := make(chan bool, runtime.NumCPU())
	for _, c := range cases {
		if c.Want == nil {
			continue
		}
		t.Run(c.Name, func(t *testing.T) {
			t.Parallel()
			if c.Name == "seed/14_queue_example" {
				t.Skip("CPython's interleaving of this program depends on how its timers are rounded")
			}
			limit <- true
			defer func() { <-limit }()
			g := &GoldenCase{Case: *c}
			res, err := g.runCPython(context.Background(), python)
			require.NoError(t, err)
			if strings.HasPrefix(res.LastErr(), "ModuleNotFoundError") {
				t.Skip("this CPython has no such module: " + res.LastErr())
			}
			stage, detail := compare(&Want{
				Stdout: c.Want.Stdout, Exit: c.Want.Exit, LastErr: c.Want.LastErr, AnyErr: c.Want.AnyErr, Unordered: c.Want.Unordered,
			}, res)
			require.Equal(t, StagePass, stage, detail)
		})
	}
}
