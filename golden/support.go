package golden

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/go-python/gpython/ast"

	"github.com/py2goasync/py2goasync/parser"
)

// The lines of the README between which the support table stands.
const (
	supportBegin = "<!-- support: written by `go run ./golden/cmd/support` -->\n"
	supportEnd   = "<!-- end of support -->\n"
)

// ReadmeWithSupport is the README with its support table brought up to date.
func ReadmeWithSupport(readme []byte, root string) ([]byte, error) {
	before, rest, ok := bytes.Cut(readme, []byte(supportBegin))
	_, after, ok2 := bytes.Cut(rest, []byte(supportEnd))
	if !ok || !ok2 {
		return nil, fmt.Errorf("the README has no place for the support table: %q", supportBegin)
	}
	table, err := SupportTable(root)
	if err != nil {
		return nil, err
	}
	return bytes.Join([][]byte{before, []byte(supportBegin), []byte(table), []byte(supportEnd), after}, nil), nil
}

// SupportTable lists, in Markdown, the modules that the stubs below root describe and how many programs of the corpus
// pass.
func SupportTable(root string) (string, error) {
	var b strings.Builder
	paths, err := filepath.Glob(filepath.Join(root, "translate", "stubs", "pyi", "*.pyi"))
	if err != nil {
		return "", err
	}
	sort.Strings(paths)
	b.WriteString("\n| module | names |\n|---|---|\n")
	for _, path := range paths {
		names, err := stubNames(path)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "| `%s` | %s |\n", strings.TrimSuffix(filepath.Base(path), ".pyi"), strings.Join(names, " "))
	}
	b.WriteString("\n| programs of the corpus | right |\n|---|--:|\n")
	counts, err := corpusCounts(filepath.Join(root, "golden"))
	if err != nil {
		return "", err
	}
	for _, c := range counts {
		fmt.Fprintf(&b, "| %s | %d of %d |\n", c.category, c.all-c.failing, c.all)
	}
	b.WriteString("\n")
	return b.String(), nil
}

// stubNames are the public names at the top level of a stub, sorted.
func stubNames(path string) ([]string, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	file, errs := parser.ParseFile(path, src, 0)
	if len(errs) > 0 {
		return nil, fmt.Errorf("%s: %w", path, errs[0])
	}
	seen := map[string]bool{}
	for _, st := range file.Module.Body {
		name := ""
		switch n := st.(type) {
		case *ast.FunctionDef:
			name = string(n.Name)
		case *parser.AsyncFunctionDef:
			name = string(n.Name)
		case *ast.ClassDef:
			name = string(n.Name)
		case *parser.AnnAssign:
			name = file.Text(file.Span(n.Target))
		}
		if name != "" && name[0] != '_' {
			seen[name] = true
		}
	}
	var names []string
	for name := range seen {
		names = append(names, name)
	}
	sort.Strings(names)
	return names, nil
}

type categoryCount struct {
	category     string
	all, failing int
}

func corpusCounts(root string) ([]categoryCount, error) {
	cases, err := Corpus(filepath.Join(root, "corpus"))
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(root, "expected_failures.txt"))
	if err != nil {
		return nil, err
	}
	failing := map[string]bool{}
	for _, name := range strings.Fields(string(list)) {
		failing[name] = true
	}
	var counts []categoryCount
	for _, c := range cases {
		category, _, _ := strings.Cut(c.Name, "/")
		if n := len(counts); n == 0 || counts[n-1].category != category {
			counts = append(counts, categoryCount{category: category})
		}
		last := &counts[len(counts)-1]
		last.all++
		if failing[c.Name] {
			last.failing++
		}
	}
	return counts, nil
}
