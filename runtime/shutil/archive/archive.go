// Package archive answers make_archive and unpack_archive of Python's shutil module, apart from it: programs that copy and move
// files do without the code for archives.
package archive

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// ReadError is the class shutil.ReadError.
var ReadError = lib.Exception("shutil", "ReadError", py.OSError)

// format is one kind of archive. What Go's standard library cannot write or read is refused where it is asked for.
type format struct {
	name       string
	extensions []string
}

var formats = []format{
	{"bztar", []string{".tar.bz2", ".tbz2"}}, {"gztar", []string{".tar.gz", ".tgz"}},
	{"tar", []string{".tar"}}, {"xztar", []string{".tar.xz", ".txz"}},
	{"zip", []string{".zip"}},
}

func formatNamed(name, unknown string) format {
	for _, f := range formats {
		if f.name == name {
			if name == "bztar" || name == "xztar" {
				panic(py.NotImplementedError.Newf("archives of the format %s are not supported by py2goasync", name))
			}
			return f
		}
	}
	panic(py.ValueError.Newf(unknown, name))
}

// optional is a path that may be None.
func optional(x any, def string) string {
	if x == nil {
		return def
	}
	return lib.FSPath(x)
}

// MakeArchive is shutil.make_archive(base_name, format, root_dir, base_dir): the name of the file it writes.
func MakeArchive(baseName any, name string, rootDir, baseDir any) string {
	f := formatNamed(name, "unknown archive format '%s'")
	base, root, start := lib.FSPath(baseName), optional(rootDir, "."), optional(baseDir, ".")
	if info, err := os.Stat(root); err != nil || !info.IsDir() {
		lib.CheckOS(err, root)
		panic(py.NotADirectoryError.New(20, "Not a directory", root))
	}
	target := base + f.extensions[0]
	lib.CheckOS(os.MkdirAll(filepath.Dir(target), 0o777))
	out, err := os.Create(target)
	lib.CheckOS(err, target)
	defer out.Close()
	switch f.name {
	case "zip":
		w := zip.NewWriter(out)
		zipTree(w, root, path.Clean(start))
		lib.CheckOS(w.Close())
	case "tar":
		tarTree(out, root, start)
	default:
		w := gzip.NewWriter(out)
		tarTree(w, root, start)
		lib.CheckOS(w.Close())
	}
	return target
}

// entries are the names in a folder: the folders, and what else there is.
func entries(folder string) (folders, files []string) {
	list, err := os.ReadDir(folder)
	lib.CheckOS(err, folder)
	for _, e := range list {
		if info, err := os.Stat(filepath.Join(folder, e.Name())); err == nil && info.IsDir() {
			folders = append(folders, e.Name())
		} else {
			files = append(files, e.Name())
		}
	}
	return folders, files
}

func zipTree(w *zip.Writer, root, at string) {
	add := func(name string) {
		full := filepath.Join(root, name)
		info, err := os.Stat(full)
		lib.CheckOS(err, full)
		h, err := zip.FileInfoHeader(info)
		lib.CheckOS(err)
		h.Name, h.Method = name, zip.Deflate
		if info.IsDir() {
			h.Name, h.Method = name+"/", zip.Store
		}
		to, err := w.CreateHeader(h)
		lib.CheckOS(err)
		if !info.IsDir() {
			from, err := os.Open(full)
			lib.CheckOS(err, full)
			defer from.Close()
			_, err = io.Copy(to, from)
			lib.CheckOS(err)
		}
	}
	if at != "." {
		add(at)
	}
	var walk func(at string)
	walk = func(at string) {
		folders, files := entries(filepath.Join(root, at))
		for _, n := range folders {
			add(path.Join(at, n))
		}
		for _, n := range files {
			if info, err := os.Stat(filepath.Join(root, at, n)); err == nil && info.Mode().IsRegular() {
				add(path.Join(at, n))
			}
		}
		for _, n := range folders {
			walk(path.Join(at, n))
		}
	}
	walk(at)
}

