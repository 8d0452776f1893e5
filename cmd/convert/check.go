package convert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/rogpeppe/go-internal/diff"
)

// Checked is what `check` found out about a converted snippet.
type Checked struct {
	Compiled bool `json:"compiled"`
	Vetted   bool `json:"vetted"`
	Ran      bool `json:"ran"`
	// Oracle is what the output was compared with: "cpython", "recorded", "document", or "" for nothing.
	Oracle string `json:"oracle"`
	// Same says that output and exit status are the oracle's; false without one.
	Same bool `json:"same"`
	// Difference says what is not the same, in a line, and Diff shows it.
	Difference string `json:"difference,omitempty"`
	Diff       string `json:"diff,omitempty"`
	// Masked says what was left out of the comparison because it differs from run to run, such as addresses.
	Masked []string `json:"masked,omitempty"`
	// Varies says that CPython's own output is another in each run, so that there is nothing to compare with.
	Varies bool `json:"varies,omitempty"`
	// GoLines counts the lines of Go, PythonLines those of the snippet.
	GoLines     int   `json:"go_lines"`
	PythonLines int   `json:"python_lines"`
	Millis      int64 `json:"milliseconds"`
}

// PythonLines counts the lines of Python of the snippet, or of all in a session.
func (s *Snippet) PythonLines() int {
	if s.Source.Index != 0 {
		return s.Source.LineCount()
	}
	n := 0
	for _, one := range s.Source.Doc.Snippets {
		if one.IsPython {
			n += one.LineCount()
		}
	}
	return n
}

// CheckOptions says how to check.
type CheckOptions struct {
	// Python is the interpreter to compare with, "" for none.
	Python string
	// Record writes down what CPython does beside the document, for those who have none.
	Record bool
	Jobs   int
	// Trace shows what the Go compiler says about a program that does not compile.
	Trace bool
	// Step is called when a snippet is done.
	Step func()
}

// Check builds, vets and runs every converted snippet, and compares what it does. What it finds is in Snippet.Check.
func (r *Result) Check(ctx context.Context, opts CheckOptions) error {
	var programs []Program
	for _, s := range r.Converted() {
		s.Check = &Checked{Compiled: true, PythonLines: s.PythonLines()}
		for _, f := range s.Files {
			s.Check.GoLines += bytes.Count(f.Source, []byte("\n"))
		}
		programs = append(programs, s.Program(""))
	}
	if len(programs) == 0 {
		return nil
	}
	tree, err := Module("check.test", programs)
	if err != nil {
		return err
	}
	dir, err := workFolder(tree.key())
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	src, bin := filepath.Join(dir, "src"), filepath.Join(dir, "bin")
	if err := r.build(ctx, src, bin, tree, opts); err != nil {
		return err
	}
	vetted := make(chan error)
	go func() { vetted <- vet(ctx, src, onceFlags, nil) }() // while the programs run, which leaves the machine idle most of the time
	work := make(chan *Snippet)
	var wg sync.WaitGroup
	for range max(1, opts.Jobs) {
		wg.Go(func() {
			for s := range work {
				s.check(ctx, bin, opts)
				if opts.Step != nil {
					opts.Step()
				}
			}
		})
	}
	for _, s := range r.Converted() {
		work <- s
	}
	close(work)
	wg.Wait()
	badVet, err := asBuildError(<-vetted)
	if err != nil {
		return err
	}
	for _, s := range r.Converted() {
		_, bad := badVet.ByFolder[s.Package]
		s.Check.Vetted = s.Check.Compiled && !bad
	}
	return ctx.Err()
}

func (r *Result) build(ctx context.Context, src, bin string, tree Tree, opts CheckOptions) error {
	tree, err := tree.shared()
	if err != nil {
		return err
	}
	if err := Write(src, tree, true); err != nil {
		return err
	}
	failed, err := asBuildError(build(ctx, src, bin, onceFlags, nil))
	if err != nil {
		return err
	}
	for _, s := range r.Converted() {
		if _, err := os.Stat(s.binary(bin)); err != nil {
			s.Check.Compiled = false
			s.NotCompiled(failed, opts.Trace)
		}
	}
	return nil
}

func (s *Snippet) binary(dir string) string { return filepath.Join(dir, s.Package+exeSuffix()) }

// asBuildError is what the compiler said, empty if it said nothing; other errors are given back.
func asBuildError(err error) (*BuildError, error) {
	var failed *BuildError
	if err == nil {
		return &BuildError{}, nil
	}
	if !errors.As(err, &failed) {
		return nil, err
	}
	return failed, nil
}

func (s *Snippet) check(ctx context.Context, bin string, opts CheckOptions) {
	c := s.Check
	if !c.Compiled || s.Serves() || s.Source.NoTest {
		return
	}
	started := time.Now()
	got, err := Command{Path: s.binary(bin)}.Run(ctx)
	if err != nil {
		c.Difference = "the program cannot be started"
		return
	}
	c.Ran = true
	defer func() { c.Millis = time.Since(started).Milliseconds() }()
	want, oracle := s.expected(ctx, opts.Python)
	c.Oracle = oracle
	if oracle == "cpython" && opts.Record {
		if err := s.record(want); err != nil {
			c.Difference = fmt.Sprintf("cannot record: %v", err)
			return
		}
	}
	if oracle == "" {
		return
	}
	if !bytes.Equal(want.Stdout, got.Stdout) {
		c.hide(want, got, func() *RunResult {
			if oracle != "cpython" {
				return nil
			}
			return s.runCPython(ctx, opts.Python)
		})
	}
	if c.Same, c.Difference = sameBehaviour(want, got); c.Varies && !c.Same {
		c.Difference, c.Oracle = "", ""
		return
	}
	if !bytes.Equal(want.Stdout, got.Stdout) {
		c.Diff = string(diff.Diff(oracle, want.Stdout, "go", got.Stdout))
	}
}

// lastRaised is the last line of stderr but for the warnings that CPython adds when it ends.
func (r *RunResult) lastRaised() string {
	last := ""
	for line := range strings.Lines(string(r.Stderr)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != ' ' && !strings.Contains(line, "Warning: ") {
			last = line
		}
	}
	return last
}

func sameText(a, b string) bool {
	x, _ := masked([]byte(a))
	y, _ := masked([]byte(b))
	return bytes.Equal(x, y)
}

// waitsForEver is what the harness says of a program that CPython never ends; ours reports a deadlock in its own words.
const waitsForEver = "py2goasync: the program waits for ever"

// goTrace is how a Go program ends that panics; a converted program never may.
var goTrace = regexp.MustCompile(`(?m)^(panic: |fatal error: |goroutine \d+ \[)`)

func sameBehaviour(want, got *RunResult) (bool, string) {
	switch {
	case got.TimedOut:
		return false, fmt.Sprintf("no end after %v", TimeLimit)
	case goTrace.Match(got.Stderr):
		return false, "internal error: the program ended with a Go panic"
	case !bytes.Equal(want.Stdout, got.Stdout):
		return false, "other output"
	case want.Exit != got.Exit:
		return false, fmt.Sprintf("exit status %d, not %d", got.Exit, want.Exit)
	case want.Exit != 0 && !sameText(want.lastRaised(), got.lastRaised()) && !bytes.Contains(want.Stderr, []byte(waitsForEver)):
		return false, fmt.Sprintf("stderr ends %q, not %q", got.LastErr(), want.LastErr())
	}
	return true, ""
}
