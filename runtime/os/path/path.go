// Package path answers Python's os.path on POSIX.
package path

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The constants of os.path.
const (
	Sep     = "/"
	Curdir  = "."
	Pardir  = ".."
	Extsep  = "."
	Pathsep = ":"
	Defpath = "/bin:/usr/bin"
	Devnull = "/dev/null"
)

// Join is os.path.join(a, *p): a part that begins with a slash starts anew.
func Join(a string, p ...string) string {
	for _, b := range p {
		switch {
		case strings.HasPrefix(b, "/") || a == "":
			a = b
		case strings.HasSuffix(a, "/"):
			a += b
		default:
			a += "/" + b
		}
	}
	return a
}

// Split is os.path.split(p): what stands before and behind the last slash.
func Split(p string) py.Tuple2[string, string] {
	i := strings.LastIndex(p, "/") + 1
	head, tail := p[:i], p[i:]
	if trimmed := strings.TrimRight(head, "/"); trimmed != "" {
		head = trimmed
	}
	return py.Tuple2[string, string]{V0: head, V1: tail}
}

// Basename is os.path.basename(p).
func Basename(p string) string { return Split(p).V1 }

// Dirname is os.path.dirname(p).
func Dirname(p string) string { return Split(p).V0 }

// Splitext is os.path.splitext(p): the extension begins at the last dot of the last part, but for leading dots.
func Splitext(p string) py.Tuple2[string, string] {
	dot := strings.LastIndex(p, ".")
	start := strings.LastIndex(p, "/") + 1
	if dot > start {
		for i := start; i < dot; i++ {
			if p[i] != '.' {
				return py.Tuple2[string, string]{V0: p[:dot], V1: p[dot:]}
			}
		}
	}
	return py.Tuple2[string, string]{V0: p}
}

// Splitdrive is os.path.splitdrive(p): there are no drives here.
func Splitdrive(p string) py.Tuple2[string, string] { return py.Tuple2[string, string]{V1: p} }

// Normpath is os.path.normpath(p).
func Normpath(p string) string {
	if p == "" {
		return "."
	}
	root := ""
	if strings.HasPrefix(p, "/") {
		root = "/"
		if strings.HasPrefix(p, "//") && !strings.HasPrefix(p, "///") {
			root = "//"
		}
	}
	var parts []string
	for c := range strings.SplitSeq(p, "/") {
		switch {
		case c == "" || c == ".":
		case c != ".." || root == "" && len(parts) == 0 || len(parts) > 0 && parts[len(parts)-1] == "..":
			parts = append(parts, c)
		case len(parts) > 0:
			parts = parts[:len(parts)-1]
		}
	}
	if p = root + strings.Join(parts, "/"); p == "" {
		return "."
	}
	return p
}

// Isabs is os.path.isabs(p).
func Isabs(p string) bool { return strings.HasPrefix(p, "/") }

// Abspath is os.path.abspath(p).
func Abspath(p string) string {
	if !Isabs(p) {
		cwd, err := os.Getwd()
		lib.CheckOS(err)
		p = Join(cwd, p)
	}
	return Normpath(p)
}

// Realpath is os.path.realpath(p): without symbolic links, as far as p exists.
func Realpath(p string) string {
	p = Abspath(p)
	rest := ""
	for head := p; ; {
		if r, err := filepath.EvalSymlinks(head); err == nil {
			return Normpath(Join(r, rest))
		}
		s := Split(head)
		if s.V0 == head {
			return p
		}
		head, rest = s.V0, Join(s.V1, rest)
		rest = strings.TrimSuffix(rest, "/")
	}
}

// Relpath is os.path.relpath(p, start).
func Relpath(p, start string) string {
	if p == "" {
		panic(py.ValueError.New("no path specified"))
	}
	from, to := parts(Abspath(start)), parts(Abspath(p))
	n := 0
	for n < len(from) && n < len(to) && from[n] == to[n] {
		n++
	}
	var rel []string
	for range from[n:] {
		rel = append(rel, "..")
	}
	if rel = append(rel, to[n:]...); len(rel) == 0 {
		return "."
	}
	return strings.Join(rel, "/")
}

