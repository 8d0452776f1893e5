package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

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
func load(from source, flags snippetFlags, out *printer) *convert.Result {
	return loadWith(from, flags.snippet, flags.options(), out)
}

func loadWith(from source, snippet string, opts convert.Options, out *printer) *convert.Result {
	path := from.path
	read := readInput
	if from.tests {
		read = convert.Tests
	}
	doc, err := read(path)
	if err != nil {
		out.unreadable(path, err)
		return nil
	}
	if snippet != "" {
		if opts.Snippet, err = snippetIndex(doc, snippet); err != nil {
			out.unreadable(path, err)
			return nil
		}
	}
	res := convert.Document(doc, opts)
	if from.found {
		res.Diags = slices.DeleteFunc(res.Diags, func(d diag.Diagnostic) bool { return d.Code == diag.NoPython })
	}
	return res
}

// snippetIndex finds the snippet that --snippet means: by number, or by the name in its info string.
func snippetIndex(doc *parser.Document, want string) (int, error) {
	if n, err := strconv.Atoi(want); err == nil {
		if n < 1 || n > len(doc.Snippets) {
			return 0, fmt.Errorf("%s has no snippet %d; it has %d", doc.Name, n, len(doc.Snippets))
		}
		return n, nil
	}
	var names []string
	for _, s := range doc.Snippets {
		if s.Name == want {
			return s.Index, nil
		}
		if s.Name != "" {
			names = append(names, s.Name)
		}
	}
	if len(names) == 0 {
		return 0, fmt.Errorf("%s has no snippet named %s; its snippets have numbers only, 1 to %d", doc.Name, want, len(doc.Snippets))
	}
	return 0, fmt.Errorf("%s has no snippet named %s; there are %s", doc.Name, want, strings.Join(names, ", "))
}

// asDiagnostic finds a diagnostic in an error.
func asDiagnostic(err error) (diag.Diagnostic, bool) {
	var d diag.Diagnostic
	ok := errors.As(err, &d)
	return d, ok
}
