package golden

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
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
	public, err := publicNames(filepath.Join(root, "translate", "stubs", "public.txt"))
	if err != nil {
		return "", err
	}
	b.WriteString("\n| module | names | *not* supported |\n|---|---|---|\n")
	for _, path := range paths {
		names, err := stubNames(path)
		if err != nil {
			return "", err
		}
		module := strings.TrimSuffix(filepath.Base(path), ".pyi")
		known := map[string]bool{}
		for _, name := range names {
			known[name] = true
		}
		left := slices.DeleteFunc(public[module], func(name string) bool { return known[name] })
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", module, strings.Join(names, " "), strings.Join(left, " "))
	}
	refused, err := refusedArguments(filepath.Join(root, "translate", "stubs", "refused.txt"))
	if err != nil {
		return "", err
	}
	b.WriteString("\n| function | arguments that are *not* supported |\n|---|---|\n" + refused)
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

// publicNames are the names that the modules of CPython mean for programs, by module.
func publicNames(path string) (map[string][]string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		if words := strings.Fields(line); len(words) > 0 {
			all[words[0]] = words[1:]
		}
	}
	return all, nil
}

// refusedArguments are rows of a table: a function and its arguments that are reported.
func refusedArguments(path string) (string, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	var order []string
	args := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		rule, _, ok := strings.Cut(line, ": ")
		if words := strings.Fields(rule); ok && !strings.HasPrefix(line, "#") {
			if args[words[0]] == nil {
				order = append(order, words[0])
			}
			args[words[0]] = append(args[words[0]], words[1:]...)
		}
	}
	var b strings.Builder
	for _, f := range order {
		fmt.Fprintf(&b, "| `%s` | %s |\n", f, strings.Join(args[f], " "))
	}
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
		case *ast.ImportFrom:
			for _, a := range n.Names {
				if name = string(a.AsName); name == "" {
					name = string(a.Name)
				}
				if name[0] != '_' {
					seen[name] = true
				}
			}
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
