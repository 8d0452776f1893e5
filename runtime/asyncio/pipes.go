package asyncio

import (
	"context"
	"os"
	"syscall"
)

// ConnectReadPipe receives what comes through a pipe: loop.connect_read_pipe(). The transport owns a copy of the
// descriptor; the file is closed.
func (l *Loop) ConnectReadPipe(ctx context.Context, factory func() Protocol, pipe *os.File) (*Transport, Protocol, error) {
	return l.connectPipe(ctx, factory, pipe, false)
}

// ConnectWritePipe sends through a pipe: loop.connect_write_pipe(). The transport owns a copy of the descriptor; the
// file is closed.
func (l *Loop) ConnectWritePipe(ctx context.Context, factory func() Protocol, pipe *os.File) (*Transport, Protocol, error) {
	return l.connectPipe(ctx, factory, pipe, true)
}

func (l *Loop) connectPipe(ctx context.Context, factory func() Protocol, pipe *os.File, write bool) (*Transport, Protocol, error) {
	fd, err := ownPipe(pipe)
	if err != nil {
		return nil, nil, err
	}
	proto := factory()
	ready := l.newWaiter(waitingFor("a pipe"))
	t := newTransport(l, fd, proto, nil, false, ready)
	t.pipe, t.writeOnly = true, write
	return t, proto, taskOf(ctx).hold(ready)
}

// ownPipe takes over a descriptor and has it not block.
func ownPipe(f *os.File) (int, error) {
	fd, err := syscall.Dup(int(f.Fd()))
	f.Close()
	if err != nil {
		return -1, osError(err)
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		syscall.Close(fd)
		return -1, osError(err)
	}
	return fd, nil
}

// GetAddrInfo finds the addresses of a host and port, each (host, port) as a string and a number:
// loop.getaddrinfo(), without the constants of the socket module.
func (l *Loop) GetAddrInfo(ctx context.Context, host string, port any) ([]HostPort, error) {
	found, err := l.resolve(ctx, host, port)
	var out []HostPort
	for _, e := range found {
		s := &HostPort{}
		switch a := e.addr.(type) {
		case *syscall.SockaddrInet4:
			s.Port = a.Port
		case *syscall.SockaddrInet6:
			s.Port = a.Port
		}
		s.Host = hostOf(e.addr)
		out = append(out, *s)
	}
	return out, err
}
