package emittest

import (
	"bytes"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
)

// importerFor gives an importer for the packages at the paths.
func importerFor(fset *token.FileSet, paths map[string]bool) (types.Importer, error) {
	if err := exports.load(paths); err != nil {
		return nil, err
	}
	return importer.ForCompiler(fset, "gc", exports.open), nil
}

// exportData knows where the build cache keeps the compiled form of each package.
type exportData struct {
	mu    sync.Mutex
	files map[string]string
}

var exports = exportData{files: map[string]string{}}

// load asks go list for the packages that are not known yet, with everything they import.
func (d *exportData) load(paths map[string]bool) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "--"}
	asked := len(args)
	for p := range paths {
		if d.files[p] == "" && p != "unsafe" {
			args = append(args, p)
		}
	}
	if len(args) == asked {
		return nil
	}
	cmd := exec.Command("go", args...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("go list: %w\n%s", err, stderr.String())
	}
	for _, line := range strings.Split(string(out), "\n") {
		if path, file, ok := strings.Cut(line, "\t"); ok && file != "" {
			d.files[path] = file
		}
	}
	return nil
}

func (d *exportData) open(path string) (io.ReadCloser, error) {
	d.mu.Lock()
	file := d.files[path]
	d.mu.Unlock()
	if file == "" {
		return nil, fmt.Errorf("no export data for %s", path)
	}
	return os.Open(file)
}
