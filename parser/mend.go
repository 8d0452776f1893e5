package parser

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/parser/diag"
)

// Parse fills in File and Errors. What documents leave to the reader is understood and noted: a body of nothing but
// comments, IPython's commands.
func (s *Snippet) Parse() {
	if s.File != nil {
		return
	}
	s.parse()
	if len(s.Errors) > 0 && s.withoutMagics() {
		s.parse()
	}
	for range s.lines { // each body that is mended may show the next
		if len(s.Errors) == 0 || !s.fillBody(s.Errors[0]) {
			break
		}
		s.parse()
	}
}

func (s *Snippet) parse() {
	s.File, s.Errors = ParseFile(s.Doc.Name, []byte(s.Code), TopLevelAwait)
	if len(s.Errors) == 0 {
		s.Errors = Check(s.File)
	}
}

var blockOnLine = regexp.MustCompile(`^expected an indented block after (.*) on line (\d+)$`)

// fillBody puts a pass before the last comment of a body that is nothing but comments.
//
//	async def main():
//	    # to be done     =>  pass  # to be done
func (s *Snippet) fillBody(e *SyntaxError) bool {
	m := blockOnLine.FindStringSubmatch(e.Msg)
	if m == nil {
		return false
	}
	header, _ := strconv.Atoi(m[2])
	if header < 1 || header > len(s.lines) {
		return false
	}
	last, indent := -1, indentOf([]byte(s.lines[header-1].text))
	for i := header; i < len(s.lines); i++ {
		text := strings.TrimLeft(s.lines[i].text, " \t")
		isComment := strings.HasPrefix(text, "#")
		if i+1 >= e.Pos.Line && text != "" && !isComment {
			break // where the code goes on
		}
		if isComment && indentOf([]byte(s.lines[i].text)) > indent {
			last = i
		}
	}
	if last < 0 {
		return false
	}
	text := s.lines[last].text
	width := len(text) - len(strings.TrimLeft(text, " \t"))
	at := s.DocSpan(Span{Start: Position{last + 1, width}, End: Position{last + 1, len(text)}})
	s.Notices = append(s.Notices, diag.New(diag.EmptyBody, s.Doc.Name, at, "the body of the %s is nothing but comments, which Python does not accept", m[1]).
		WithNote(s.DocSpan(Span{Start: Position{header, indentWidth(s.lines[header-1].text)}, End: Position{header, len(s.lines[header-1].text)}}), "it belongs here").
		WithHint("it is taken for `pass`; write that below the comment"))
	s.setLine(last, text[:width]+"pass  "+text[width:])
	return true
}

func indentWidth(text string) int { return len(text) - len(strings.TrimLeft(text, " \t")) }

// setLine changes a line of the code; places behind the change in that line are no longer exact.
func (s *Snippet) setLine(i int, text string) {
	l := &s.lines[i]
	l.text = text
	if l.raw != nil {
		raw := l.raw
		l.raw = make([]int, len(text)+1)
		for k := range l.raw {
			l.raw[k] = raw[min(k, len(raw)-1)]
		}
	}
	var b strings.Builder
	for _, l := range s.lines {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	s.Code = b.String()
}
