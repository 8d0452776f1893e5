package convert

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime"
)

// What is built here and thrown away takes the runtime from one folder instead of a copy of its own. The go command
// keeps compiled packages by the folder they stand in, so the runtime is compiled once for all programs; and unlike
// -trimpath, which would do that for copies too, this does not have the standard library compiled anew.

// cacheDir is a folder below the user's cache.
func cacheDir(name string) string {
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	return filepath.Join(base, "py2goasync", name)
}

// shared is the tree with the modules of its vendor folder replaced by those of [sharedModules].
func (t Tree) shared() (Tree, error) {
	list, vendored := t["vendor/modules.txt"]
	if !vendored {
		return t, nil
	}
	dir, err := sharedModules()
	if err != nil {
		return nil, err
	}
	rest := Tree{}
	for p, data := range t {
		if !strings.HasPrefix(p, "vendor/") {
			rest[p] = data
		}
	}
	mod := bytes.NewBuffer(bytes.Clone(t["go.mod"]))
	for line := range strings.Lines(string(list)) {
		if f := strings.Fields(line); len(f) == 3 && f[0] == "#" {
			fmt.Fprintf(mod, "\nreplace %s => %q\n", f[1], filepath.Join(dir, filepath.FromSlash(f[1])))
		}
	}
	rest["go.mod"] = mod.Bytes()
	return rest, nil
}

// sharedModules is the folder of this version's runtime and of the modules that it imports, each below its path.
func sharedModules() (string, error) {
	tree, err := modulesTree()
	if err != nil {
		return "", err
	}
	base := cacheDir("runtime")
	dir := filepath.Join(base, tree.key())
	if _, err := os.Stat(dir); err == nil {
		now := time.Now()
		_ = os.Chtimes(dir, now, now)
		return dir, nil
	}
	prune(base, keepBuilt)
	return dir, appear(dir, func(work string) error { return Write(work, tree, true) })
}

func modulesTree() (Tree, error) {
	tree := Tree{}
	others, err := thirdParty()
	if err != nil {
		return nil, err
	}
	for _, m := range append(others, runtimeModule) {
		tree[path.Join(m.path, "go.mod")] = fmt.Appendf(nil, "module %s\n\ngo %s\n", m.path, m.goVersion)
	}
	if err := tree.addSources(RuntimeModule+"/runtime", runtime.Sources, "."); err != nil {
		return nil, err
	}
	return tree, tree.addSources("", runtime.ThirdParty, runtime.ThirdPartyDir)
}

// addSources copies the sources below dir of fsys to below prefix.
func (t Tree) addSources(prefix string, fsys fs.FS, dir string) error {
	return fs.WalkDir(fsys, dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !runtime.IsSource(d.Name()) {
			return err
		}
		data, err := fs.ReadFile(fsys, p)
		t[path.Join(prefix, strings.TrimPrefix(p, dir))] = data
		return err
	})
}

// appear has fill fill a folder and makes it dir, whole or not at all, so that two runs at once do not meet.
func appear(dir string, fill func(work string) error) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "making-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	made := filepath.Join(work, filepath.Base(dir))
	if err := os.Mkdir(made, 0o755); err != nil {
		return err
	}
	if err := fill(made); err != nil {
		return err
	}
	err = os.Rename(made, dir)
	if _, statErr := os.Stat(dir); statErr == nil {
		return nil // perhaps another run was faster
	}
	return err
}

// abandoned is the age at which a folder to build in belongs to no run any more.
const abandoned = time.Hour

// workFolder is a folder to build a tree in, the same one each time unless another run is at it: the compiler need not
// run again then.
func workFolder(key string) (string, error) {
	base := cacheDir("check")
	if err := os.MkdirAll(base, 0o755); err != nil {
		return "", err
	}
	prune(base, abandoned)
	dir := filepath.Join(base, key)
	if err := os.Mkdir(dir, 0o755); err == nil {
		return dir, nil
	}
	return os.MkdirTemp(base, key+"-")
}
