package golden

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
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
