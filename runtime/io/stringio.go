package io

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// StringIO is io.StringIO: a text file in memory. Positions count characters.
type StringIO struct {
	text    []rune
	pos     int
	closed  bool
	newline *string
	tail    strings.Builder // written at the end, not yet part of text
	inTail  bool
}

// NewStringIO is StringIO(initial).
func NewStringIO(initial string) *StringIO { return newStringIO(initial, new("\n")) }

func newStringIO(initial string, newline *string) *StringIO {
	s := &StringIO{newline: newline}
	if initial != "" {
		s.text = runes(s.incoming(initial))
	}
	return s
}

// runes splits a string into characters; surrogates that stand alone stay as they are.
func runes(s string) []rune {
	var out []rune
	for c := range py.StrIter(s) {
		out = append(out, rune(py.Ord(c)))
	}
	return out
}

func text(rs []rune) string {
	var b strings.Builder
	for _, r := range rs {
		if r >= 0xd800 && r < 0xe000 {
			b.WriteString(py.Chr(int(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// PyClass returns io.StringIO.
func (*StringIO) PyClass() *py.Class { return StringIOType }

// incoming translates newlines of what is written.
func (s *StringIO) incoming(t string) string {
	switch {
	case s.newline == nil:
		return strings.ReplaceAll(strings.ReplaceAll(t, "\r\n", "\n"), "\r", "\n")
	case *s.newline == "\r", *s.newline == "\r\n":
		return strings.ReplaceAll(t, "\n", *s.newline)
	}
	return t
}

func (s *StringIO) check() {
	if s.closed {
		panic(py.ValueError.New("I/O operation on closed file"))
	}
}

// settle makes what was written part of the text.
func (s *StringIO) settle() {
	s.check()
	if s.inTail {
		s.text = append(s.text, runes(s.tail.String())...)
		s.tail.Reset()
		s.inTail = false
		s.pos = len(s.text)
	}
}

func (s *StringIO) rest() []rune {
	s.settle()
	if s.pos >= len(s.text) {
		return nil
	}
	return s.text[s.pos:]
}

// Read is s.read().
func (s *StringIO) Read() string { return s.ReadN(-1) }

// ReadN is s.read(n).
func (s *StringIO) ReadN(n int) string {
	r := s.rest()
	if n >= 0 && n < len(r) {
		r = r[:n]
	}
	s.pos += len(r)
	return text(r)
}

// Readline is s.readline(): "" at the end.
func (s *StringIO) Readline() string { return s.ReadlineN(-1) }

// ReadlineN is s.readline(limit).
func (s *StringIO) ReadlineN(limit int) string {
	r := s.rest()
	end := len(r)
	for i, c := range r {
		if c == '\n' && !(s.newline != nil && *s.newline == "\r") {
			end = i + 1
			break
		}
		if c == '\r' && s.newline != nil && (*s.newline == "\r" || *s.newline == "") {
			end = i + 1
			if *s.newline == "" && i+1 < len(r) && r[i+1] == '\n' {
				end++
			}
			break
		}
	}
	if limit >= 0 {
		end = min(end, limit)
	}
	s.pos += end
	return text(r[:end])
}

// Readlines is s.readlines().
func (s *StringIO) Readlines() *py.List[string] {
	l := py.NewList[string]()
	for line := range s.All() {
		l.Append(line)
	}
	return l
}

// All ranges over the lines: for line in s.
func (s *StringIO) All() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := s.Readline(); line != "" && yield(line); line = s.Readline() {
		}
	}
}

// Write implements [io.Writer], for print(file=s): the text is p.
func (s *StringIO) Write(p []byte) (int, error) {
	s.WriteText(string(p))
	return len(p), nil
}

// WriteText is s.write(text): it returns the number of characters.
func (s *StringIO) WriteText(t string) int {
	s.check()
	n := py.StrLen(t)
	if t == "" {
		return 0
	}
	t = s.incoming(t)
	if s.inTail || s.pos == len(s.text) {
		s.inTail = true
		s.tail.WriteString(t)
		return n
	}
	rs := runes(t)
	for len(s.text) < s.pos {
		s.text = append(s.text, 0)
	}
	kept := s.text[:s.pos:s.pos]
	var after []rune
	if s.pos+len(rs) < len(s.text) {
		after = s.text[s.pos+len(rs):]
	}
	s.text = append(append(kept, rs...), after...)
	s.pos += len(rs)
	return n
}

// Writelines is s.writelines(lines).
func (s *StringIO) Writelines(lines func(yield func(string) bool)) {
	for l := range lines {
		s.WriteText(l)
	}
}

// Getvalue is s.getvalue().
func (s *StringIO) Getvalue() string {
	if s.inTail && len(s.text) == 0 && !s.closed {
		return s.tail.String()
	}
	s.settle()
	return text(s.text)
}

// Seek is s.seek(offset, whence).
func (s *StringIO) Seek(offset, whence int) int {
	s.settle()
	switch {
	case whence < 0 || whence > 2:
		panic(py.ValueError.Newf("Invalid whence (%d, should be 0, 1 or 2)", whence))
	case whence == 0 && offset < 0:
		panic(py.ValueError.Newf("Negative seek position %d", offset))
	case whence != 0 && offset != 0:
		panic(py.OSError.New("Can't do nonzero cur-relative seeks"))
	case whence == 0:
		s.pos = offset
	case whence == 2:
		s.pos = len(s.text)
	}
	return s.pos
}

// Tell is s.tell().
func (s *StringIO) Tell() int {
	s.settle()
	return s.pos
}

// Truncate is s.truncate(size); a negative size is where the stream stands.
func (s *StringIO) Truncate(size int) int {
	s.settle()
	if size < 0 {
		size = s.pos
	}
	if size < len(s.text) {
		s.text = s.text[:size]
	}
	return size
}

// Flush is s.flush(), which does nothing.
func (s *StringIO) Flush() error {
	s.check()
	return nil
}

// Close is s.close().
func (s *StringIO) Close() { s.closed, s.text, s.inTail = true, nil, false }

// Closed is s.closed.
func (s *StringIO) Closed() bool { return s.closed }
