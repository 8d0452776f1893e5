// Command support brings the support table of the README and the table of asyncio's names up to date.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/py2goasync/py2goasync/golden"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "support:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := golden.Root()
	if err != nil {
		return err
	}
	root := filepath.Dir(dir)
	path := filepath.Join(root, "README.md")
	readme, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	readme, err = golden.ReadmeWithSupport(readme, root)
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, readme, 0o644); err != nil {
		return err
	}
	asyncio, err := golden.AsyncioDocument(root)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "ASYNCIO.md"), []byte(asyncio), 0o644)
}
