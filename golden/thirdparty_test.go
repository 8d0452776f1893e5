package golden

import (
	"io/fs"
	"path"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/py2goasync/py2goasync/runtime"
)

func TestTheCopiesOfModulesAreThoseOfGoMod(t *testing.T) {
	want, err := ThirdPartyCopies("..")
	require.NoError(t, err)
	for name, data := range want {
		got, err := fs.ReadFile(runtime.ThirdParty, path.Join(runtime.ThirdPartyDir, name))
		require.NoError(t, err, "go run ./golden/cmd/thirdparty")
		require.Equal(t, string(data), string(got), name)
	}
}
