package emit

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestFilesWithUncalledDefinitionsSaySo(t *testing.T) {
	for name, c := range map[string]struct {
		src  string
		want bool
	}{
		"everything is called":       {"package main\n\nfunc a() { b() }\n\nfunc b() {}\n\nfunc main() { a() }\n", false},
		"a function is not called":   {"package main\n\nfunc a() {}\n\nfunc main() {}\n", true},
		"only each other":            {"package main\n\nfunc a() { b() }\n\nfunc b() { a() }\n\nfunc main() {}\n", true},
		"a method is not called":     {"package main\n\ntype t struct{}\n\nfunc (t) m() {}\n\nfunc main() { _ = t{} }\n", true},
		"a method is called":         {"package main\n\ntype t struct{}\n\nfunc (t) m() {}\n\nfunc main() { t{}.m() }\n", false},
		"exported methods are kept":  {"package main\n\ntype t struct{}\n\nfunc (t) M() { f() }\n\nfunc f() {}\n\nfunc main() { _ = t{} }\n", false},
		"init and blank count":       {"package main\n\nvar _ = f()\n\nfunc f() int { return 1 }\n\nfunc g() {}\n\nfunc init() { g() }\n\nfunc main() {}\n", false},
		"a variable is not used":     {"package main\n\nvar (\n\tx = 1\n\ty = x\n)\n\nfunc main() {}\n", true},
		"with a package comment too": {"// Doc.\npackage main\n\nfunc a() {}\n\nfunc main() {}\n", true},
	} {
		t.Run(name, func(t *testing.T) {
			files := []File{{"main.go", []byte(c.src)}}
			require.NoError(t, noteUnused(files))
			got := string(files[0].Source)
			require.Equal(t, c.want, strings.Contains(got, unusedNote+"package main\n"))
			require.Equal(t, c.src, strings.Replace(strings.Replace(got, "//\n", "", 1), unusedNote, "", 1))
		})
	}
}
