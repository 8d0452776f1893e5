package convert

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// keepBuilt is how long a program stays in the cache after it was built or run last.
const keepBuilt = 14 * 24 * time.Hour

// BuildCached builds one program and gives its binary, which is kept: the next call with the same Go, runtime and
// toolchain costs no more than hashing them.
func BuildCached(ctx context.Context, p Program) (string, error) {
	p.Folder = "program"
	tree, err := Module("program.test", []Program{p})
	if err != nil {
		return "", err
	}
	base, err := os.UserCacheDir()
	if err != nil {
		base = os.TempDir()
	}
	base = filepath.Join(base, "py2goasync", "run")
	dir := filepath.Join(base, tree.key())
	binary := filepath.Join(dir, p.Folder+exeSuffix())
	if _, err := os.Stat(binary); err == nil {
		now := time.Now()
		_ = os.Chtimes(dir, now, now)
		return binary, nil
	}
	prune(base)
	return binary, buildInto(ctx, dir, tree, p.Folder)
}

// buildInto builds in a folder beside dir and renames it, so that two runs at once do not meet.
func buildInto(ctx context.Context, dir string, tree Tree, folder string) error {
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "building-")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(work) }()
	src, bin := filepath.Join(work, "src"), filepath.Join(work, "bin")
	if err := Write(src, tree, true); err != nil {
		return err
	}
	if err := Build(ctx, src, bin, folder); err != nil {
		return err
	}
	if err := os.Rename(bin, dir); err != nil {
		if _, statErr := os.Stat(filepath.Join(dir, folder+exeSuffix())); statErr == nil {
			return nil // another run was faster
		}
		return err
	}
	return nil
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

// prune removes what has not been used for long.
func prune(base string) {
	entries, err := os.ReadDir(base)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && time.Since(info.ModTime()) > keepBuilt {
			_ = os.RemoveAll(filepath.Join(base, e.Name()))
		}
	}
}
