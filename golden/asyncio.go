package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/asyncio"
	"github.com/py2goasync/py2goasync/runtime/py"
)

const asyncioIntro = `# Coverage of asyncio

Every name in ` + "`asyncio.__all__`" + ` of CPython 3.13 on Linux, the public members of its classes, and ` + "`asyncio.subprocess`" + `, with how
converted programs use them: "typed" names become Go types and functions of runtime/asyncio where types are known, and all
names are values of the module object for code that is typed dynamically. Written by
` + "`go run ./golden/cmd/support`" + ` from the type stub and the runtime itself.

`

// notThere says why a name of asyncio has no answer.
var notThere = map[string]string{
	"start_tls": "needs an ssl.SSLContext, and the module ssl is not supported",
}

// AsyncioDocument is the document about what of asyncio there is. It fails when a name is missing without a reason.
func AsyncioDocument(root string) (string, error) {
	table, missing, err := AsyncioTable(root)
	if err != nil {
		return "", err
	}
	var gone strings.Builder
	for _, name := range missing {
		reason := notThere[name[strings.LastIndexByte(name, '.')+1:]]
		if reason == "" {
			return "", fmt.Errorf("asyncio.%s is missing", name)
		}
		fmt.Fprintf(&gone, "- `%s`: %s\n", name, reason)
	}
	return asyncioIntro + table + "\nNot there:\n\n" + gone.String(), nil
}

// AsyncioTable lists, in Markdown, every name of CPython 3.13's asyncio with what answers it: a type or function that
// converted programs use as it is (from the stub below root), or a value of the module object. missing are the names
// that nothing answers.
func AsyncioTable(root string) (table string, missing []string, err error) {
	names, err := os.ReadFile(filepath.Join(root, "golden", "testdata", "asyncio", "names.txt"))
	if err != nil {
		return "", nil, err
	}
	typed, err := typedNames(filepath.Join(root, "translate", "stubs", "pyi", "asyncio.pyi"))
	if err != nil {
		return "", nil, err
	}
	var rows []*asyncioRow
	for name := range strings.FieldsSeq(string(names)) {
		if !answered(name) {
			missing = append(missing, name)
		}
		if owner, member, ok := cutMember(name); ok {
			last := rows[len(rows)-1]
			if last.name != owner {
				return "", nil, fmt.Errorf("%s does not follow %s", name, owner)
			}
			last.members = append(last.members, member)
			continue
		}
		rows = append(rows, &asyncioRow{name: name, kind: asyncioKind(name, typed)})
	}
	var b strings.Builder
	b.WriteString("| name | use | members |\n|---|---|---|\n")
	for _, r := range rows {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.name, r.kind, strings.Join(r.members, " "))
	}
	return b.String(), missing, nil
}

type asyncioRow struct {
	name, kind string
	members    []string
}

// cutMember cuts a name of a class member in two; subprocess is a module and no class.
func cutMember(name string) (owner, member string, ok bool) {
	i := strings.LastIndexByte(name, '.')
	if i < 0 || name[:i] == "subprocess" {
		return "", "", false
	}
	return name[:i], name[i+1:], true
}

// answered reports whether the module object leads to a value under the dotted name.
func answered(name string) bool {
	var x any = asyncio.Module()
	for part := range strings.SplitSeq(name, ".") {
		if !py.HasAttr(x, part) {
			return false
		}
		x = py.GetAttr(x, part)
	}
	return true
}

func asyncioKind(name string, typed map[string]bool) string {
	switch {
	case typed[name]:
		return "typed"
	case answered(name):
		return "dynamic"
	}
	return "missing"
}

// typedNames are the names of a stub for which it gives a Go type or function.
func typedNames(path string) (map[string]bool, error) {
	src, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	names := map[string]bool{}
	for line := range strings.Lines(string(src)) {
		decl, target, ok := strings.Cut(line, "# go: ")
		if !ok || strings.HasPrefix(decl, " ") || strings.HasSuffix(strings.TrimSpace(target), " floor") {
			continue
		}
		decl = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(decl, "async "), "def "), "class ")
		if end := strings.IndexAny(decl, "([:"); end > 0 {
			names[decl[:end]] = true
		}
	}
	return names, nil
}
