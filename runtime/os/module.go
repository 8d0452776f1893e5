package os

import (
	"os"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/os/path"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// PathLikeType is os.PathLike: whatever has __fspath__.
var PathLikeType = py.NewClass("os", "PathLike", py.ObjectType).RecognizeBy(func(c *py.Class) bool { return py.HasAttr(c, "__fspath__") }).TakeTypes()

func pathOf(a []any) string { return lib.FSPath(a[0]) }

// plain are the functions that take paths and give nothing.
var plain = map[string]struct {
	params string
	call   func(a []any) any
}{
	"chdir":      {"path", func(a []any) any { Chdir(pathOf(a)); return nil }},
	"mkdir":      {"path, mode=511, *, dir_fd=None", func(a []any) any { Mkdir(pathOf(a), lib.Int(a[1])); return nil }},
	"makedirs":   {"name, mode=511, exist_ok=False", func(a []any) any { Makedirs(pathOf(a), py.Truth(a[2])); return nil }},
	"remove":     {"path, *, dir_fd=None", func(a []any) any { Remove(pathOf(a)); return nil }},
	"unlink":     {"path, *, dir_fd=None", func(a []any) any { Remove(pathOf(a)); return nil }},
	"rmdir":      {"path, *, dir_fd=None", func(a []any) any { Rmdir(pathOf(a)); return nil }},
	"removedirs": {"name", func(a []any) any { Removedirs(pathOf(a)); return nil }},
	"rename":     {"src, dst, *, src_dir_fd=None, dst_dir_fd=None", func(a []any) any { Rename(pathOf(a), lib.FSPath(a[1])); return nil }},
	"renames": {"old, new", func(a []any) any {
		Makedirs(path.Dirname(path.Abspath(lib.FSPath(a[1]))), true)
		Rename(pathOf(a), lib.FSPath(a[1]))
		return nil
	}},
	"replace":  {"src, dst, *, src_dir_fd=None, dst_dir_fd=None", func(a []any) any { Rename(pathOf(a), lib.FSPath(a[1])); return nil }},
	"symlink":  {"src, dst, target_is_directory=False, *, dir_fd=None", func(a []any) any { Symlink(pathOf(a), lib.FSPath(a[1])); return nil }},
	"link":     {"src, dst", func(a []any) any { Link(pathOf(a), lib.FSPath(a[1])); return nil }},
	"readlink": {"path", func(a []any) any { return Readlink(pathOf(a)) }},
	"chmod":    {"path, mode, *, dir_fd=None, follow_symlinks=True", func(a []any) any { Chmod(pathOf(a), lib.Int(a[1])); return nil }},
	"access":   {"path, mode", func(a []any) any { return Access(pathOf(a), lib.Int(a[1])) }},
	"utime":    {"path, times=None, *, ns=None", func(a []any) any { Utime(pathOf(a), a[1]); return nil }},
	"truncate": {"path, length", func(a []any) any { lib.CheckOS(os.Truncate(pathOf(a), int64(lib.Int(a[1]))), a[0]); return nil }},
	"stat":     {"path, *, dir_fd=None, follow_symlinks=True", func(a []any) any { return Stat(a[0], py.Truth(a[2])) }},
	"lstat":    {"path, *, dir_fd=None", func(a []any) any { return Stat(a[0], false) }},
	"fstat":    {"fd", func(a []any) any { return Stat(lib.Int(a[0]), true) }},
	"scandir":  {"path=None", func(a []any) any { return Scandir(a[0]) }},
	"listdir": {"path=None", func(a []any) any {
		if a[0] == nil {
			return py.ToAny(Listdir("."))
		}
		return py.ToAny(Listdir(lib.FSPathArg(a[0], "listdir", "path", "string, bytes, os.PathLike, integer or None")))
	}},
	"walk": {"top, topdown=True, onerror=None, followlinks=False", func(a []any) any {
		return py.IterOf(Walk(pathOf(a), py.Truth(a[1]), a[2], py.Truth(a[3])))
	}},
	"fspath": {"path", func(a []any) any {
		if _, ok := lib.AsStr(a[0]); ok {
			return a[0]
		}
		return lib.PathLike(a[0])
	}},
	"fsencode": {"filename", func(a []any) any { return py.Bytes(pathOf(a)) }},
	"fsdecode": {"filename", func(a []any) any { return pathOf(a) }},
}

// process are the functions about the process and descriptors.
var process = map[string]struct {
	params string
	call   func(a []any) any
}{
	"getcwd":            {"", func([]any) any { return Getcwd() }},
	"getcwdb":           {"", func([]any) any { return py.Bytes(Getcwd()) }},
	"getpid":            {"", func([]any) any { return Getpid() }},
	"getppid":           {"", func([]any) any { return Getppid() }},
	"getuid":            {"", func([]any) any { return os.Getuid() }},
	"geteuid":           {"", func([]any) any { return os.Geteuid() }},
	"getgid":            {"", func([]any) any { return os.Getgid() }},
	"getegid":           {"", func([]any) any { return os.Getegid() }},
	"getpgid":           {"pid", func(a []any) any { n, err := syscall.Getpgid(lib.Int(a[0])); lib.CheckOS(err); return n }},
	"cpu_count":         {"", func([]any) any { return CPUCount() }},
	"process_cpu_count": {"", func([]any) any { return CPUCount() }},
	"sched_getaffinity": {"pid", func([]any) any {
		s := py.NewSet[any]()
		for i := range CPUCount() {
			s.Add(i)
		}
		return s
	}},
	"urandom":    {"size", func(a []any) any { return Urandom(lib.Int(a[0])) }},
	"putenv":     {"name, value, /", func(a []any) any { Putenv(envText(a[0]), envText(a[1])); return nil }},
	"unsetenv":   {"name, /", func(a []any) any { Unsetenv(envText(a[0])); return nil }},
	"_exit":      {"status", func(a []any) any { ExitNow(lib.Int(a[0])); return nil }},
	"abort":      {"", func([]any) any { Kill(Getpid(), int(syscall.SIGABRT)); return nil }},
	"kill":       {"pid, signal, /", func(a []any) any { Kill(lib.Int(a[0]), lib.Int(a[1])); return nil }},
	"killpg":     {"pgid, signal, /", func(a []any) any { Kill(-lib.Int(a[0]), lib.Int(a[1])); return nil }},
	"system":     {"command", func(a []any) any { return System(lib.FSPath(a[0])) }},
	"getlogin":   {"", func([]any) any { return Getlogin() }},
	"getloadavg": {"", func([]any) any { return py.ToAny(Getloadavg()) }},
	"strerror":   {"code, /", func(a []any) any { return Strerror(lib.Int(a[0])) }},
	"uname":      {"", func([]any) any { return Uname() }},
	"umask":      {"mask, /", func(a []any) any { return syscall.Umask(lib.Int(a[0])) }},
	"pipe":       {"", func([]any) any { return py.ToAny(Pipe()) }},
	"open":       {"path, flags, mode=511, *, dir_fd=None", func(a []any) any { return Open(pathOf(a), lib.Int(a[1]), lib.Int(a[2])) }},
	"read":       {"fd, length, /", func(a []any) any { return Read(lib.Int(a[0]), lib.Int(a[1])) }},
	"write":      {"fd, data, /", func(a []any) any { return Write(lib.Int(a[0]), lib.BytesArg(a[1])) }},
	"close":      {"fd", func(a []any) any { Close(lib.Int(a[0])); return nil }},
	"dup":        {"fd, /", func(a []any) any { n, err := syscall.Dup(lib.Int(a[0])); lib.CheckOS(err); return n }},
	"lseek": {"fd, position, whence, /", func(a []any) any {
		n, err := syscall.Seek(lib.Int(a[0]), int64(lib.Int(a[1])), lib.Int(a[2]))
		lib.CheckOS(err)
		return int(n)
	}},
	"fsync": {"fd", func(a []any) any { fsync(a[0]); return nil }},
	"isatty": {"fd, /", func(a []any) any {
		i, err := lib.FdStat(lib.Int(a[0]))
		return err == nil && i.Mode()&os.ModeCharDevice != 0
	}},
	"get_terminal_size": {"fd=1, /", func([]any) any {
		panic(py.OSError.New(25, "Inappropriate ioctl for device"))
	}},
	"waitstatus_to_exitcode": {"status", func(a []any) any {
		w := syscall.WaitStatus(lib.Int(a[0]))
		if w.Signaled() {
			return -int(w.Signal())
		}
		return w.ExitStatus()
	}},
	"WEXITSTATUS": {"status", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).ExitStatus() }},
	"WIFEXITED":   {"status", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).Exited() }},
	"WIFSIGNALED": {"status", func(a []any) any { return syscall.WaitStatus(lib.Int(a[0])).Signaled() }},
	"WTERMSIG":    {"status", func(a []any) any { return int(syscall.WaitStatus(lib.Int(a[0])).Signal()) }},
}

