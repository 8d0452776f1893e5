package golden

import (
	"bytes"
	"fmt"
	"regexp"
	"sort"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
)

// goTrace is how a Go program ends that panics or deadlocks; a converted program never may.
var goTrace = regexp.MustCompile(`(?m)^(panic: .*|fatal error: .*|goroutine \d+ .*)$`)

// compare holds what a program did against what CPython did, and names the first difference.
func compare(want *Want, got *convert.RunResult) (Stage, string) {
	sameOutput := bytes.Equal(want.Stdout, got.Stdout)
	if want.Unordered {
		sameOutput = bag(want.Stdout) == bag(got.Stdout)
	}
	switch {
	case got.TimedOut:
		return StageHang, fmt.Sprintf("no end after %v; %s", convert.TimeLimit, stdoutDifference(want.Stdout, got.Stdout))
	case goTrace.Match(got.Stderr):
		return StageCrash, string(goTrace.Find(got.Stderr))
	case !sameOutput:
		return StageOutput, stdoutDifference(want.Stdout, got.Stdout) + stderrRemark(want, got)
	case want.Exit != got.Exit:
		return StageOutput, fmt.Sprintf("exit status: want %d, got %d%s", want.Exit, got.Exit, stderrRemark(want, got))
	case !want.AnyErr && want.LastErr != got.LastErr():
		return StageOutput, fmt.Sprintf("stderr: want %q, got %q", want.LastErr, got.LastErr())
	}
	for _, text := range want.ErrHas {
		if !bytes.Contains(got.Stderr, []byte(text)) {
			return StageOutput, fmt.Sprintf("stderr has no %q", text)
		}
	}
	return StagePass, ""
}

// bag is text without the order of its lines and of the characters in each.
func bag(text []byte) string {
	lines := strings.Split(string(text), "\n")
	for i, line := range lines {
		chars := strings.Split(line, "")
		sort.Strings(chars)
		lines[i] = strings.Join(chars, "")
	}
	sort.Strings(lines)
	return strings.Join(lines, "\n")
}

// stderrRemark shows an unexpected last line of stderr, which mostly explains the rest.
func stderrRemark(want *Want, got *convert.RunResult) string {
	if last := got.LastErr(); last != want.LastErr && last != "" {
		return fmt.Sprintf("; stderr ends %q", last)
	}
	return ""
}

func stdoutDifference(want, got []byte) string {
	a, b := bytes.Split(want, []byte("\n")), bytes.Split(got, []byte("\n"))
	for i := range min(len(a), len(b)) {
		if !bytes.Equal(a[i], b[i]) {
			return fmt.Sprintf("stdout line %d: want %q, got %q", i+1, cut(a[i]), cut(b[i]))
		}
	}
	return fmt.Sprintf("stdout: want %d lines, got %d", len(a)-1, len(b)-1)
}

func cut(line []byte) []byte {
	if len(line) > 200 {
		return append(bytes.Clone(line[:200]), "…"...)
	}
	return line
}
