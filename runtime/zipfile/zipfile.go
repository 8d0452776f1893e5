// Package zipfile answers Python's zipfile module. An archive that is written is kept in memory until it is closed. How far deflate
// shrinks a file is Go's doing: compress_size differs from CPython's.
package zipfile

import (
	"archive/zip"
	"bytes"
	"context"
	goio "io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/sys"
)

// The methods of compression.
const (
	ZIPSTORED   = 0
	ZIPDEFLATED = 8
)

// The exceptions of the module.
var (
	BadZipFile   = lib.Exception("zipfile", "BadZipFile", py.ExceptionType)
	LargeZipFile = lib.Exception("zipfile", "LargeZipFile", py.ExceptionType)
)

// ZipInfo is one file of an archive: zipfile.ZipInfo.
type ZipInfo struct {
	name       string
	when       time.Time
	method     int
	crc        uint32
	packed     int
	size       int
	data       []byte    // of what was written
	file       *zip.File // of what is read
	attributes uint32
}

func (i *ZipInfo) isDir() bool { return strings.HasSuffix(i.name, "/") }

// content is the file, unpacked.
func (i *ZipInfo) content() []byte {
	if i.file == nil {
		return i.data
	}
	r, err := i.file.Open()
	if err != nil {
		panic(py.NotImplementedError.New("That compression method is not supported"))
	}
	data, err := goio.ReadAll(r)
	if err != nil {
		panic(BadZipFile.New("Bad CRC-32 for file " + py.Repr(i.name)))
	}
	return data
}

// ZipInfoType is zipfile.ZipInfo.
var ZipInfoType = lib.Class[ZipInfo]("zipfile", "ZipInfo", nil, py.Methods{
	"__new__": lib.New("filename='NoName', date_time=None", func(a []any) any {
		return &ZipInfo{name: py.Str(a[0]), when: timeOf(a[1])}
	}),
	"filename":      lib.PropSet(func(x any) any { return x.(*ZipInfo).name }, func(x, v any) { x.(*ZipInfo).name = py.Str(v) }),
	"file_size":     lib.Prop(func(x any) any { return x.(*ZipInfo).size }),
	"compress_size": lib.Prop(func(x any) any { return x.(*ZipInfo).packed }),
	"compress_type": lib.PropSet(func(x any) any { return x.(*ZipInfo).method }, func(x, v any) { x.(*ZipInfo).method = lib.Int(v) }),
	"CRC":           lib.Prop(func(x any) any { return int(x.(*ZipInfo).crc) }),
	"external_attr": lib.PropSet(func(x any) any { return int(x.(*ZipInfo).attributes) }, func(x, v any) { x.(*ZipInfo).attributes = uint32(lib.Int(v)) }),
	"date_time": lib.PropSet(func(x any) any {
		t := x.(*ZipInfo).when
		return py.Tuple{t.Year(), int(t.Month()), t.Day(), t.Hour(), t.Minute(), t.Second()}
	}, func(x, v any) { x.(*ZipInfo).when = timeOf(v) }),
	"is_dir": lib.M("", func(x any, _ []any) any { return x.(*ZipInfo).isDir() }),
})

// PyClass returns ZipInfo.
func (*ZipInfo) PyClass() *py.Class { return ZipInfoType }

