package zipfile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
	"os"
	"strings"
	"time"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

func checksum(data []byte) uint32 { return crc32.ChecksumIEEE(data) }

func packedSize(data []byte, method int) int {
	if method == ZIPSTORED {
		return len(data)
	}
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, flate.DefaultCompression)
	w.Write(data)
	w.Close()
	return b.Len()
}

// ZipFileType is zipfile.ZipFile.
var ZipFileType = lib.Class[ZipFile]("zipfile", "ZipFile", nil, py.Methods{
	"__new__": lib.New("file, mode='r', compression=0, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None", func(a []any) any {
		return open(a[0], py.Str(a[1]), lib.Int(a[2]))
	}),
	"filename": lib.Prop(func(x any) any {
		if p, ok := x.(*ZipFile).path(); ok {
			return p
		}
		return nil
	}),
	"mode":        lib.Prop(func(x any) any { return x.(*ZipFile).mode }),
	"compression": lib.Prop(func(x any) any { return x.(*ZipFile).method }),
	"filelist":    lib.Prop(func(x any) any { return x.(*ZipFile).infoList() }),
	"namelist": lib.M("", func(x any, _ []any) any {
		out := py.NewList[any]()
		for _, i := range x.(*ZipFile).infos {
			out.Append(i.name)
		}
		return out
	}),
	"infolist": lib.M("", func(x any, _ []any) any { return x.(*ZipFile).infoList() }),
	"getinfo":  lib.M("name", func(x any, a []any) any { return x.(*ZipFile).find(a[0]) }),
	"read":     lib.M("name, pwd=None", func(x any, a []any) any { return x.(*ZipFile).read(a[0]) }),
	"open":     lib.M("name, mode='r', pwd=None, *, force_zip64=False", func(x any, a []any) any { return x.(*ZipFile).member(a[0], py.Str(a[1])) }),
	"write": lib.M("filename, arcname=None, compress_type=None, compresslevel=None", func(x any, a []any) any {
		x.(*ZipFile).write(lib.FSPath(a[0]), a[1], a[2])
		return nil
	}),
	"writestr": lib.M("zinfo_or_arcname, data, compress_type=None, compresslevel=None", func(x any, a []any) any {
		z := x.(*ZipFile)
		z.needWritable()
		i, ok := a[0].(*ZipInfo)
		if !ok {
			i = &ZipInfo{name: py.Str(a[0]), when: time.Now(), method: z.method, attributes: 0o600 << 16}
		}
		if a[2] != nil {
			i.method = lib.Int(a[2])
		}
		if text, ok := a[1].(string); ok {
			z.add(i, []byte(text))
		} else {
			z.add(i, []byte(lib.BytesArg(a[1])))
		}
		return nil
	}),
	"mkdir": lib.M("zinfo_or_directory, mode=511", func(x any, a []any) any {
		z := x.(*ZipFile)
		z.needWritable()
		z.add(&ZipInfo{name: strings.TrimSuffix(py.Str(a[0]), "/") + "/", when: time.Now()}, nil)
		return nil
	}),
	"extract": lib.M("member, path=None, pwd=None", func(x any, a []any) any { return x.(*ZipFile).extract(a[0], a[1]) }),
	"extractall": lib.M("path=None, members=None, pwd=None", func(x any, a []any) any {
		z := x.(*ZipFile)
		members := []any{}
		if a[1] != nil {
			members = py.Collect(a[1])
		} else {
			for _, i := range z.infos {
				members = append(members, i)
			}
		}
		for _, m := range members {
			z.extract(m, a[0])
		}
		return nil
	}),
	"testzip": lib.M("", func(x any, _ []any) any {
		for _, i := range x.(*ZipFile).infos {
			if err := py.Try(func() error { i.content(); return nil }); err != nil {
				return i.name
			}
		}
		return nil
	}),
	"printdir": lib.M("file=None", func(x any, a []any) any { x.(*ZipFile).printdir(a[0]); return nil }),
	"close":    lib.M("", func(x any, _ []any) any { x.(*ZipFile).close(); return nil }),
})

// PyClass returns ZipFile.
func (*ZipFile) PyClass() *py.Class { return ZipFileType }

func (z *ZipFile) infoList() any {
	out := py.NewList[any]()
	for _, i := range z.infos {
		out.Append(i)
	}
	return out
}

// isZipFile is is_zipfile(filename).
func isZipFile(x any) bool {
	var data []byte
	if py.HasAttr(x, "read") {
		at := lib.Method(x, "tell")
		data = []byte(lib.BytesArg(lib.Method(x, "read")))
		lib.Method(x, "seek", at)
	} else {
		var err error
		if data, err = os.ReadFile(lib.FSPath(x)); err != nil {
			return false
		}
	}
	_, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return err == nil
}

// Module is the module object of zipfile.
var Module = lib.Module("zipfile", func(m *py.Module) {
	m.Set("ZipFile", ZipFileType).Set("ZipInfo", ZipInfoType).Set("BadZipFile", BadZipFile).Set("BadZipfile", BadZipFile).Set("LargeZipFile", LargeZipFile)
	m.Set("ZIP_STORED", ZIPSTORED).Set("ZIP_DEFLATED", ZIPDEFLATED)
	lib.Add(m, "is_zipfile", "filename", func(a []any) any { return isZipFile(a[0]) })
})
