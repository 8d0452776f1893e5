package golden

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/translate/stubs"
)

func TestTheSupportTableOfTheReadmeIsUpToDate(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	want, err := ReadmeWithSupport(readme, "..")
	require.NoError(t, err)
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(readme), "\n")); diff != "" {
		t.Errorf("README.md is not as `go run ./golden/cmd/support` writes it (-want +have):\n%s", diff)
	}
}

func TestPackagesHaveAModuleObjectUnlessTheirStubSaysSo(t *testing.T) {
	moduleObject := regexp.MustCompile(`(?m)^func Module\(|^(var |\t)Module +=`)
	for _, name := range stubs.Names() {
		if name == "builtins" {
			continue
		}
		files, err := filepath.Glob(filepath.Join("../runtime", strings.ToLower(strings.ReplaceAll(name, ".", "/")), "*.go"))
		require.NoError(t, err)
		found := false
		for _, f := range files {
			text, err := os.ReadFile(f)
			require.NoError(t, err)
			found = found || moduleObject.Match(text)
		}
		require.NotEqual(t, found, stubs.Default.Module(name).NoObject, "%s.pyi: \"# go: no module object\" must tell whether the package has a function Module", name)
	}
}
