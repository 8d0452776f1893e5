package fastapi

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// origin is where a program tells an application of an endpoint; str(RequestValidationError) shows it.
type origin [16]uintptr

// here is the place of the call of the program that leads to this one.
func here() (at origin) {
	runtime.Callers(3, at[:])
	return at
}

// text is how an error names the endpoint: its file, its line, and what the request was.
//
//	File "/srv/app.py", line 12, in read_item
//	  GET /items/{item_id}
func (at origin) text(name, request string) string {
	n := 0
	for n < len(at) && at[n] != 0 {
		n++
	}
	frames := py.Frames(at[:n])
	if len(frames) == 0 {
		return "\n  Endpoint: " + request
	}
	frame := frames[len(frames)-1]
	file := frame.File
	if abs, err := filepath.Abs(file); err == nil && strings.HasSuffix(file, ".py") {
		file = abs
	}
	return fmt.Sprintf("\n  File \"%s\", line %d, in %s\n    %s", file, frame.Line, name, request)
}

// fault is an error about what an endpoint takes or gives.
func (e *endpoint) fault(c *py.Class, r *Request, faults []fault, body any) *ValidationFault {
	f := newValidationFault(c, faults, body)
	f.where = e.where(r)
	return f
}

// where names the endpoint of a request.
func (e *endpoint) where(r *Request) string {
	return e.at.text(e.fnName, r.Method()+" "+strings.TrimRight(r.rootPath(), "/")+e.format)
}
