package golden

import (
	"context"
	"runtime"
	"slices"
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
		t.Skip("the recorded outputs stand without CPython " + cpython.Version + "; to hold them against one, name it by " + cpython.EnvVar)
	}
	if testing.Short() {
		t.Skip("-short leaves out what runs hundreds of programs under CPython")
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
			limit <- true
			defer func() { <-limit }()
			g := &GoldenCase{Case: *c}
			res, err := g.runCPython(context.Background(), python)
			require.NoError(t, err)
			if isMissing(res.LastErr()) {
				t.Skip("CPython comes without this package, which whoever wants to compare installs: " + res.LastErr())
			}
			stage, detail := compare(&Want{
				Stdout: c.Want.Stdout, Exit: c.Want.Exit, LastErr: c.Want.LastErr, AnyErr: c.Want.AnyErr, Unordered: c.Want.Unordered,
			}, res)
			require.Equal(t, StagePass, stage, detail)
		})
	}
}

// isMissing reports whether a program ended because CPython has none of the packages that its programs may use. A module of
// its own library that is missing is a failure.
func isMissing(lastErr string) bool {
	name, ok := strings.CutPrefix(lastErr, "ModuleNotFoundError: No module named ")
	return ok && slices.Contains([]string{"'fastapi'", "'uvicorn'", "'uvloop'", "'aiohttp'", "'httpx'", "'requests'", "'aiofiles'", "'pydantic'", "'pydantic_settings'", "'starlette'", "'pytest'", "'pytest_asyncio'", "'websockets'", "'jwt'"}, name)
}