func fsync(x any) { lib.CheckOS(syscall.Fsync(fdOf(x))) }

// Module is the module object of os.
var Module = lib.Module("os", func(m *py.Module) {
	for name, f := range plain {
		lib.AddC(m, name, f.params, f.call)
	}
	for name, f := range process {
		lib.AddC(m, name, f.params, f.call)
	}
	for _, list := range []map[string]function{descriptors, children, system, onLinux} {
		for name, f := range list {
			lib.AddC(m, name, f.params, f.call)
		}
	}
	for _, list := range []map[string]int{constants, platform} {
		for name, n := range list {
			m.Set(name, n)
		}
	}
	configured := py.NewDict[any, any]()
	for _, c := range sysconfNames {
		configured.Set(c.name, c.number)
	}
	confstrNames := py.NewDict[any, any]()
	confstrNames.Set("CS_PATH", 0)
	for name, v := range map[string]any{"name": Name, "sep": Sep, "linesep": Linesep, "curdir": Curdir, "pardir": Pardir, "extsep": Extsep,
		"pathsep": Pathsep, "devnull": Devnull, "altsep": nil, "defpath": path.Defpath, "environ": Environ, "path": path.Module(), "error": py.OSError,
		"PathLike": PathLikeType, "DirEntry": DirEntryType, "stat_result": statResult.Class, "terminal_size": terminalSize.Class,
		"times_result": timesResult.Class, "uname_result": unameResult.Class, "sysconf_names": configured, "confstr_names": confstrNames,
		"supports_bytes_environ": true} {
		m.Set(name, v)
	}
	lib.Add(m, "getenv", "key, default=None", func(a []any) any { return lib.Method(py.GetAttr(m, "environ"), "get", a[0], a[1]) })
	lib.Add(m, "fdopen", "fd, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True", func(a []any) any {
		v, err := io.OpenWith(lib.Int(a[0]), py.Str(a[1]), io.Options{Buffering: lib.Int(a[2]), Encoding: a[3], Errors: a[4], Newline: a[5], KeepFD: !py.Truth(a[6])})
		py.Check(err)
		return v
	})
})
