package runtime

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A file that the patterns of Sources miss would be missing in every output that uses its package.
func TestEverySourceOfTheRuntimeIsEmbedded(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if d.Name() == "testdata" || d.Name() == ThirdPartyDir {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.Contains(path, string(filepath.Separator)) || !IsSource(d.Name()) || d.Name() == "README.md" {
			return nil
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		got, err := Sources.ReadFile(filepath.ToSlash(path))
		require.NoError(t, err, "add a pattern for it to embed.go")
		require.Equal(t, string(want), string(got))
		return nil
	})
	require.NoError(t, err)
}
