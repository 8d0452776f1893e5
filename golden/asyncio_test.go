package golden

import (
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

func TestTheTableOfAsyncioIsUpToDateAndMissesNothingWithoutAReason(t *testing.T) {
	have, err := os.ReadFile("ASYNCIO.md")
	require.NoError(t, err)
	want, err := AsyncioDocument("..")
	require.NoError(t, err)
	if diff := cmp.Diff(strings.Split(want, "\n"), strings.Split(string(have), "\n")); diff != "" {
		t.Errorf("ASYNCIO.md is not as `go run ./golden/cmd/support` writes it (-want +have):\n%s", diff)
	}
}
