package convert

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"time"
)

// keepBuilt is how long a program stays in the cache after it was built or run last, and mostBuilt how many stay at most.
const (
	keepBuilt = 14 * 24 * time.Hour
	mostBuilt = 200
)

// BuildCached builds one program and gives its binary, which is kept: the next call with the same Go, runtime and
// toolchain costs no more than hashing them.
func BuildCached(ctx context.Context, p Program) (string, error) {
	p.Folder = "program"
	tree, err := Module("program.test", []Program{p})
	if err != nil {
		return "", err
	}
	base := cacheDir("run")
	dir := filepath.Join(base, tree.key())
	binary := filepath.Join(dir, p.Folder+exeSuffix())
	if _, err := os.Stat(binary); err == nil {
		now := time.Now()
		_ = os.Chtimes(dir, now, now)
		return binary, nil
	}
	prune(base, keepBuilt)
	if tree, err = tree.shared(); err != nil {
		return "", err
	}
	return binary, appear(dir, func(work string) error { return buildProgram(ctx, work, tree, p.Folder) })
}

// buildProgram leaves nothing but the binary in dir.
func buildProgram(ctx context.Context, dir string, tree Tree, folder string) error {
	src := filepath.Join(dir, "src")
	if err := Write(src, tree, true); err != nil {
		return err
	}
	if err := build(ctx, src, dir, sharedFlags, []string{folder}); err != nil {
		return err
	}
	return os.RemoveAll(src)
}

// key hashes everything that decides the binary.
func (t Tree) key() string {
	h := sha256.New()
	fmt.Fprintln(h, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	for _, path := range t.Paths() {
		fmt.Fprintln(h, path, len(t[path]))
		h.Write(t[path])
	}
	return hex.EncodeToString(h.Sum(nil))[:32]
}

func exeSuffix() string {
	if runtime.GOOS == "windows" {
		return ".exe"
	}
	return ""
}

// prune removes what has not been used for so long, and all but the entries used last if there are more than [mostBuilt].
func prune(base string, keep time.Duration) {
	entries, err := os.ReadDir(base)
	if err != nil {
		return
	}
	var infos []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil {
			infos = append(infos, info)
		}
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int { return b.ModTime().Compare(a.ModTime()) })
	for i, info := range infos {
		if i >= mostBuilt || time.Since(info.ModTime()) > keep {
			_ = os.RemoveAll(filepath.Join(base, info.Name()))
		}
	}
}