func parts(p string) []string {
	return strings.FieldsFunc(p, func(r rune) bool { return r == '/' })
}

// Commonpath is os.path.commonpath(paths).
func Commonpath(paths []string) string {
	if len(paths) == 0 {
		panic(py.ValueError.New("commonpath() arg is an empty sequence"))
	}
	var common []string
	for i, p := range paths {
		if Isabs(p) != Isabs(paths[0]) {
			panic(py.ValueError.New("Can't mix absolute and relative paths"))
		}
		var ps []string
		for _, c := range parts(p) {
			if c != "." {
				ps = append(ps, c)
			}
		}
		if i == 0 {
			common = ps
			continue
		}
		n := 0
		for n < len(common) && n < len(ps) && common[n] == ps[n] {
			n++
		}
		common = common[:n]
	}
	if Isabs(paths[0]) {
		return "/" + strings.Join(common, "/")
	}
	return strings.Join(common, "/")
}

// Commonprefix is os.path.commonprefix(texts).
func Commonprefix(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	p := []rune(texts[0])
	for _, t := range texts[1:] {
		rs := []rune(t)
		n := 0
		for n < len(p) && n < len(rs) && p[n] == rs[n] {
			n++
		}
		p = p[:n]
	}
	return string(p)
}

// Exists is os.path.exists(p).
func Exists(p string) bool {
	_, err := os.Stat(p)
	return err == nil
}

// Lexists is os.path.lexists(p): broken links exist too.
func Lexists(p string) bool {
	_, err := os.Lstat(p)
	return err == nil
}

// Isfile is os.path.isfile(p).
func Isfile(p string) bool {
	info, err := os.Stat(p)
	return err == nil && info.Mode().IsRegular()
}

// Isdir is os.path.isdir(p).
func Isdir(p string) bool { return lib.IsDir(p) }

// Islink is os.path.islink(p).
func Islink(p string) bool {
	info, err := os.Lstat(p)
	return err == nil && info.Mode()&os.ModeSymlink != 0
}

// Getsize is os.path.getsize(p).
func Getsize(p string) int { return int(stat(p).Size()) }

// Getmtime is os.path.getmtime(p): seconds since the epoch.
func Getmtime(p string) float64 { return float64(stat(p).ModTime().UnixNano()) / 1e9 }

func stat(p string) os.FileInfo {
	lib.FlushFiles()
	info, err := os.Stat(p)
	lib.CheckOS(err, p)
	return info
}

// Samefile is os.path.samefile(a, b).
func Samefile(a, b string) bool { return os.SameFile(stat(a), stat(b)) }

// Expanduser is os.path.expanduser(p).
func Expanduser(p string) string {
	if p != "~" && !strings.HasPrefix(p, "~/") {
		return p
	}
	home := os.Getenv("HOME")
	if home == "" {
		if h, err := os.UserHomeDir(); err == nil {
			home = h
		}
	}
	if home = strings.TrimRight(home, "/") + p[1:]; home == "" {
		return "/"
	}
	return home
}

// Expandvars is os.path.expandvars(p): $name and ${name} of variables that are set.
func Expandvars(p string) string {
	var b strings.Builder
	for i := 0; i < len(p); {
		if p[i] != '$' {
			b.WriteByte(p[i])
			i++
			continue
		}
		name, end := "", i+1
		if end < len(p) && p[end] == '{' {
			if n := strings.IndexByte(p[end:], '}'); n > 0 {
				name, end = p[end+1:end+n], end+n+1
			}
		} else {
			for end < len(p) && (p[end] == '_' || p[end] >= '0' && p[end] <= '9' || p[end]|32 >= 'a' && p[end]|32 <= 'z') {
				end++
			}
			name = p[i+1 : end]
		}
		if v, ok := os.LookupEnv(name); ok && name != "" {
			b.WriteString(v)
		} else {
			b.WriteString(p[i:end])
		}
		i = end
	}
	return b.String()
}

// Normcase is os.path.normcase(p): nothing changes here.
func Normcase(p string) string { return p }