func timeOf(x any) time.Time {
	if x == nil {
		return time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	p := py.Collect(x)
	return time.Date(lib.Int(p[0]), time.Month(lib.Int(p[1])), lib.Int(p[2]), lib.Int(p[3]), lib.Int(p[4]), lib.Int(p[5]), 0, time.UTC)
}

// ZipFile is zipfile.ZipFile.
type ZipFile struct {
	target any // a path or a file
	mode   string
	method int
	infos  []*ZipInfo
	closed bool
}

func open(target any, mode string, method int) *ZipFile {
	z := &ZipFile{target: target, mode: mode, method: method}
	switch mode {
	case "r", "a":
		z.load()
	case "x":
		if p, ok := z.path(); ok {
			if _, err := os.Lstat(p); err == nil {
				panic(lib.OSError(&fs.PathError{Op: "open", Path: p, Err: fs.ErrExist}, p))
			}
		}
	case "w":
		if p, ok := z.path(); ok { // it fails now, not at the end
			f, err := os.Create(p)
			lib.CheckOS(err, p)
			f.Close()
		}
	default:
		panic(py.ValueError.New("ZipFile requires mode 'r', 'w', 'x', or 'a'"))
	}
	if method != ZIPSTORED && method != ZIPDEFLATED {
		panic(py.NotImplementedError.New("That compression method is not supported"))
	}
	return z
}

func (z *ZipFile) path() (string, bool) {
	if py.HasAttr(z.target, "read") || py.HasAttr(z.target, "write") && !py.HasAttr(z.target, "__fspath__") {
		return "", false
	}
	return lib.FSPath(z.target), true
}

// load reads the archive.
func (z *ZipFile) load() {
	var data []byte
	if p, ok := z.path(); ok {
		var err error
		data, err = os.ReadFile(p)
		if os.IsNotExist(err) && z.mode == "a" {
			return
		}
		lib.CheckOS(err, p)
	} else {
		lib.Method(z.target, "seek", 0)
		data = []byte(lib.BytesArg(lib.Method(z.target, "read")))
	}
	if z.mode == "a" && len(data) == 0 {
		return
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		panic(BadZipFile.New("File is not a zip file"))
	}
	for _, f := range r.File {
		z.infos = append(z.infos, &ZipInfo{name: f.Name, when: f.Modified, method: int(f.Method), crc: f.CRC32, packed: int(f.CompressedSize64),
			size: int(f.UncompressedSize64), file: f, attributes: f.ExternalAttrs})
	}
}

// close writes what was added.
func (z *ZipFile) close() {
	if z.closed {
		return
	}
	z.closed = true
	if z.mode == "r" {
		return
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, i := range z.infos {
		h := &zip.FileHeader{Name: i.name, Method: uint16(i.method), Modified: i.when, ExternalAttrs: i.attributes}
		part, err := w.CreateHeader(h)
		lib.CheckOS(err)
		if !i.isDir() {
			_, err = part.Write(i.content())
			lib.CheckOS(err)
		}
	}
	lib.CheckOS(w.Close())
	if p, ok := z.path(); ok {
		lib.CheckOS(os.WriteFile(p, b.Bytes(), 0o666), p)
		return
	}
	lib.Method(z.target, "seek", 0)
	lib.Method(z.target, "write", py.Bytes(b.String()))
}

func (z *ZipFile) needWritable() {
	if z.closed {
		panic(py.ValueError.New("Attempt to write to ZIP archive that was already closed"))
	}
	if z.mode == "r" {
		panic(py.ValueError.New("write() requires mode 'w', 'x', or 'a'"))
	}
}

func (z *ZipFile) find(name any) *ZipInfo {
	if i, ok := name.(*ZipInfo); ok {
		return i
	}
	for k := len(z.infos) - 1; k >= 0; k-- {
		if z.infos[k].name == py.Str(name) {
			return z.infos[k]
		}
	}
	panic(py.KeyError.New("There is no item named " + py.Repr(name) + " in the archive"))
}

func (z *ZipFile) read(name any) py.Bytes {
	if z.closed {
		panic(py.ValueError.New("Attempt to use ZIP archive that was already closed"))
	}
	return py.Bytes(z.find(name).content())
}

// add puts a file into the archive.
func (z *ZipFile) add(i *ZipInfo, data []byte) {
	i.data, i.size, i.crc, i.packed = data, len(data), checksum(data), packedSize(data, i.method)
	z.infos = append(z.infos, i)
}

// write adds a file or folder of the disk.
func (z *ZipFile) write(name string, arcname any, method any) {
	z.needWritable()
	info, err := os.Stat(name)
	lib.CheckOS(err, name)
	as := filepath.ToSlash(name)
	if arcname != nil {
		as = lib.FSPath(arcname)
	}
	as = strings.TrimLeft(path.Clean(as), "/")
	i := &ZipInfo{name: as, when: info.ModTime(), method: z.method, attributes: uint32(info.Mode().Perm()|0o100000) << 16}
	if method != nil {
		i.method = lib.Int(method)
	}
	if info.IsDir() {
		i.name += "/"
		i.method = ZIPSTORED
		z.add(i, nil)
		return
	}
	data, err := os.ReadFile(name)
	lib.CheckOS(err, name)
	z.add(i, data)
}

// extract writes one file below a folder, and gives its path.
func (z *ZipFile) extract(member any, folder any) string {
	i := z.find(member)
	base := "."
	if folder != nil {
		base = lib.FSPath(folder)
	}
	var parts []string
	for part := range strings.SplitSeq(i.name, "/") {
		if part != "" && part != "." && part != ".." {
			parts = append(parts, part)
		}
	}
	to := filepath.Join(append([]string{base}, parts...)...)
	if i.isDir() {
		lib.CheckOS(os.MkdirAll(to, 0o777), to)
		return to
	}
	lib.CheckOS(os.MkdirAll(filepath.Dir(to), 0o777), to)
	lib.CheckOS(os.WriteFile(to, i.content(), 0o666), to)
	return to
}

// PyEnter is __enter__.
func (z *ZipFile) PyEnter(context.Context) (any, error) { return z, nil }

// PyExit is __exit__: the archive is closed.
func (z *ZipFile) PyExit(context.Context, error) (bool, error) {
	return false, py.Try(func() error { z.close(); return nil })
}

// member is z.open(name): a file in memory.
func (z *ZipFile) member(name any, mode string) any {
	switch mode {
	case "r":
		return io.NewBytesIO(z.read(name))
	case "w":
		panic(py.NotImplementedError.New("files of an archive are written at once: use writestr"))
	}
	panic(py.ValueError.New(`open() requires mode "r" or "w"`))
}

// printdir is z.printdir(file=None).
func (z *ZipFile) printdir(file any) {
	if file == nil {
		file = sys.CurrentStdout()
	}
	text := py.Str(lib.Method("%-46s %19s %12s", "__mod__", py.Tuple{"File Name", "Modified    ", "Size"})) + "\n"
	for _, i := range z.infos {
		text += py.Str(lib.Method("%-46s %s %12d", "__mod__", py.Tuple{i.name, i.when.Format("2006-01-02 15:04:05"), i.size})) + "\n"
	}
	lib.Method(file, "write", text)
}
