package golden

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/tools/txtar"

	"github.com/py2goasync/py2goasync/emit"
	"github.com/py2goasync/py2goasync/parser"
	"github.com/py2goasync/py2goasync/parser/diag"
)

// GoldenCase is a txtar file: prose, then
//
//	flags                    command-line flags, one a line: --snippet N, --no-main, --demo, -e CODE, --clock real
//	input.py or input.md     the program; of a document, the last Python snippet unless flags say another
//	want.go                  main.go as it must be written; want.defs.go is defs.go, and so on
//	want.stdout              what CPython prints; only the recorder writes it
//	want.exit, want.stderr   its exit status, if not 0, and the last line of its stderr
//	want.diag                the diagnostics, `line:column-end severity CODE message`
type GoldenCase struct {
	Case
	Path    string
	archive *txtar.Archive
}

// GoldenCases reads every case below root.
func GoldenCases(root string, words ...string) ([]*GoldenCase, error) {
	var cases []*GoldenCase
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txtar" {
			return err
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		name := strings.TrimSuffix(filepath.ToSlash(rel), ".txtar")
		if !matches(name, words) {
			return nil
		}
		c, err := readGolden(name, path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		cases = append(cases, c)
		return nil
	})
	sort.Slice(cases, func(i, j int) bool { return cases[i].Name < cases[j].Name })
	return cases, err
}

func readGolden(name, path string) (*GoldenCase, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return nil, err
	}
	c := &GoldenCase{Case: Case{Name: name}, Path: path, archive: archive}
	for _, f := range archive.Files {
		if f.Name == "input.py" || f.Name == "input.md" {
			c.Input, c.Text = f.Name, f.Data
		}
	}
	if c.Input == "" {
		return nil, fmt.Errorf("no input.py and no input.md")
	}
	flags, _ := c.File("flags")
	for line := range strings.Lines(flags) {
		if err := c.setFlag(strings.TrimSpace(line)); err != nil {
			return nil, err
		}
	}
	if c.Snippet == 0 {
		if err := c.chooseSnippet(); err != nil {
			return nil, err
		}
	}
	return c, c.readWant()
}

func (c *GoldenCase) setFlag(flag string) (err error) {
	word, rest, _ := strings.Cut(flag, " ")
	switch word {
	case "":
	case "--snippet":
		c.Snippet, err = strconv.Atoi(rest)
	case "--no-main":
		c.Link.NoMain = true
	case "--demo":
		c.Link.Demo = true
	case "-e":
		c.Link.Exec = append(c.Link.Exec, rest)
	case "--clock":
		c.RealClock = rest == "real"
	default:
		return fmt.Errorf("unknown flag %q", flag)
	}
	return err
}

// chooseSnippet takes the last Python snippet.
func (c *GoldenCase) chooseSnippet() error {
	doc, err := parser.ReadDocument(c.Input, c.Text)
	if err != nil {
		return err
	}
	for _, s := range doc.Snippets {
		if s.IsPython {
			c.Snippet = s.Index
		}
	}
	return nil
}

func (c *GoldenCase) readWant() (err error) {
	out, ok := c.File("want.stdout")
	if !ok {
		return nil
	}
	c.Want = &Want{Stdout: []byte(out)}
	if text, ok := c.File("want.exit"); ok {
		if c.Want.Exit, err = strconv.Atoi(strings.TrimSpace(text)); err != nil {
			return err
		}
	}
	text, _ := c.File("want.stderr")
	c.Want.LastErr = strings.TrimRight(text, "\n")
	return nil
}

// File is the text of a part of the case.
func (c *GoldenCase) File(name string) (string, bool) {
	for _, f := range c.archive.Files {
		if f.Name == name {
			return string(f.Data), true
		}
	}
	return "", false
}

// WantsError reports whether the case is about a diagnostic that stops the conversion.
func (c *GoldenCase) WantsError() bool {
	text, _ := c.File("want.diag")
	return strings.Contains(text, " error ")
}

// Set replaces a part of the case, or removes it if text is "".
func (c *GoldenCase) Set(name, text string) {
	for i, f := range c.archive.Files {
		if f.Name != name {
			continue
		}
		if text == "" {
			c.archive.Files = append(c.archive.Files[:i], c.archive.Files[i+1:]...)
		} else {
			c.archive.Files[i].Data = []byte(text)
		}
		return
	}
	if text != "" {
		c.archive.Files = append(c.archive.Files, txtar.File{Name: name, Data: []byte(text)})
	}
}

// Save writes the case back.
func (c *GoldenCase) Save() error { return os.WriteFile(c.Path, txtar.Format(c.archive), 0o644) }

// WantName is where the text of a generated file stands: main.go is want.go, defs.go want.defs.go.
func WantName(f emit.File) string {
	if f.Name == "main.go" {
		return "want.go"
	}
	return "want." + f.Name
}

// DiagText is the form of want.diag.
func DiagText(diags []diag.Diagnostic) string {
	var b strings.Builder
	for _, d := range diags {
		fmt.Fprintf(&b, "%d:%d-%d %s %s %s\n", d.Span.Line, d.Span.Column, d.Span.EndColumn, d.Severity, d.Code, d.Message)
	}
	return b.String()
}
