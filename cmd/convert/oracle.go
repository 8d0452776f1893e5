package convert

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert/cpython"
	"github.com/py2goasync/py2goasync/parser"
)

// expected is what the snippet must do, by the best oracle there is.
func (s *Snippet) expected(ctx context.Context, python string) (*RunResult, string) {
	if python != "" {
		// Without a module that the snippet needs, CPython says nothing about it.
		if res := s.runCPython(ctx, python); res != nil && !strings.HasPrefix(res.LastErr(), "ModuleNotFoundError") {
			return res, "cpython"
		}
	}
	if res := s.recorded(); res != nil {
		return res, "recorded"
	}
	if res := shownInDocument(s.Source); res != nil {
		return res, "document"
	}
	return nil, ""
}

// runCPython runs the same program under CPython, on the virtual clock if that works.
func (s *Snippet) runCPython(ctx context.Context, python string) *RunResult {
	name := "snippet.py"
	if s.Source.Doc.Kind == parser.PythonScript {
		name = filepath.Base(s.Source.Doc.Name)
	}
	for _, virtual := range []bool{true, false} {
		cmd := Command{Path: python, Limit: TimeLimit, Prepare: func(dir string) ([]string, error) {
			return cpython.Prepare(dir, name, s.Plan.Python(), cpython.Mode{Virtual: virtual, Session: s.Source.Doctest, Files: s.Plan.Files()})
		}}
		if virtual {
			cmd.Limit /= 2
		}
		if res, err := cmd.Run(ctx); err == nil && !res.TimedOut {
			return res
		}
	}
	return nil
}

// shownInDocument is what the document itself shows below the snippet: the outputs of a session at the prompt, or those
// of a notebook's cells.
func shownInDocument(s *parser.Snippet) *RunResult {
	var out bytes.Buffer
	switch {
	case s.Index == 0:
		for _, cell := range s.Doc.Snippets {
			if cell.IsPython && !cell.Ran {
				return nil
			}
			out.WriteString(cell.Shown)
		}
		return &RunResult{Stdout: out.Bytes()}
	case !s.Doctest:
		return nil
	}
	for _, e := range s.Examples {
		if !strings.HasPrefix(e.Want, "Traceback") {
			out.WriteString(blankLine.ReplaceAllString(e.Want, ""))
		}
	}
	return &RunResult{Stdout: out.Bytes()}
}

// blankLine is how doctest writes a line of output without text.
var blankLine = regexp.MustCompile(`(?m)^<BLANKLINE>$`)

// recorded reads the outputs beside a document: DOC.expected/NN.out, with .exit and .err as in the corpus of tests.
func (s *Snippet) recorded() *RunResult {
	stem := s.recordedStem()
	out, err := os.ReadFile(stem + ".out")
	if err != nil {
		return nil
	}
	res := &RunResult{Stdout: out}
	if text, err := os.ReadFile(stem + ".exit"); err == nil {
		_, _ = fmt.Sscan(string(text), &res.Exit)
	}
	if text, err := os.ReadFile(stem + ".err"); err == nil {
		res.Stderr = text
	}
	return res
}

// record writes what recorded reads.
func (s *Snippet) record(res *RunResult) error {
	stem := s.recordedStem()
	if err := os.MkdirAll(filepath.Dir(stem), 0o755); err != nil {
		return err
	}
	texts := map[string][]byte{".out": res.Stdout, ".exit": nil, ".err": nil}
	if res.Exit != 0 {
		texts[".exit"] = fmt.Appendln(nil, res.Exit)
		texts[".err"] = append([]byte(res.LastErr()), '\n')
	}
	for ext, text := range texts {
		if text == nil && ext != ".out" {
			if err := os.Remove(stem + ext); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return err
			}
			continue
		}
		if err := os.WriteFile(stem+ext, text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

func (s *Snippet) recordedStem() string {
	if s.Source.Index == 0 {
		return filepath.Join(s.Source.Doc.Name+".expected", "session")
	}
	return filepath.Join(s.Source.Doc.Name+".expected", fmt.Sprintf("%02d", s.Source.Index))
}
