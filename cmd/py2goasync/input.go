package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

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
	return parser.ReadDocument(path, data)
}

func readFile(path string) ([]byte, error) {
	if path == "-" {
		return io.ReadAll(os.Stdin)
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s is a folder; name the documents in it, such as %s/*.md", path, path)
	}
	if err == nil {
		var data []byte
		if data, err = os.ReadFile(path); err == nil {
			return data, nil
		}
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
func load(path string, opts convert.Options, out *printer) *convert.Result {
	doc, err := readInput(path)
	if err != nil {
		out.unreadable(path, err)
		return nil
	}
	if opts.Snippet < 0 || opts.Snippet > len(doc.Snippets) {
		out.unreadable(path, fmt.Errorf("%s has no snippet %d; it has %d", path, opts.Snippet, len(doc.Snippets)))
		return nil
	}
	return convert.Document(doc, opts)
}

// asDiagnostic finds a diagnostic in an error.
func asDiagnostic(err error) (diag.Diagnostic, bool) {
	var d diag.Diagnostic
	ok := errors.As(err, &d)
	return d, ok
}
