package os

import (
	"os"
	"syscall"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// priorityShift: the system call of Linux gives 20 less the priority.
const priorityShift = 20

func duplicate(fd, to int) error {
	if fd == to {
		return nil
	}
	return syscall.Dup3(fd, to, 0)
}

func sync() error { syscall.Sync(); return nil }

// memory tells how many pages the machine has.
func memory() pages {
	var info syscall.Sysinfo_t
	lib.CheckOS(syscall.Sysinfo(&info))
	unit := max(int(info.Unit), 1)
	return pages{int(info.Totalram) * unit / os.Getpagesize(), int(info.Freeram) * unit / os.Getpagesize()}
}

var statvfsResult = lib.NewStructSeqClass("os", "statvfs_result", 10,
	"f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax", "f_fsid")

func statvfs(s *syscall.Statfs_t) any {
	id := *(*[2]int32)(unsafe.Pointer(&s.Fsid))
	return statvfsResult.Make(int(s.Bsize), int(s.Frsize), int(s.Blocks), int(s.Bfree), int(s.Bavail), int(s.Files), int(s.Ffree), int(s.Ffree),
		int(s.Flags)&^0x20, int(s.Namelen), int(uint32(id[0]))|int(uint32(id[1]))<<32)
}

// onLinux are the functions that have their system call on Linux alone.
var onLinux = map[string]function{
	"fdatasync": {"fd", func(a []any) any { return done(syscall.Fdatasync(fdOf(a[0]))) }},
	"pipe2": {"flags, /", func(a []any) any {
		var fds [2]int
		lib.CheckOS(syscall.Pipe2(fds[:], lib.Int(a[0])))
		return py.Tuple{fds[0], fds[1]}
	}},
	"sendfile": {"out_fd, in_fd, offset, count", func(a []any) any {
		var offset *int64
		if a[2] != nil {
			offset = new(int64(lib.Int(a[2])))
		}
		return outside(func() (int, error) { return syscall.Sendfile(fdOf(a[0]), fdOf(a[1]), offset, lib.Int(a[3])) })
	}},
	"statvfs": {"path", func(a []any) any {
		var s syscall.Statfs_t
		if fd, ok := a[0].(int); ok {
			lib.CheckOS(syscall.Fstatfs(fd, &s))
		} else {
			lib.CheckOS(syscall.Statfs(pathOf(a), &s), a[0])
		}
		return statvfs(&s)
	}},
	"fstatvfs": {"fd, /", func(a []any) any {
		var s syscall.Statfs_t
		lib.CheckOS(syscall.Fstatfs(lib.Int(a[0]), &s))
		return statvfs(&s)
	}},
	"getrandom": {"size, flags=0", func(a []any) any { return Urandom(lib.Int(a[0])) }},
	"getresuid": {"", func([]any) any { return three(syscall.SYS_GETRESUID) }},
	"getresgid": {"", func([]any) any { return three(syscall.SYS_GETRESGID) }},
	"listxattr": {"path=None, *, follow_symlinks=True", func(a []any) any {
		path := "."
		if a[0] != nil {
			path = pathOf(a)
		}
		buf := make([]byte, 1<<16)
		n, err := syscall.Listxattr(path, buf)
		lib.CheckOS(err, a[0])
		names := py.NewList[any]()
		for _, name := range splitNames(buf[:n]) {
			names.Append(name)
		}
		return names
	}},
	"getxattr": {"path, attribute, *, follow_symlinks=True", func(a []any) any {
		buf := make([]byte, 1<<16)
		n, err := syscall.Getxattr(pathOf(a), lib.FSPath(a[1]), buf)
		lib.CheckOS(err, a[0])
		return py.Bytes(buf[:n])
	}},
	"setxattr": {"path, attribute, value, flags=0, *, follow_symlinks=True", func(a []any) any {
		return done(syscall.Setxattr(pathOf(a), lib.FSPath(a[1]), []byte(lib.BytesArg(a[2])), lib.Int(a[3])), a[0])
	}},
	"removexattr": {"path, attribute, *, follow_symlinks=True", func(a []any) any {
		return done(syscall.Removexattr(pathOf(a), lib.FSPath(a[1])), a[0])
	}},
	"major": {"device, /", func(a []any) any {
		d := uint64(lib.Int(a[0]))
		return int(d>>8&0xfff | d>>32&^0xfff)
	}},
	"minor": {"device, /", func(a []any) any {
		d := uint64(lib.Int(a[0]))
		return int(d&0xff | d>>12&^0xff&0xffffffff)
	}},
	"makedev": {"major, minor, /", func(a []any) any {
		major, minor := uint64(lib.Int(a[0])), uint64(lib.Int(a[1]))
		return int(minor&0xff | major&0xfff<<8 | minor&^0xff<<12 | major&^0xfff<<32)
	}},
}

// three is a system call that gives the real, effective and saved number of a user or a group.
func three(trap uintptr) any {
	var ids [3]uint32
	if _, _, errno := syscall.Syscall(trap, uintptr(unsafe.Pointer(&ids[0])),
		uintptr(unsafe.Pointer(&ids[1])), uintptr(unsafe.Pointer(&ids[2]))); errno != 0 {
		panic(lib.OSError(errno))
	}
	return py.Tuple{int(ids[0]), int(ids[1]), int(ids[2])}
}

// splitNames cuts a list of names that each end in a NUL.
func splitNames(b []byte) []string {
	var out []string
	start := 0
	for i, c := range b {
		if c == 0 {
			out = append(out, string(b[start:i]))
			start = i + 1
		}
	}
	return out
}
