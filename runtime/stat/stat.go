// Package stat answers Python's stat module.
package stat

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// constants are the numbers of the module.
var constants = map[string]int{
	"FILE_ATTRIBUTE_ARCHIVE":             32,
	"FILE_ATTRIBUTE_COMPRESSED":          2048,
	"FILE_ATTRIBUTE_DEVICE":              64,
	"FILE_ATTRIBUTE_DIRECTORY":           16,
	"FILE_ATTRIBUTE_ENCRYPTED":           16384,
	"FILE_ATTRIBUTE_HIDDEN":              2,
	"FILE_ATTRIBUTE_INTEGRITY_STREAM":    32768,
	"FILE_ATTRIBUTE_NORMAL":              128,
	"FILE_ATTRIBUTE_NOT_CONTENT_INDEXED": 8192,
	"FILE_ATTRIBUTE_NO_SCRUB_DATA":       131072,
	"FILE_ATTRIBUTE_OFFLINE":             4096,
	"FILE_ATTRIBUTE_READONLY":            1,
	"FILE_ATTRIBUTE_REPARSE_POINT":       1024,
	"FILE_ATTRIBUTE_SPARSE_FILE":         512,
	"FILE_ATTRIBUTE_SYSTEM":              4,
	"FILE_ATTRIBUTE_TEMPORARY":           256,
	"FILE_ATTRIBUTE_VIRTUAL":             65536,
	"SF_APPEND":                          262144,
	"SF_ARCHIVED":                        65536,
	"SF_IMMUTABLE":                       131072,
	"SF_NOUNLINK":                        1048576,
	"SF_SNAPSHOT":                        2097152,
	"ST_ATIME":                           7,
	"ST_CTIME":                           9,
	"ST_DEV":                             2,
	"ST_GID":                             5,
	"ST_INO":                             1,
	"ST_MODE":                            0,
	"ST_MTIME":                           8,
	"ST_NLINK":                           3,
	"ST_SIZE":                            6,
	"ST_UID":                             4,
	"S_ENFMT":                            1024,
	"S_IEXEC":                            64,
	"S_IFBLK":                            24576,
	"S_IFCHR":                            8192,
	"S_IFDIR":                            16384,
	"S_IFDOOR":                           0,
	"S_IFIFO":                            4096,
	"S_IFLNK":                            40960,
	"S_IFPORT":                           0,
	"S_IFREG":                            32768,
	"S_IFSOCK":                           49152,
	"S_IFWHT":                            0,
	"S_IREAD":                            256,
	"S_IRGRP":                            32,
	"S_IROTH":                            4,
	"S_IRUSR":                            256,
	"S_IRWXG":                            56,
	"S_IRWXO":                            7,
	"S_IRWXU":                            448,
	"S_ISGID":                            1024,
	"S_ISUID":                            2048,
	"S_ISVTX":                            512,
	"S_IWGRP":                            16,
	"S_IWOTH":                            2,
	"S_IWRITE":                           128,
	"S_IWUSR":                            128,
	"S_IXGRP":                            8,
	"S_IXOTH":                            1,
	"S_IXUSR":                            64,
	"UF_APPEND":                          4,
	"UF_COMPRESSED":                      32,
	"UF_HIDDEN":                          32768,
	"UF_IMMUTABLE":                       2,
	"UF_NODUMP":                          1,
	"UF_NOUNLINK":                        16,
	"UF_OPAQUE":                          8,
}

const formats = 0o170000

var kinds = map[string]int{"S_ISDIR": 0o040000, "S_ISCHR": 0o020000, "S_ISBLK": 0o060000, "S_ISREG": 0o100000, "S_ISFIFO": 0o010000, "S_ISLNK": 0o120000,
	"S_ISSOCK": 0o140000}

// Filemode is stat.filemode(mode): -rwxr-xr-x.
func Filemode(mode int) string {
	kind := map[int]byte{0o120000: 'l', 0o140000: 's', 0o100000: '-', 0o060000: 'b', 0o040000: 'd', 0o020000: 'c', 0o010000: 'p'}[mode&formats]
	if kind == 0 {
		kind = '?'
	}
	out := []byte{kind}
	for i, c := range []byte("rwxrwxrwx") {
		if mode&(1<<(8-i)) == 0 {
			c = '-'
		}
		out = append(out, c)
	}
	for i, special := range []struct{ bit, at int }{{0o4000, 3}, {0o2000, 6}, {0o1000, 9}} {
		if mode&special.bit == 0 {
			continue
		}
		set := byte('s')
		if i == 2 {
			set = 't'
		}
		if out[special.at] == '-' {
			set -= 'a' - 'A'
		}
		out[special.at] = set
	}
	return string(out)
}

// Module is the module object of stat.
var Module = lib.Module("stat", func(m *py.Module) {
	for name, v := range constants {
		m.Set(name, v)
	}
	for name, kind := range kinds {
		lib.AddC(m, name, "mode, /", func(a []any) any { return lib.Int(a[0])&formats == kind })
	}
	for _, name := range []string{"S_ISDOOR", "S_ISPORT", "S_ISWHT"} {
		lib.AddC(m, name, "mode, /", func([]any) any { return false })
	}
	lib.AddC(m, "S_IMODE", "mode, /", func(a []any) any { return lib.Int(a[0]) & 0o7777 })
	lib.AddC(m, "S_IFMT", "mode, /", func(a []any) any { return lib.Int(a[0]) & formats })
	lib.AddC(m, "filemode", "mode, /", func(a []any) any { return Filemode(lib.Int(a[0])) })
})
