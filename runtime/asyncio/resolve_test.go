package asyncio

import (
	"go/build"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestThisPackageDoesWithoutPackageNet(t *testing.T) {
	p, err := build.ImportDir(".", 0)
	require.NoError(t, err)
	require.NotContains(t, p.Imports, "net", "it links the C library into every program")
}
