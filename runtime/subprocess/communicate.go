package subprocess

import (
	"bytes"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// communicate writes the input, reads all output and waits for the end.
func communicate(self, input, timeout any) any {
	p := of(self)
	p.once.Do(func() {
		var data []byte
		if input != nil {
			data = encoded(self, p, input)
		}
		streams := 0
		ended := make(chan struct{}, 3)
		background := func(f func()) {
			streams++
			go func() { f(); ended <- struct{}{} }()
		}
		if held := get(self, "stdin"); held != nil {
			f := duplicate(lib.Int(lib.Method(held, "fileno")))
			_, _ = lib.TryMethod(held, "close")
			background(func() {
				_, _ = f.Write(data) // a program that does not read its input is no failure
				f.Close()
			})
		}
		collect := func(name string, into *bytes.Buffer) {
			held := get(self, name)
			if held == nil {
				return
			}
			f := duplicate(lib.Int(lib.Method(held, "fileno")))
			background(func() {
				defer f.Close()
				buf := make([]byte, 32*1024)
				for {
					n, err := f.Read(buf)
					p.mu.Lock()
					into.Write(buf[:n])
					p.mu.Unlock()
					if err != nil {
						break
					}
				}
			})
		}
		collect("stdout", &p.gotOut)
		collect("stderr", &p.gotErr)
		go func() {
			for range streams {
				<-ended
			}
			<-p.exited
			close(p.read)
		}()
	})
	if !p.wait(p.read, timeout) {
		p.mu.Lock()
		out, errs := some(p.gotOut.Bytes()), some(p.gotErr.Bytes())
		p.mu.Unlock()
		panic(timeoutExpired(get(self, "args"), timeout, out, errs))
	}
	py.SetAttr(self, "returncode", p.code())
	for _, n := range []string{"stdin", "stdout", "stderr"} {
		if f := get(self, n); f != nil {
			_, _ = lib.TryMethod(f, "close") // the descriptor may be closed already
		}
	}
	return py.Tuple{decoded(self, p, p.out, &p.gotOut), decoded(self, p, p.err, &p.gotErr)}
}

func some(b []byte) any {
	if len(b) == 0 {
		return nil
	}
	return py.Bytes(b)
}

func encoded(self any, p *process, input any) []byte {
	if s, ok := lib.AsStr(input); ok {
		if !p.text {
			panic(py.TypeError.New("memoryview: a bytes-like object is required, not 'str'"))
		}
		enc := get(self, "encoding")
		if enc == nil {
			enc = "utf-8"
		}
		return []byte(lib.Method(s, "encode", enc).(py.Bytes))
	}
	if p.text {
		panic(py.AttributeError.Newf("'%s' object has no attribute 'encode'", lib.TypeName(input)))
	}
	return []byte(lib.BytesArg(input))
}

func decoded(self any, p *process, piped bool, got *bytes.Buffer) any {
	if !piped {
		return nil
	}
	raw := py.Bytes(got.String())
	if !p.text {
		return raw
	}
	enc, errs := get(self, "encoding"), get(self, "errors")
	if enc == nil {
		enc = "utf-8"
	}
	if errs == nil {
		errs = "strict"
	}
	text := py.Str(lib.Method(raw, "decode", enc, errs))
	return strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
}
