package py

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"sync"
	"sync/atomic"
)

// Stdout is sys.stdout. Once a program has called Println or Printf it is buffered as CPython's, flushed at each line on a
// terminal, before anything is written to Stderr, and by Flush, which programs call when they exit. Until then it writes
// through, so that it keeps its order with what a program prints by package fmt. It is safe for concurrent use.
var Stdout = &Output{file: os.Stdout}

// Stderr is sys.stderr. It is not buffered.
var Stderr = &Output{file: os.Stderr, direct: true}

// Output is a text stream of the program.
type Output struct {
	mu     sync.Mutex
	file   *os.File
	direct bool // write through at once, after flushing Stdout
	buf    *bufio.Writer
	lines  bool // flush at each newline
	// buffers is set by the first Println or Printf.
	buffers atomic.Bool
}

const outputBuffer = 8192

// Write implements io.Writer.
func (o *Output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.direct {
		Stdout.Flush()
		return o.file.Write(p)
	}
	if o.buf == nil {
		o.buf = bufio.NewWriterSize(o.file, outputBuffer)
		o.lines = isTerminal(o.file)
	}
	n, err := o.buf.Write(p)
	switch {
	case err != nil:
	case !o.buffers.Load():
		err = o.buf.Flush()
	case o.lines:
		err = o.flushLines(p)
	}
	return n, err
}

// buffer begins to buffer the stream.
func (o *Output) buffer() *Output {
	if !o.buffers.Load() {
		o.buffers.Store(true)
	}
	return o
}

func (o *Output) flushLines(p []byte) error {
	for _, c := range p {
		if c == '\n' {
			return o.buf.Flush()
		}
	}
	return nil
}

// WriteString implements io.StringWriter.
func (o *Output) WriteString(s string) (int, error) { return o.Write([]byte(s)) }

// Flush writes what is buffered.
func (o *Output) Flush() error {
	if o.direct {
		return nil
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.buf == nil {
		return nil
	}
	return o.buf.Flush()
}

func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Flush writes everything printed so far: sys.stdout.flush().
func Flush() { Stdout.Flush() }

// Println is fmt.Println to the buffered Stdout.
func Println(args ...any) { fmt.Fprintln(Stdout.buffer(), args...) }

// Printf is fmt.Printf to the buffered Stdout.
func Printf(format string, args ...any) { fmt.Fprintf(Stdout.buffer(), format, args...) }

// PrintOpts are the keyword arguments of print.
type PrintOpts struct {
	Sep, End *string // nil means " " and "\n"
	File     any     // an io.Writer, or an object with a write method; nil means Stdout
	Flush    bool
}

var printBuffers = sync.Pool{New: func() any { return new([]byte) }}

// Print is print(*args): str of each, separated by blanks.
func Print(args ...any) {
	p := printBuffers.Get().(*[]byte)
	b := appendPrint((*p)[:0], args, " ", "\n")
	Stdout.Write(b)
	*p = b
	printBuffers.Put(p)
}

// PrintWith is print(*args, sep=..., end=..., file=..., flush=...).
func PrintWith(o PrintOpts, args ...any) {
	sep, end := " ", "\n"
	if o.Sep != nil {
		sep = *o.Sep
	}
	if o.End != nil {
		end = *o.End
	}
	text := appendPrint(nil, args, sep, end)
	switch w := o.File.(type) {
	case nil:
		Stdout.Write(text)
		if o.Flush {
			Stdout.Flush()
		}
	case io.Writer:
		if _, err := w.Write(text); err != nil {
			panic(err)
		}
		if f, ok := w.(interface{ Flush() error }); ok && o.Flush {
			f.Flush()
		}
	default:
		printTo(w, string(text), o.Flush)
	}
}

// printTo writes through the write method of a Python object.
func printTo(file any, text string, flush bool) {
	_, err := CallMethod(CurrentContext(), file, "write", text)
	if err == nil && flush {
		_, err = CallMethod(CurrentContext(), file, "flush")
	}
	Check(err)
}

func appendPrint(b []byte, args []any, sep, end string) []byte {
	for i, x := range args {
		if i > 0 {
			b = append(b, sep...)
		}
		switch x := x.(type) {
		case string:
			b = append(b, x...)
		case int, float64, bool, nil:
			b = appendRepr(b, x)
		default:
			b = append(b, Str(x)...)
		}
	}
	return append(b, end...)
}

var stdin struct {
	sync.Once
	r *bufio.Reader
}

// ReplacedStreams is set by package sys: it gives what the program has put in the places of sys.stdin and sys.stdout, nil for neither.
var ReplacedStreams = func() (in, out any) { return nil, nil }

// Input is input(prompt): a line of standard input without its newline; EOFError at the end.
func Input(prompt string) string {
	in, out := ReplacedStreams()
	if out != nil {
		callNow(GetAttr(out, "write"), prompt)
		callNow(GetAttr(out, "flush"))
	} else {
		Stdout.WriteString(prompt)
		Stdout.Flush()
	}
	var line string
	if in != nil {
		line = Str(callNow(GetAttr(in, "readline")))
	} else {
		stdin.Do(func() { stdin.r = bufio.NewReader(os.Stdin) })
		line, _ = stdin.r.ReadString('\n')
	}
	if line == "" {
		panic(EOFError.New("EOF when reading a line"))
	}
	if n := len(line); n > 0 && line[n-1] == '\n' {
		line = line[:n-1]
	}
	return line
}

// callNow calls a method where no context is at hand; its failure panics.
func callNow(f any, args ...any) any {
	v, err := Call(CurrentContext(), f, args...)
	Check(err)
	return v
}

// Stdin is sys.stdin, shared with Input.
func Stdin() *bufio.Reader {
	stdin.Do(func() { stdin.r = bufio.NewReader(os.Stdin) })
	return stdin.r
}

func init() { FlushStdout = Flush }

// PrintText is a value for the sep or end of print whose type is not known: nil of None; what is no string raises TypeError.
func PrintText(name string, v any) *string {
	if v == nil {
		return nil
	}
	s, ok := bare(v).(string)
	if !ok {
		panic(TypeError.Newf("%s must be None or a string, not %s", name, typeName(v)))
	}
	return &s
}
