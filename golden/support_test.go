package golden

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheSupportTableOfTheReadmeIsUpToDate(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	want, err := ReadmeWithSupport(readme, "..")
	require.NoError(t, err)
	require.Equal(t, string(want), string(readme), "go run ./golden/cmd/support")
}
