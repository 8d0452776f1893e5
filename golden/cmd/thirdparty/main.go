// Command thirdparty copies the modules that runtime packages import to runtime/_third_party.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/py2goasync/py2goasync/golden"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "thirdparty:", err)
		os.Exit(1)
	}
}

func run() error {
	dir, err := golden.Root()
	if err != nil {
		return err
	}
	root := filepath.Dir(dir)
	files, err := golden.ThirdPartyCopies(root)
	if err != nil {
		return err
	}
	target := filepath.Join(root, "runtime", "_third_party")
	readme, err := os.ReadFile(filepath.Join(target, "README.md"))
	if err != nil {
		return err
	}
	files["README.md"] = readme
	if err := os.RemoveAll(target); err != nil {
		return err
	}
	for name, data := range files {
		path := filepath.Join(target, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
