package io

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// TextIOWrapper is a text file over a binary one.
//
// It reads ahead in bytes and decodes lines and characters as they are asked for: encodings whose newline is no single
// byte are recoded to UTF-8 first.
type TextIOWrapper struct {
	buffer   binary
	name     any
	mode     string
	encoding string
	errors   string
	newline  *string // nil translates all kinds of newlines
	in       []byte  // read ahead
	eof      bool
	checked  int // how much of in is known to be valid
	wide     bool
	recoded  bool
	out      []byte
	line     bool // line buffering
	detached bool
	started  bool // a BOM was written
}

// NewTextIOWrapper is TextIOWrapper(buffer, encoding, errors, newline).
func newText(buffer binary, encoding, errors string, newline *string) *TextIOWrapper {
	if newline != nil {
		switch *newline {
		case "", "\n", "\r", "\r\n":
		default:
			panic(py.ValueError.Newf("illegal newline value: %s", *newline))
		}
	}
	w := &TextIOWrapper{buffer: buffer, encoding: encoding, errors: errors, newline: newline}
	switch strings.ReplaceAll(strings.ToLower(encoding), "_", "-") {
	case "utf-8", "utf8", "u8", "ascii", "us-ascii", "646", "latin-1", "latin1", "iso-8859-1", "l1", "cp1252", "windows-1252", "iso8859-15", "iso-8859-15", "utf-8-sig", "cp437", "koi8-r", "cp1251":
	default:
		w.wide = true
	}
	py.StrEncode("", encoding, errors) // unknown names fail now
	return w
}

// PyClass returns io.TextIOWrapper.
func (*TextIOWrapper) PyClass() *py.Class { return TextIOWrapperType }

// bufferObject is f.buffer, as the program knows it.
func (w *TextIOWrapper) bufferObject() any {
	if o, ok := w.buffer.(objectStream); ok {
		return o.self
	}
	return w.buffer
}

func (w *TextIOWrapper) check() {
	if w.buffer.Closed() {
		panic(closedFile())
	}
}

func (w *TextIOWrapper) checkRead() {
	w.check()
	if !w.buffer.readable() {
		panic(UnsupportedOperation.New("not readable"))
	}
	w.Flush()
}

// fill reads ahead; it reports false at the end of the file.
func (w *TextIOWrapper) fill() bool {
	if w.eof {
		return false
	}
	var chunk []byte
	if w.wide || w.encoding == "utf-8-sig" {
		chunk = []byte(py.BytesDecode(py.Bytes(w.buffer.readN(-1)), w.encoding, w.errors))
		w.recoded = true
	} else {
		chunk = w.buffer.readN(DefaultBufferSize)
	}
	if len(chunk) == 0 || w.recoded {
		w.eof = true
	}
	w.in = append(w.in, chunk...)
	if w.errors == "strict" && !w.recoded {
		end := len(w.in)
		if !w.eof {
			end -= partial(w.in)
		}
		if end > w.checked {
			w.decode(w.in[w.checked:end])
			w.checked = end
		}
	}
	return len(chunk) > 0
}

// partial counts the bytes at the end of b that begin a character of UTF-8.
func partial(b []byte) int {
	for i := 1; i <= 3 && i <= len(b); i++ {
		c := b[len(b)-i]
		if utf8.RuneStart(c) {
			if !utf8.FullRune(b[len(b)-i:]) {
				return i
			}
			return 0
		}
	}
	return 0
}

func (w *TextIOWrapper) decode(b []byte) string {
	if w.recoded {
		return string(b)
	}
	return py.BytesDecode(py.Bytes(b), w.encoding, w.errors)
}

func (w *TextIOWrapper) take(n int) string {
	b := w.in[:n]
	w.in = w.in[n:]
	w.checked = max(0, w.checked-n)
	return w.translate(w.decode(b))
}

// translate turns newlines into \n, where the file was opened to do so.
func (w *TextIOWrapper) translate(s string) string {
	if w.newline != nil || !strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// ReadAll is f.read().
func (w *TextIOWrapper) Read() string {
	w.checkRead()
	for w.fill() {
	}
	return w.take(len(w.in))
}

// ReadN is f.read(n): n characters; a negative n reads all.
func (w *TextIOWrapper) ReadN(n int) string {
	if n < 0 {
		return w.Read()
	}
	w.checkRead()
	text := w.readRaw(n)
	for w.errors == "ignore" { // what is left out counts for nothing
		missing := n - py.StrLen(text)
		more := ""
		if missing > 0 {
			if more = w.readRaw(missing); more == "" && len(w.in) > 0 {
				continue
			}
		}
		if more == "" {
			break
		}
		text += more
	}
	return text
}

// readRaw decodes what stands for n characters, fewer where errors are ignored.
func (w *TextIOWrapper) readRaw(n int) string {
	end, count := 0, 0
	for count < n {
		if end+utf8.UTFMax > len(w.in) && !w.eof && w.fill() {
			continue
		}
		if end >= len(w.in) {
			break
		}
		size := 1
		if w.recoded || strings.HasPrefix(strings.ToLower(w.encoding), "utf") {
			_, size = utf8.DecodeRune(w.in[end:])
		}
		if w.newline == nil && w.in[end] == '\r' && end+1 < len(w.in) && w.in[end+1] == '\n' {
			size = 2
		}
		end += size
		count++
	}
	return w.take(end)
}

// lineBreak finds the end of the first line read ahead, past its newline, or -1.
func (w *TextIOWrapper) lineBreak() int {
	if w.newline != nil && *w.newline != "" {
		if i := bytes.Index(w.in, []byte(*w.newline)); i >= 0 {
			return i + len(*w.newline)
		}
		return -1
	}
	i := bytes.IndexAny(w.in, "\r\n")
	switch {
	case i < 0:
		return -1
	case w.in[i] == '\r' && i+1 == len(w.in) && !w.eof:
		return -1 // a \n may follow
	case w.in[i] == '\r' && i+1 < len(w.in) && w.in[i+1] == '\n':
		return i + 2
	}
	return i + 1
}

// Readline is f.readline(): "" at the end.
func (w *TextIOWrapper) Readline() string {
	w.checkRead()
	for {
		if n := w.lineBreak(); n >= 0 {
			return w.take(n)
		}
		if !w.fill() {
			if n := w.lineBreak(); n >= 0 {
				return w.take(n)
			}
			return w.take(len(w.in))
		}
	}
}

// ReadlineN is f.readline(limit).
func (w *TextIOWrapper) ReadlineN(limit int) string {
	if limit < 0 {
		return w.Readline()
	}
	var b strings.Builder
	for range limit {
		c := w.ReadN(1)
		b.WriteString(c)
		if c == "" || c == "\n" {
			break
		}
	}
	return b.String()
}

// Readlines is f.readlines().
func (w *TextIOWrapper) Readlines() *py.List[string] {
	l := py.NewList[string]()
	for line := w.Readline(); line != ""; line = w.Readline() {
		l.Append(line)
	}
	return l
}

// All ranges over the lines: for line in f.
func (w *TextIOWrapper) All() func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := w.Readline(); line != "" && yield(line); line = w.Readline() {
		}
	}
}

