package os

import (
	"crypto/rand"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/interrupt"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/io"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// The constants of os.
const (
	Name    = "posix"
	Sep     = "/"
	Linesep = "\n"
	Curdir  = "."
	Pardir  = ".."
	Extsep  = "."
	Pathsep = ":"
	Devnull = "/dev/null"
)

// Getpid is os.getpid().
func Getpid() int { return os.Getpid() }

// Getppid is os.getppid().
func Getppid() int { return os.Getppid() }

// CPUCount is os.cpu_count().
func CPUCount() int { return runtime.NumCPU() }

// Urandom is os.urandom(n).
func Urandom(n int) py.Bytes {
	if n < 0 {
		panic(py.ValueError.New("negative argument not allowed"))
	}
	b := make([]byte, n)
	rand.Read(b)
	return py.Bytes(b)
}

// ExitNow is os._exit(code): nothing is flushed and no hook runs.
func ExitNow(code int) { os.Exit(code) }

// Kill is os.kill(pid, signal). What the program sends to itself arrives at once.
func Kill(pid, signal int) {
	if pid == os.Getpid() && interrupt.Self(syscall.Signal(signal)) {
		return
	}
	lib.CheckOS(syscall.Kill(pid, syscall.Signal(signal)))
}

// System is os.system(command): the status that waiting gives, which is the exit code times 256.
func System(command string) int {
	py.Flush()
	io.FlushAll()
	cmd := exec.Command("/bin/sh", "-c", command)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	var err error
	interp.Outside(func() { err = cmd.Run() })
	if cmd.ProcessState == nil {
		panic(lib.OSError(err))
	}
	return int(cmd.ProcessState.Sys().(syscall.WaitStatus))
}

// Getlogin is os.getlogin().
func Getlogin() string {
	if name := os.Getenv("LOGNAME"); name != "" {
		return name
	}
	panic(py.OSError.New(6, "No such device or address"))
}

// Getloadavg is os.getloadavg().
func Getloadavg() py.Tuple3[float64, float64, float64] {
	data, err := os.ReadFile("/proc/loadavg")
	f := strings.Fields(string(data))
	if err != nil || len(f) < 3 {
		panic(py.OSError.New("Load averages are unobtainable"))
	}
	n := func(s string) float64 { v, _ := strconv.ParseFloat(s, 64); return v }
	return py.Tuple3[float64, float64, float64]{V0: n(f[0]), V1: n(f[1]), V2: n(f[2])}
}

// Strerror is os.strerror(code).
func Strerror(code int) string { return lib.Strerror(code) }

// Pipe is os.pipe(): the descriptors to read from and to write to.
func Pipe() py.Tuple2[int, int] {
	var fds [2]int
	lib.CheckOS(syscall.Pipe(fds[:]))
	syscall.CloseOnExec(fds[0])
	syscall.CloseOnExec(fds[1])
	return py.Tuple2[int, int]{V0: fds[0], V1: fds[1]}
}

// Open is os.open(path, flags, mode): a file descriptor.
func Open(path string, flags, mode int) int {
	fd, err := syscall.Open(path, flags|syscall.O_CLOEXEC, uint32(mode))
	lib.CheckOS(err, path)
	return fd
}

// Read is os.read(fd, n).
func Read(fd, n int) py.Bytes {
	b := make([]byte, n)
	n = outside(func() (int, error) { return syscall.Read(fd, b) })
	return py.Bytes(b[:n])
}

// Write is os.write(fd, data).
func Write(fd int, data py.Bytes) int {
	if fd == 1 {
		py.Flush()
	}
	return outside(func() (int, error) { return syscall.Write(fd, []byte(data)) })
}

// Close is os.close(fd).
func Close(fd int) { lib.CheckOS(syscall.Close(fd)) }

var unameResult = lib.NewStructSeqClass("posix", "uname_result", 5, "sysname", "nodename", "release", "version", "machine")

// Uname is os.uname().
func Uname() any {
	read := func(name string) string {
		data, _ := os.ReadFile("/proc/sys/kernel/" + name)
		return strings.TrimSpace(string(data))
	}
	host, _ := os.Hostname()
	machine := map[string]string{"amd64": "x86_64", "arm64": "aarch64"}[runtime.GOARCH]
	sysname := strings.ToUpper(runtime.GOOS[:1]) + runtime.GOOS[1:]
	return unameResult.Make(sysname, host, read("osrelease"), read("version"), machine)
}

var terminalSize = lib.NewStructSeqClass("os", "terminal_size", 2, "columns", "lines")

// TerminalSize makes an os.terminal_size.
func TerminalSize(columns, lines int) any { return terminalSize.Make(columns, lines) }
