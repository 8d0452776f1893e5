package asyncio

import (
	"context"
	"strconv"
	"sync"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// sockMethods are the methods of event loops that work on a socket of the program. They call the socket's own methods,
// as CPython does, and wait where one of them would block.
func sockMethods() py.Methods {
	return py.Methods{
		"sock_recv": {Fn: func(ctx context.Context, l *Loop, sock any, n int) (any, error) {
			return l.retry(ctx, sock, false, "recv", n)
		}, Params: "sock, n", Async: true},
		"sock_recv_into": {Fn: func(ctx context.Context, l *Loop, sock, buf any) (any, error) {
			return l.retry(ctx, sock, false, "recv_into", buf)
		}, Params: "sock, buf", Async: true},
		"sock_recvfrom": {Fn: func(ctx context.Context, l *Loop, sock any, n int) (any, error) {
			return l.retry(ctx, sock, false, "recvfrom", n)
		}, Params: "sock, bufsize", Async: true},
		"sock_recvfrom_into": {Fn: func(ctx context.Context, l *Loop, sock, buf any, n int) (any, error) {
			if n == 0 {
				n = py.Len(buf)
			}
			return l.retry(ctx, sock, false, "recvfrom_into", buf, n)
		}, Params: "sock, buf, nbytes=0", Async: true},
		"sock_sendall": {Fn: func(ctx context.Context, l *Loop, sock, data any) error {
			return l.sockSendAll(ctx, sock, lib.BytesArg(data))
		}, Params: "sock, data", Async: true},
		"sock_sendto": {Fn: func(ctx context.Context, l *Loop, sock, data, address any) (any, error) {
			return l.retry(ctx, sock, true, "sendto", data, address)
		}, Params: "sock, data, address", Async: true},
		"sock_accept": {Fn: func(ctx context.Context, l *Loop, sock any) (any, error) {
			pair, err := l.retry(ctx, sock, false, "accept")
			if err == nil {
				lib.Method(py.GetItem(pair, 0), "setblocking", false)
			}
			return pair, err
		}, Params: "sock", Async: true},
		"sock_connect":            {Fn: sockConnect, Params: "sock, address", Async: true},
		"sock_sendfile":           {Fn: sockSendfile, Params: "sock, file, offset=0, count=None, *, fallback=None", Async: true},
		"sendfile":                {Fn: transportSendfile, Params: "transport, file, offset=0, count=None, *, fallback=True", Async: true},
		"getnameinfo":             {Fn: floorGetNameInfo, Params: "sockaddr, flags=0", Async: true},
		"connect_accepted_socket": {Fn: connectAcceptedSocket, Params: "protocol_factory, sock, *, ssl=None, **options", Async: true},
	}
}

// retry calls a method of a socket until it does not block any more.
func (l *Loop) retry(ctx context.Context, sock any, write bool, method string, args ...any) (any, error) {
	if err := l.checkNonBlocking(sock); err != nil {
		return nil, err
	}
	for {
		v, err := lib.TryMethod(sock, method, args...)
		if err == nil || !py.Is(err, py.BlockingIOError, py.InterruptedError) {
			return v, err
		}
		if err := l.waitIO(ctx, filenoOf(sock), write, waitingFor("sock_"+method+"()")); err != nil {
			return nil, err
		}
	}
}

// checkNonBlocking refuses sockets that block, in debug mode.
func (l *Loop) checkNonBlocking(sock any) error {
	if l.debug && py.Ne(lib.Method(sock, "gettimeout"), 0) {
		return py.ValueError.New("the socket must be non-blocking")
	}
	return nil
}

func (l *Loop) sockSendAll(ctx context.Context, sock any, data py.Bytes) error {
	for len(data) > 0 {
		n, err := l.retry(ctx, sock, true, "send", data)
		if err != nil {
			return err
		}
		data = data[lib.Int(n):]
	}
	return nil
}

func sockConnect(ctx context.Context, l *Loop, sock, address any) error {
	if err := l.checkNonBlocking(sock); err != nil {
		return err
	}
	_, err := lib.TryMethod(sock, "connect", address)
	if err == nil || !py.Is(err, py.BlockingIOError, py.InterruptedError) {
		return err
	}
	fd := filenoOf(sock)
	if err := l.waitIO(ctx, fd, true, waitingFor("sock_connect()")); err != nil {
		return err
	}
	code, err := syscall.GetsockoptInt(fd, syscall.SOL_SOCKET, syscall.SO_ERROR)
	if err != nil {
		return osError(err)
	}
	if code != 0 {
		return py.OSError.New(code, "Connect call failed "+py.Str(address))
	}
	return nil
}

// fileBlocks reads a binary file from offset to its end, or count bytes, block by block, and leaves it where reading
// stopped, as sendfile does.
func fileBlocks(file, offset, count any, send func(block py.Bytes) error) (total int, err error) {
	start, left := lib.Int(offset), -1
	if mode, ok := lib.AsStr(py.GetAttrOr(file, "mode", "b")); ok && !containsB(mode) {
		return 0, py.ValueError.New("file should be opened in binary mode")
	}
	if start < 0 {
		return 0, py.ValueError.Newf("offset must be a non-negative integer (got %d)", start)
	}
	if count != nil {
		if left = lib.Int(count); left <= 0 {
			return 0, py.ValueError.Newf("count must be a positive integer (got %s)", py.Repr(count))
		}
	}
	lib.Method(file, "seek", start)
	defer func() { lib.Method(file, "seek", start+total) }()
	for left != 0 {
		size := readSize
		if left > 0 {
			size = min(size, left)
		}
		block := lib.BytesArg(lib.Method(file, "read", size))
		if len(block) == 0 {
			break
		}
		if err := send(block); err != nil {
			return total, err
		}
		total += len(block)
		if left > 0 {
			left -= len(block)
		}
	}
	return total, nil
}

func containsB(mode string) bool {
	for _, c := range mode {
		if c == 'b' {
			return true
		}
	}
	return false
}

func sockSendfile(ctx context.Context, l *Loop, sock, file, offset, count, _ any) (int, error) {
	if err := l.checkNonBlocking(sock); err != nil {
		return 0, err
	}
	return fileBlocks(file, offset, count, func(block py.Bytes) error { return l.sockSendAll(ctx, sock, block) })
}

// transportSendfile is loop.sendfile(): meanwhile a protocol of our own waits for room in the transport's buffer.
func transportSendfile(ctx context.Context, l *Loop, transport, file, offset, count, _ any) (int, error) {
	t, ok := transport.(*Transport)
	if !ok {
		return 0, py.RuntimeError.Newf("sendfile is not supported for transport %s", py.Repr(transport))
	}
	if t.IsClosing() {
		return 0, py.RuntimeError.New("Transport is closing")
	}
	proto, reading := t.proto, t.IsReading()
	t.PauseReading()
	pace := &sendfileProtocol{streamProtocol: newStreamProtocol(l, 0), real: proto}
	t.proto = pace
	defer func() {
		t.proto = proto
		if reading {
			t.ResumeReading()
		}
	}()
	return fileBlocks(file, offset, count, func(block py.Bytes) error {
		if err := pace.drain(ctx); err != nil {
			return err
		}
		t.Write(block)
		return nil
	})
}

// sendfileProtocol stands in for a transport's protocol while a file is sent.
type sendfileProtocol struct {
	*streamProtocol
	real Protocol
}

// ConnectionLost fails the sending, then tells the real protocol.
func (p *sendfileProtocol) ConnectionLost(ctx context.Context, err error) error {
	_ = p.streamProtocol.ConnectionLost(ctx, err)
	return p.real.ConnectionLost(ctx, err)
}

// floorGetNameInfo is loop.getnameinfo(): the name of a host and the port as text.
func floorGetNameInfo(ctx context.Context, l *Loop, sockaddr any, flags int) (any, error) {
	const numericHost, numericPort = 1, 2 // NI_NUMERICHOST, NI_NUMERICSERV
	host, port := py.Str(py.GetItem(sockaddr, 0)), lib.Int(py.GetItem(sockaddr, 1))
	if flags&numericHost == 0 {
		names, err := LoopRunInExecutor(l, nil, func(context.Context) ([]string, error) {
			return lookupName(host), nil
		}).Await(ctx)
		if err != nil {
			return nil, err
		}
		if len(names) > 0 {
			host = names[0]
		}
	}
	service := strconv.Itoa(port)
	if flags&numericPort == 0 {
		for name, n := range wellKnownPorts {
			if n == port {
				service = name
			}
		}
	}
	return py.Tuple{host, service}, nil
}

// programSockets are the sockets of the program, by descriptor, that servers and transports have taken over: they close
// them.
var programSockets sync.Map

// closeSocket closes a descriptor, and the socket of the program that it is of.
func closeSocket(fd int) {
	if sock, ok := programSockets.LoadAndDelete(fd); ok {
		lib.Method(sock, "close")
		return
	}
	syscall.Close(fd)
}

// ownSocket is the descriptor of a socket of the program that a transport or a server takes over.
func ownSocket(sock any) (int, error) {
	if py.HasAttr(sock, "type") {
		if kind := lib.Int(py.GetAttr(sock, "type")); kind != syscall.SOCK_STREAM {
			return -1, py.ValueError.Newf("A Stream Socket was expected, got %s", py.Repr(sock))
		}
	}
	fd := lib.Int(lib.Method(sock, "fileno"))
	if fd < 0 {
		return -1, osError(syscall.EBADF)
	}
	lib.Method(sock, "setblocking", false)
	programSockets.Store(fd, sock)
	return fd, nil
}

// boundSocket is the argument sock of functions that make servers.
func boundSocket(sock, host, port any) *Socket {
	if sock == nil {
		return nil
	}
	if host != nil || port != nil {
		panic(py.ValueError.New("host/port and sock can not be specified at the same time"))
	}
	fd, err := ownSocket(sock)
	py.Check(err)
	return &Socket{fd}
}

// connectAcceptedSocket takes a socket that the program has accepted: its side of the encryption is the server's.
func connectAcceptedSocket(ctx context.Context, l *Loop, factory, sock, ssl any, options *py.Dict[any, any]) (any, error) {
	opts := serverTLS(ssl, options)
	if opts.Context == nil {
		return attachSocket(ctx, l, factory, sock, opts)
	}
	opts.serverSide = true
	return attachSocket(ctx, l, factory, sock, opts)
}

func attachSocket(ctx context.Context, l *Loop, factory, sock any, opts TLSOptions) (any, error) {
	fd, err := ownSocket(sock)
	if err != nil {
		return nil, err
	}
	t, p, err := l.attach(ctx, protocolFactory(ctx, factory), fd, opts)
	return transportPair(t, p), err
}