// Write implements [io.Writer], for print(file=f): the text is p.
func (w *TextIOWrapper) Write(p []byte) (int, error) {
	w.WriteText(string(p))
	return len(p), nil
}

// WriteText is f.write(text): it returns the number of characters.
func (w *TextIOWrapper) WriteText(text string) int {
	w.check()
	if !w.buffer.writable() {
		panic(UnsupportedOperation.New("not writable"))
	}
	if len(w.in) > 0 || w.eof {
		w.buffer.seek(w.Tell(), 0)
		w.forget()
	}
	out := text
	if w.newline != nil && (*w.newline == "\r" || *w.newline == "\r\n") {
		out = strings.ReplaceAll(text, "\n", *w.newline)
	}
	w.out = append(w.out, w.encode(out)...)
	if len(w.out) >= DefaultBufferSize || w.line && strings.Contains(text, "\n") {
		w.Flush()
	}
	return py.StrLen(text)
}

func (w *TextIOWrapper) encode(s string) string {
	b := py.StrEncode(s, w.encoding, w.errors)
	if w.started { // one BOM is enough
		switch strings.ToLower(w.encoding) {
		case "utf-16":
			b = b[2:]
		case "utf-32":
			b = b[4:]
		case "utf-8-sig":
			b = b[3:]
		}
	}
	w.started = true
	return string(b)
}

// Writelines is f.writelines(lines).
func (w *TextIOWrapper) Writelines(lines func(yield func(string) bool)) {
	for l := range lines {
		w.WriteText(l)
	}
}

// Flush is f.flush().
func (w *TextIOWrapper) Flush() error {
	w.check()
	if len(w.out) > 0 {
		out := w.out
		w.out = nil
		w.buffer.write(out)
		return w.buffer.Flush()
	}
	return nil
}

func (w *TextIOWrapper) forget() { w.in, w.eof, w.checked = nil, false, 0 }

// Seek is f.seek(offset, whence).
func (w *TextIOWrapper) Seek(offset, whence int) int {
	w.Flush()
	switch {
	case whence == 1 && offset != 0:
		panic(UnsupportedOperation.New("can't do nonzero cur-relative seeks"))
	case whence == 2 && offset != 0:
		panic(UnsupportedOperation.New("can't do nonzero end-relative seeks"))
	case whence == 0 && offset < 0:
		panic(py.ValueError.Newf("negative seek position %d", offset))
	case whence == 1:
		offset, whence = w.Tell(), 0
	}
	w.forget()
	return w.buffer.seek(offset, whence)
}

// Tell is f.tell(): a position for Seek.
func (w *TextIOWrapper) Tell() int {
	w.Flush()
	if w.recoded {
		return w.buffer.tell()
	}
	return w.buffer.tell() - len(w.in)
}

// Truncate is f.truncate(size); a negative size is where the file stands.
func (w *TextIOWrapper) Truncate(size int) int {
	w.Flush()
	if size < 0 {
		size = w.Tell()
	}
	return w.buffer.truncate(size)
}

// Close is f.close().
func (w *TextIOWrapper) Close() {
	if w.detached || w.buffer.Closed() {
		return
	}
	defer w.buffer.Close()
	w.Flush()
}

func (w *TextIOWrapper) exited() {
	if f, ok := w.buffer.(*Buffered); ok {
		f.exited()
	}
}

// Closed is f.closed.
func (w *TextIOWrapper) Closed() bool { return w.buffer.Closed() }

// Name is f.name.
func (w *TextIOWrapper) Name() any { return w.name }

// PyRepr is <_io.TextIOWrapper name='x' mode='r' encoding='utf-8'>.
func (w *TextIOWrapper) PyRepr() string {
	s := "<_io.TextIOWrapper"
	if w.name != nil {
		s += " name=" + py.Repr(w.name)
	}
	if w.mode != "" {
		s += " mode='" + w.mode + "'"
	}
	return s + " encoding='" + w.encoding + "'>"
}