func tarTree(out io.Writer, root, at string) {
	w := tar.NewWriter(out)
	var add func(name string)
	add = func(name string) {
		full := filepath.Join(root, name)
		info, err := os.Lstat(full)
		lib.CheckOS(err, full)
		link := ""
		if info.Mode()&os.ModeSymlink != 0 {
			link, err = os.Readlink(full)
			lib.CheckOS(err, full)
		}
		h, err := tar.FileInfoHeader(info, link)
		lib.CheckOS(err)
		h.Name = name
		if info.IsDir() {
			h.Name += "/"
		}
		lib.CheckOS(w.WriteHeader(h))
		switch {
		case info.IsDir():
			list, err := os.ReadDir(full)
			lib.CheckOS(err, full)
			for _, e := range list {
				add(name + "/" + e.Name())
			}
		case info.Mode().IsRegular():
			from, err := os.Open(full)
			lib.CheckOS(err, full)
			defer from.Close()
			_, err = io.Copy(w, from)
			lib.CheckOS(err)
		}
	}
	add(at)
	lib.CheckOS(w.Close())
}

// UnpackArchive is shutil.unpack_archive(filename, extract_dir, format).
func UnpackArchive(filename, extractDir, format any) {
	file, folder, name := lib.FSPath(filename), optional(extractDir, "."), optional(format, "")
	if name == "" {
		for _, f := range formats {
			for _, ext := range f.extensions {
				if strings.HasSuffix(file, ext) {
					name = f.name
				}
			}
		}
		if name == "" {
			panic(ReadError.Newf("Unknown archive format '%s'", file))
		}
	}
	formatNamed(name, "Unknown unpack format '%s'")
	var err error
	if name == "zip" {
		err = unzip(file, folder)
	} else {
		err = untar(file, folder)
	}
	switch {
	case err == nil:
	case name == "zip" && (errors.Is(err, zip.ErrFormat) || errors.Is(err, os.ErrNotExist)):
		panic(ReadError.Newf("%s is not a zip file", file))
	case errors.Is(err, tar.ErrHeader) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, io.ErrUnexpectedEOF):
		panic(ReadError.Newf("%s is not a compressed or uncompressed tar file", file))
	default:
		lib.CheckOS(err, file)
	}
}

// inside is where a member of an archive goes; what would lie outside of the folder is left out.
func inside(folder, name string) (string, bool) {
	return filepath.Join(folder, name), filepath.IsLocal(strings.TrimSuffix(name, "/"))
}

func unzip(file, folder string) error {
	r, err := zip.OpenReader(file)
	if err != nil {
		return err
	}
	defer r.Close()
	for _, f := range r.File {
		target, ok := inside(folder, f.Name)
		switch {
		case !ok:
			continue
		case strings.HasSuffix(f.Name, "/"):
			err = os.MkdirAll(target, 0o777)
		default:
			var from io.ReadCloser
			if from, err = f.Open(); err == nil {
				err = write(target, from, 0o666)
				from.Close()
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func untar(file, folder string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	var from io.Reader = f
	magic := make([]byte, 2)
	if n, _ := f.ReadAt(magic, 0); n == 2 && magic[0] == 0x1f && magic[1] == 0x8b {
		if from, err = gzip.NewReader(f); err != nil {
			return err
		}
	}
	r := tar.NewReader(from)
	for {
		h, err := r.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		target, ok := inside(folder, h.Name)
		if !ok {
			continue
		}
		switch h.Typeflag {
		case tar.TypeDir:
			err = os.MkdirAll(target, 0o777)
		case tar.TypeReg:
			err = write(target, r, h.FileInfo().Mode().Perm())
		case tar.TypeSymlink:
			if filepath.IsLocal(filepath.Join(filepath.Dir(h.Name), h.Linkname)) {
				err = os.Symlink(h.Linkname, target)
			}
		}
		if err != nil {
			return err
		}
	}
}

// write makes a file of what is read, and the folders that it lies in.
func write(target string, from io.Reader, mode os.FileMode) error {
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return err
	}
	to, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	if err != nil {
		return err
	}
	defer to.Close()
	_, err = io.Copy(to, from)
	return err
}
