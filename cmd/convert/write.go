package convert

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
)

// MarkerName is the file that says which files of an output folder are ours.
const MarkerName = ".py2goasync.json"

type marker struct {
	Comment string            `json:"comment"`
	Files   map[string]string `json:"files"` // path -> SHA-256 of what we wrote
}

// RefusedError is an output folder that must not be written to.
type RefusedError struct{ Reason string }

func (e *RefusedError) Error() string { return e.Reason }

// Write brings dir to the state of tree. It refuses a folder that holds anything it did not write, or a file of its own
// that was changed since, unless force is set. Files of an earlier run that are not in tree are removed. Each file is
// replaced as a whole or not at all.
func Write(dir string, tree Tree, force bool) error {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return &RefusedError{fmt.Sprintf("%s is a file, not a folder", dir)}
	}
	old, err := readMarker(dir)
	if err != nil {
		return err
	}
	if !force {
		if err := mayWrite(dir, tree, old); err != nil {
			return err
		}
	}
	now := &marker{Comment: "Written by py2goasync, which replaces the files below when it runs again.", Files: map[string]string{}}
	for _, path := range tree.Paths() {
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(path)), tree[path]); err != nil {
			return err
		}
		now.Files[path] = hash(tree[path])
	}
	data, err := json.MarshalIndent(now, "", "  ")
	if err != nil {
		return err
	}
	if err := writeFile(filepath.Join(dir, MarkerName), append(data, '\n')); err != nil {
		return err
	}
	return removeStale(dir, tree, old)
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// readMarker gives nil where there is no marker.
func readMarker(dir string) (*marker, error) {
	data, err := os.ReadFile(filepath.Join(dir, MarkerName))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m := &marker{}
	if err := json.Unmarshal(data, m); err != nil {
		return nil, &RefusedError{fmt.Sprintf("%s is damaged: %v", filepath.Join(dir, MarkerName), err)}
	}
	return m, nil
}

func mayWrite(dir string, tree Tree, old *marker) error {
	if old == nil {
		entries, err := os.ReadDir(dir)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if len(entries) > 0 {
			return &RefusedError{fmt.Sprintf("%s is not empty and was not written by py2goasync (--force writes there all the same)", dir)}
		}
		return nil
	}
	for _, path := range tree.Paths() {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(path)))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return err
		}
		if want, ours := old.Files[path]; (!ours || want != hash(data)) && !bytes.Equal(data, tree[path]) {
			return &RefusedError{fmt.Sprintf("%s was changed since py2goasync wrote it (--force replaces it)", filepath.Join(dir, path))}
		}
	}
	return nil
}

// writeFile replaces a file by renaming a finished one over it, and leaves a file alone that is right already.
func writeFile(path string, data []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(path), ".py2goasync-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Chmod(0o644)
	}
	if closeErr := tmp.Close(); err == nil {
		err = closeErr
	}
	if err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
	}
	return err
}

// removeStale deletes what an earlier run wrote and this one did not, and the folders that become empty by it. A file
// that was changed since stays.
func removeStale(dir string, tree Tree, old *marker) error {
	if old == nil {
		return nil
	}
	for path, want := range old.Files {
		if _, stays := tree[path]; stays || !filepath.IsLocal(filepath.FromSlash(path)) {
			continue
		}
		full := filepath.Join(dir, filepath.FromSlash(path))
		data, err := os.ReadFile(full)
		if err != nil || hash(data) != want {
			continue
		}
		if err := os.Remove(full); err != nil {
			return err
		}
		for parent := filepath.Dir(full); parent != dir && isEmpty(parent); parent = filepath.Dir(parent) {
			if err := os.Remove(parent); err != nil {
				return err
			}
		}
	}
	return nil
}

func isEmpty(dir string) bool {
	entries, err := os.ReadDir(dir)
	return err == nil && len(slices.Clip(entries)) == 0
}
