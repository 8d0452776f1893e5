package version

import (
	"testing"

	"github.com/go-python/gpython/ast"
	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/parser"
)

func TestConditionsAboutTheVersionAreDecided(t *testing.T) {
	for text, want := range map[string]string{
		"sys.version_info >= (3, 8)":                           "true",
		"sys.version_info >= (3, 13)":                          "true",
		"sys.version_info > (3, 13, 0)":                        "true",
		"sys.version_info >= (3, 14)":                          "false",
		"sys.version_info == (3, 13)":                          "false",
		"sys.version_info[:2] == (3, 13)":                      "true",
		"sys.version_info[0] == 2":                             "false",
		"sys.version_info.minor < 7":                           "false",
		"not sys.version_info < (3,)":                          "true",
		"sys.version_info >= (3,) and sys.version_info < (4,)": "true",
		"sys.version_info < (3,) or other":                     "",
		"sys.version_info >= (3, 13, 0, 'final')":              "",
		"os.version_info >= (3, 8)":                            "",
		"sys.platform == 'win32'":                              "",
		"sys.version_info >= 3":                                "",
	} {
		f, errs := parser.ParseFile("x.py", []byte(text+"\n"), 0)
		require.Empty(t, errs, text)
		truth, known := Test(f.Module.Body[0].(*ast.ExprStmt).Value, func(name string) bool { return name == "sys" })
		got := ""
		if known {
			got = map[bool]string{true: "true", false: "false"}[truth]
		}
		require.Equal(t, want, got, text)
	}
}
