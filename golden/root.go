package golden

import (
	"errors"
	"os"
	"path/filepath"
)

// Root is the folder of this package in the source tree that holds the working directory.
func Root() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		golden := filepath.Join(dir, "golden")
		if _, err := os.Stat(filepath.Join(golden, "corpus")); err == nil {
			return golden, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("not in the source tree of py2goasync")
		}
		dir = parent
	}
}
