package socket

import (
	"syscall"
	"unsafe"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// option reads an option as bytes, as structures are.
func (s *Socket) option(level, option, size int) py.Bytes {
	buf := make([]byte, max(size, 1))
	n := uint32(size)
	_, _, errno := syscall.Syscall6(syscall.SYS_GETSOCKOPT, uintptr(s.fd), uintptr(level), uintptr(option),
		uintptr(unsafe.Pointer(&buf[0])), uintptr(unsafe.Pointer(&n)), 0)
	if errno != 0 {
		s.check(errno)
	}
	return py.Bytes(buf[:n])
}

// sendmsg sends the buffers as one message, with what goes beside them.
func (s *Socket) sendmsg(buffers, ancillary any, flags int, address any) int {
	var data, control []byte
	for _, b := range py.Collect(buffers) {
		data = append(data, lib.BytesArg(b)...)
	}
	for _, c := range py.Collect(ancillary) {
		t := py.TupleFromAny(c)
		control = append(control, controlMessage(lib.Int(t[0]), lib.Int(t[1]), []byte(lib.BytesArg(t[2])))...)
	}
	var to syscall.Sockaddr
	if address != nil {
		to = s.sockaddr(address, "sendmsg")
	}
	n := 0
	s.check(s.block(func() (err error) {
		n, err = syscall.SendmsgN(s.fd, data, control, to, flags|noSignal)
		return err
	}))
	return n
}

func controlMessage(level, kind int, data []byte) []byte {
	b := make([]byte, syscall.CmsgSpace(len(data)))
	h := (*syscall.Cmsghdr)(unsafe.Pointer(&b[0]))
	h.Level, h.Type = int32(level), int32(kind)
	h.SetLen(syscall.CmsgLen(len(data)))
	copy(b[syscall.CmsgLen(0):], data)
	return b
}

// recvmsg gives the data, what came beside it, the flags and the address of a message.
func (s *Socket) recvmsg(size, ancillary, flags int) any {
	buf, control := make([]byte, size), make([]byte, ancillary)
	var n, cn, got int
	var from syscall.Sockaddr
	s.check(s.block(func() (err error) {
		n, cn, got, from, err = syscall.Recvmsg(s.fd, buf, control, flags)
		return err
	}))
	beside := py.NewList[any]()
	if messages, err := syscall.ParseSocketControlMessage(control[:cn]); err == nil {
		for _, c := range messages {
			beside.Append(py.Tuple{int(c.Header.Level), int(c.Header.Type), py.Bytes(c.Data)})
		}
	}
	var address any
	if from != nil && s.family != syscall.AF_UNIX {
		address = addressOf(from)
	}
	return py.Tuple{py.Bytes(buf[:n]), beside, got &^ cloexecFlag, address}
}

// sendfile sends what a file holds from an offset on.
func (s *Socket) sendfile(file any, offset int, count any) int {
	if offset > 0 {
		lib.Method(file, "seek", offset)
	}
	total := 0
	for {
		size := 8192
		if count != nil {
			if size = min(size, lib.Int(count)-total); size <= 0 {
				break
			}
		}
		data := []byte(lib.BytesArg(lib.Method(file, "read", size)))
		if len(data) == 0 {
			break
		}
		s.sendall(data, 0)
		total += len(data)
	}
	if total > 0 {
		lib.Method(file, "seek", offset+total)
	}
	return total
}

// messages are the methods for whole messages and for the descriptor itself.
var messages = py.Methods{
	"sendmsg": lib.M("buffers, ancdata=(), flags=0, address=None, /", func(s any, a []any) any {
		return of(s).sendmsg(a[0], a[1], lib.Int(a[2]), a[3])
	}),
	"recvmsg":  lib.M("bufsize, ancbufsize=0, flags=0, /", func(s any, a []any) any { return of(s).recvmsg(lib.Int(a[0]), lib.Int(a[1]), lib.Int(a[2])) }),
	"sendfile": lib.M("file, offset=0, count=None", func(s any, a []any) any { return of(s).sendfile(a[0], lib.Int(a[1]), a[2]) }),
	"dup": lib.M("", func(s any, _ []any) any {
		c := *of(s)
		c.fd = duplicate(c.fd)
		return &c
	}),
	"get_inheritable": lib.M("", func(s any, _ []any) any { return flags(of(s).fd, syscall.F_GETFD, 0)&syscall.FD_CLOEXEC == 0 }),
	"set_inheritable": lib.M("inheritable, /", func(s any, a []any) any {
		flag := syscall.FD_CLOEXEC
		if py.Truth(a[0]) {
			flag = 0
		}
		flags(of(s).fd, syscall.F_SETFD, flag)
		return nil
	}),
}

func flags(fd, command, arg int) int {
	n, _, errno := syscall.Syscall(syscall.SYS_FCNTL, uintptr(fd), uintptr(command), uintptr(arg))
	if errno != 0 {
		panic(lib.OSError(errno))
	}
	return int(n)
}

func fillMessages(m *py.Module) {
	lib.Add(m, "send_fds", "sock, buffers, fds, flags=0, address=None", func(a []any) any {
		var list []int
		for _, fd := range py.Collect(a[2]) {
			list = append(list, lib.Int(fd))
		}
		raw := make([]byte, 0, 4*len(list))
		for _, fd := range list {
			raw = append(raw, unsafe.Slice((*byte)(unsafe.Pointer(new(int32(fd)))), 4)...)
		}
		beside := py.Tuple{py.Tuple{syscall.SOL_SOCKET, syscall.SCM_RIGHTS, py.Bytes(raw)}}
		return of(a[0]).sendmsg(a[1], beside, lib.Int(a[3]), a[4])
	})
	lib.Add(m, "recv_fds", "sock, bufsize, maxfds, flags=0", func(a []any) any {
		got := of(a[0]).recvmsg(lib.Int(a[1]), syscall.CmsgSpace(4*lib.Int(a[2])), lib.Int(a[3])).(py.Tuple)
		fds := py.NewList[any]()
		for _, c := range py.Collect(got[1]) {
			t := c.(py.Tuple)
			data := []byte(t[2].(py.Bytes))
			for i := 0; i+4 <= len(data); i += 4 {
				fds.Append(int(*(*int32)(unsafe.Pointer(&data[i]))))
			}
		}
		return py.Tuple{got[0], fds, got[2], got[3]}
	})
}
