// Package mimetypes answers Python's mimetypes module: the types of files by their extensions.
package mimetypes

import (
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// pair is an extension and what it stands for.
type pair struct{ ext, value string }

// table maps extensions to types and back; extensions keep the order in which they came.
type table struct {
	types map[string]string
	exts  map[string][]string
}

func newTable(pairs []pair) *table {
	t := &table{map[string]string{}, map[string][]string{}}
	for _, p := range pairs {
		t.add(p.ext, p.value)
	}
	return t
}

func (t *table) add(ext, kind string) {
	t.types[ext] = kind
	if !slices.Contains(t.exts[kind], ext) {
		t.exts[kind] = append(t.exts[kind], ext)
	}
}

// database is what the functions of the module ask.
type database struct{ strict, loose *table }

var (
	mu     sync.Mutex
	shared *database
)

// ready is the database of the module, filled from the files of the system when it is first asked.
func ready() *database {
	if shared == nil {
		shared = fresh(knownFiles)
	}
	return shared
}

func fresh(files []string) *database {
	db := &database{newTable(defaults), newTable(loose)}
	for _, name := range files {
		if text, err := os.ReadFile(name); err == nil {
			db.read(string(text))
		}
	}
	return db
}

// read adds the lines of a mime.types file: a type and its extensions.
func (db *database) read(text string) {
	for line := range strings.Lines(text) {
		words := strings.Fields(line)
		for i, w := range words {
			if strings.HasPrefix(w, "#") {
				words = words[:i]
				break
			}
		}
		if len(words) < 2 {
			continue
		}
		for _, ext := range words[1:] {
			db.strict.add("."+ext, words[0])
		}
	}
}

func find(pairs []pair, ext string) (string, bool) {
	for _, p := range pairs {
		if p.ext == ext {
			return p.value, true
		}
	}
	return "", false
}

// guess is the type and the encoding of a file by its name.
func (db *database) guess(name string, strict bool) (kind, encoding *string) {
	base, ext := splitExt(name)
	for range len(suffixes) {
		full, ok := find(suffixes, strings.ToLower(ext))
		if !ok {
			break
		}
		base, ext = splitExt(base + full)
	}
	if enc, ok := find(encodings, ext); ok { // their case matters
		encoding = &enc
		_, ext = splitExt(base)
	}
	ext = strings.ToLower(ext)
	if k, ok := db.strict.types[ext]; ok {
		return &k, encoding
	}
	if k, ok := db.loose.types[ext]; ok && !strict {
		return &k, encoding
	}
	return nil, encoding
}

// splitExt is posixpath.splitext: dots at the start of a name are no extension.
func splitExt(name string) (base, ext string) {
	file := name[strings.LastIndexByte(name, '/')+1:]
	i := strings.LastIndexByte(file, '.')
	if i < 0 || strings.Trim(file[:i], ".") == "" {
		return name, ""
	}
	return name[:len(name)-len(file)+i], file[i:]
}

// GuessType is mimetypes.guess_type(url, strict): of a URL or a path.
func GuessType(location any, strict bool) py.Tuple2[*string, *string] {
	text := lib.FSPath(py.ToAny(location))
	scheme, rest := "", text
	if i := strings.IndexByte(text, ':'); i > 1 && isScheme(text[:i]) {
		scheme, rest = strings.ToLower(text[:i]), text[i+1:]
	}
	switch {
	case scheme == "data":
		return dataType(rest)
	case scheme != "":
		if u, err := url.Parse(text); err == nil {
			rest = u.EscapedPath() + u.Opaque
		}
		if i := strings.IndexAny(rest, "?#"); i >= 0 {
			rest = rest[:i]
		}
	}
	return GuessFileType(rest, strict)
}

func isScheme(s string) bool {
	for i, c := range s {
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if !letter && (i == 0 || !strings.ContainsRune("0123456789+-.", c)) {
			return false
		}
	}
	return true
}

// dataType is the type that a data: URL names.
func dataType(rest string) py.Tuple2[*string, *string] {
	head, _, ok := strings.Cut(rest, ",")
	if !ok {
		return py.T2[*string, *string](nil, nil)
	}
	kind, _, _ := strings.Cut(head, ";")
	if strings.Contains(kind, "=") || !strings.Contains(kind, "/") {
		kind = "text/plain"
	}
	return py.T2[*string, *string](&kind, nil)
}

// GuessFileType is mimetypes.guess_file_type(path, strict=strict).
func GuessFileType(file any, strict bool) py.Tuple2[*string, *string] {
	mu.Lock()
	defer mu.Unlock()
	kind, encoding := ready().guess(lib.FSPath(py.ToAny(file)), strict)
	return py.T2(kind, encoding)
}

// GuessAllExtensions is mimetypes.guess_all_extensions(type, strict).
func GuessAllExtensions(kind string, strict bool) *py.List[string] {
	mu.Lock()
	defer mu.Unlock()
	kind = strings.ToLower(kind)
	db := ready()
	exts := slices.Clone(db.strict.exts[kind])
	if !strict {
		for _, ext := range db.loose.exts[kind] {
			if !slices.Contains(exts, ext) {
				exts = append(exts, ext)
			}
		}
	}
	return py.NewList(exts...)
}

// GuessExtension is mimetypes.guess_extension(type, strict).
func GuessExtension(kind string, strict bool) *string {
	if exts := GuessAllExtensions(kind, strict); exts.Len() > 0 {
		return new(exts.At(0))
	}
	return nil
}

// AddType is mimetypes.add_type(type, ext, strict).
func AddType(kind, ext string, strict bool) {
	mu.Lock()
	defer mu.Unlock()
	if strict {
		ready().strict.add(ext, kind)
	} else {
		ready().loose.add(ext, kind)
	}
}

// Init is mimetypes.init(): what was added is forgotten.
func Init() {
	mu.Lock()
	defer mu.Unlock()
	shared = fresh(knownFiles)
}

// Module is the module object of mimetypes.
var Module = lib.Module("mimetypes", func(m *py.Module) {
	files := py.NewList[any]()
	for _, f := range knownFiles {
		files.Append(path.Clean(f))
	}
	m.Set("knownfiles", files)
	lib.Add(m, "guess_type", "url, strict=True", func(a []any) any { return py.ToAny(GuessType(a[0], py.Truth(a[1]))) })
	lib.Add(m, "guess_file_type", "path, *, strict=True", func(a []any) any { return py.ToAny(GuessFileType(a[0], py.Truth(a[1]))) })
	lib.Add(m, "guess_extension", "type, strict=True", func(a []any) any {
		return py.ToAny(GuessExtension(lib.Str(a[0], "type"), py.Truth(a[1])))
	})
	lib.Add(m, "guess_all_extensions", "type, strict=True", func(a []any) any {
		return py.ToAny(GuessAllExtensions(lib.Str(a[0], "type"), py.Truth(a[1])))
	})
	lib.Add(m, "add_type", "type, ext, strict=True", func(a []any) any {
		AddType(lib.Str(a[0], "type"), lib.Str(a[1], "ext"), py.Truth(a[2]))
		return nil
	})
	lib.Add(m, "init", "files=None", func(a []any) any {
		if a[0] != nil {
			panic(py.NotImplementedError.New("files of init() are not supported"))
		}
		Init()
		return nil
	})
})
