package golden

import (
	"fmt"
	"path"
	"strings"

	"github.com/py2goasync/py2goasync/cmd/convert"
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/translate/link"
)

// Case is one program: a script, or a snippet of a document, with what CPython does.
type Case struct {
	// Name is its path, such as "asyncio_core/01_hello_sleep".
	Name string
	// Input is the name of the document or script, which decides how it is read, and Text what it holds.
	Input string
	Text  []byte
	// Snippet is the number of the snippet; 0 for a script.
	Snippet int
	Link    link.Options
	// RealClock is for programs that talk to the outside, where the virtual clock would stand still anyway.
	RealClock bool
	// Want is what the program must do; nil if it is only built.
	Want *Want

	trace bool
}

// Want is what CPython did.
type Want struct {
	Stdout []byte
	Exit   int
	// LastErr is the last line of stderr; the lines above it are a traceback with names of files.
	LastErr string
	// AnyErr leaves stderr out of the comparison.
	AnyErr bool
	// ErrHas are texts that must stand in stderr.
	ErrHas []string
	// Unordered compares stdout as a bag of lines, and each line as a bag of characters.
	Unordered bool
}

// Stage is how far a case came.
type Stage string

// The stages, in the order of the path.
const (
	StageConvert Stage = "convert" // there are diagnostics instead of Go
	StageCompile Stage = "compile" // the Go compiler refuses it
	StageVet     Stage = "vet"     // go vet has something to say
	StageCrash   Stage = "crash"   // it ends with a Go panic or fatal error
	StageHang    Stage = "hang"    // it does not end in time
	StageOutput  Stage = "output"  // it prints something else
	StagePass    Stage = "pass"
)

// Outcome is what became of a case.
type Outcome struct {
	Case   *Case
	Stage  Stage
	Detail string
	// Snippet is the conversion's result, Run that of the program if it ran.
	Snippet *convert.Snippet
	Run     *convert.RunResult
}

// Passed reports whether all is as it should be.
func (o *Outcome) Passed() bool { return o.Stage == StagePass }

// folder is a name for the program that the go command accepts.
func (c *Case) folder() string {
	name := strings.NewReplacer("/", "__", " ", "_").Replace(strings.TrimSuffix(c.Name, path.Ext(c.Name)))
	if c.Snippet > 0 {
		name += fmt.Sprintf("__%02d", c.Snippet)
	}
	return name
}

// document converts all snippets of the case's document, or its only one.
func (c *Case) document() (*convert.Result, error) {
	doc, err := parser.ReadDocument(c.Input, c.Text)
	if err != nil {
		return nil, err
	}
	return convert.Document(doc, convert.Options{Link: c.Link, Snippet: c.Snippet, Trace: c.trace}), nil
}

// convert gives the case's snippet.
func (c *Case) convert(trace bool) (*convert.Snippet, error) {
	c.trace = trace
	res, err := c.document()
	if err != nil {
		return nil, err
	}
	if len(res.Snippets) != 1 {
		return nil, fmt.Errorf("%s: %d snippets where one was meant", c.Name, len(res.Snippets))
	}
	return res.Snippets[0], nil
}
