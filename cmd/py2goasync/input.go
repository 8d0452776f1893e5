package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// readInput reads a document. A file that cannot be opened, or is not text, is described for people.
func readInput(path string) (*parser.Document, error) {
	data, err := readFile(path)
	if err != nil {
		return nil, err
	}
	return convert.Read(path, data)
}

func readFile(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(os.Stdin)
	}
	data, err := os.ReadFile(path)
	if err == nil {
		return data, nil
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file", path)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: permission denied", path)
	}
	return nil, err
}

// load reads and converts a document. The result is nil if it cannot be read, which has been reported then; what
// is wrong with its snippets has not.
func load(from source, opts convert.Options, out *printer) *convert.Result {
	path := from.path
	doc, err := readInput(path)
	if err != nil {
		out.unreadable(path, err)
		return nil
	}
	if opts.Snippet < 0 || opts.Snippet > len(doc.Snippets) {
		out.unreadable(path, fmt.Errorf("%s has no snippet %d; it has %d", path, opts.Snippet, len(doc.Snippets)))
		return nil
	}
	res := convert.Document(doc, opts)
	if from.found {
		res.Diags = slices.DeleteFunc(res.Diags, func(d diag.Diagnostic) bool { return d.Code == diag.NoPython })
	}
	return res
}

// asDiagnostic finds a diagnostic in an error.
func asDiagnostic(err error) (diag.Diagnostic, bool) {
	var d diag.Diagnostic
	ok := errors.As(err, &d)
	return d, ok
}
