package parser

import (
	"sort"
	"strings"
)

// Edit replaces a stretch of a snippet's code.
type Edit struct {
	Span Span
	Text string
}

// Rewrite changes the code and parses it again. Lines keep their numbers; places behind a change in its line are no longer
// exact.
func (s *Snippet) Rewrite(edits []Edit) {
	sort.SliceStable(edits, func(i, j int) bool { return edits[i].Span.Start.Before(edits[j].Span.Start) })
	code := s.Code
	end := len(code)
	for i := len(edits) - 1; i >= 0; i-- {
		from, to := s.File.Offset(edits[i].Span.Start), s.File.Offset(edits[i].Span.End)
		if from > to || to > end {
			continue // two edits meet
		}
		lost := strings.Count(code[from:to], "\n") - strings.Count(edits[i].Text, "\n")
		code = code[:from] + edits[i].Text + strings.Repeat("\n", max(lost, 0)) + code[to:]
		end = from
	}
	s.replaceCode(code)
}

// ReplaceAll replaces text wherever it stands and parses again.
func (s *Snippet) ReplaceAll(old, text string) {
	if strings.Contains(s.Code, old) {
		s.replaceCode(strings.ReplaceAll(s.Code, old, text))
	}
}

func (s *Snippet) replaceCode(code string) {
	lines := strings.Split(strings.TrimSuffix(code, "\n"), "\n")
	if len(lines) != len(s.lines) {
		return
	}
	for i, line := range lines {
		if line != s.lines[i].text {
			s.setLine(i, line)
		}
	}
	s.File, s.Errors = nil, nil
	s.Parse()
}
