// Package socketserver answers Python's socketserver module: servers whose handlers are classes.
package socketserver

import (
	"context"
	"slices"
	"syscall"

	"github.com/py2goasync/py2goasync/runtime/concurrent/interp"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	pyselect "github.com/py2goasync/py2goasync/runtime/select"
	"github.com/py2goasync/py2goasync/runtime/socket"
	"github.com/py2goasync/py2goasync/runtime/sys"
	"github.com/py2goasync/py2goasync/runtime/threading"
)

// The classes of the module. Programs derive from them and replace their methods, so each step is a call of a method.
var (
	BaseServerType                  *py.Class
	TCPServerType                   *py.Class
	UDPServerType                   *py.Class
	ThreadingMixInType              *py.Class
	ThreadingTCPServerType          *py.Class
	ThreadingUDPServerType          *py.Class
	UnixStreamServerType            *py.Class
	UnixDatagramServerType          *py.Class
	ThreadingUnixStreamServerType   *py.Class
	ThreadingUnixDatagramServerType *py.Class
	BaseRequestHandlerType          *py.Class
	StreamRequestHandlerType        *py.Class
	DatagramRequestHandlerType      *py.Class
)

func attr(x any, name string) any { return py.GetAttr(x, name) }

// state is what a server is to the runtime.
type state struct {
	running, stop bool
	stopped       threading.Waiters
}

// PyClass returns object.
func (*state) PyClass() *py.Class { return py.ObjectType }

func of(self any) *state { return attr(self, "_state").(*state) }

// ready waits for a connection, for some seconds at most; nil is for ever.
func ready(self, timeout any) bool {
	r := lib.Call(attr(pyselect.Module(), "select"), py.ListOf([]any{lib.Method(self, "fileno")}), py.NewList[any](), py.NewList[any](), timeout)
	return py.Len(py.GetItem(r, 0)) > 0
}

func serveForever(self, interval any) {
	s := of(self)
	s.running, s.stop = true, false
	defer func() {
		s.running = false
		s.stopped.Wake(-1)
	}()
	for !s.stop {
		if ready(self, interval) && !s.stop {
			lib.Method(self, "_handle_request_noblock")
		}
		lib.Method(self, "service_actions")
	}
}

func handleNow(self any) {
	var pair []any
	if err := py.Try(func() error { pair = py.Unpack(lib.Method(self, "get_request"), 2); return nil }); err != nil {
		if !py.Is(err, py.OSError) {
			panic(err)
		}
		return
	}
	request, address := pair[0], pair[1]
	if !py.Truth(lib.Method(self, "verify_request", request, address)) {
		lib.Method(self, "shutdown_request", request)
		return
	}
	attempt(self, request, address, func() { lib.Method(self, "process_request", request, address) })
}

// attempt handles a request; what fails is shown, and the server goes on.
func attempt(self, request, address any, f func()) {
	err := py.Try(func() error { f(); return nil })
	if err == nil {
		return
	}
	if py.Is(err, py.ExceptionType) {
		failing = err
		lib.Method(self, "handle_error", request, address)
		lib.Method(self, "shutdown_request", request)
		return
	}
	lib.Method(self, "shutdown_request", request)
	panic(err)
}

// failing is the exception that handle_error shows.
var failing error

func makeBaseServer() {
	c := py.NewClass("socketserver", "BaseServer", py.ObjectType)
	BaseServerType = c
	c.Set("timeout", nil)
	def := lib.Definer(c)
	def("__init__", "self, server_address, RequestHandlerClass", func(a []any) any {
		py.SetAttr(a[0], "server_address", a[1])
		py.SetAttr(a[0], "RequestHandlerClass", a[2])
		py.SetAttr(a[0], "_state", &state{})
		return nil
	})
	none := func([]any) any { return nil }
	def("server_activate", "self", none)
	def("service_actions", "self", none)
	def("handle_timeout", "self", none)
	def("server_close", "self", none)
	def("close_request", "self, request", none)
	def("verify_request", "self, request, client_address", func([]any) any { return true })
	def("serve_forever", "self, poll_interval=0.5", func(a []any) any { serveForever(a[0], a[1]); return nil })
	def("shutdown", "self", func(a []any) any {
		s := of(a[0])
		s.stop = true
		for s.running {
			s.stopped.Wait(interp.Forever, "a server to stop")
		}
		return nil
	})
	def("handle_request", "self", func(a []any) any {
		if ready(a[0], attr(a[0], "timeout")) {
			lib.Method(a[0], "_handle_request_noblock")
		} else {
			lib.Method(a[0], "handle_timeout")
		}
		return nil
	})
	def("_handle_request_noblock", "self", func(a []any) any { handleNow(a[0]); return nil })
	def("process_request", "self, request, client_address", func(a []any) any {
		lib.Method(a[0], "finish_request", a[1], a[2])
		lib.Method(a[0], "shutdown_request", a[1])
		return nil
	})
	def("finish_request", "self, request, client_address", func(a []any) any {
		return lib.Call(attr(a[0], "RequestHandlerClass"), a[1], a[2], a[0])
	})
	def("shutdown_request", "self, request", func(a []any) any { lib.Method(a[0], "close_request", a[1]); return nil })
	def("handle_error", "self, request, client_address", func(a []any) any {
		const rule = "----------------------------------------\n"
		lib.Method(sys.CurrentStderr(), "write", rule+"Exception occurred during processing of request from "+py.Str(a[2])+"\n"+py.FormatException(failing)+rule)
		return nil
	})
	def("__enter__", "self", func(a []any) any { return a[0] })
	def("__exit__", "self, *args", func(a []any) any { lib.Method(a[0], "server_close"); return nil })
}

func makeTCPServer() {
	c := py.NewClass("socketserver", "TCPServer", BaseServerType)
	TCPServerType = c
	c.Set("address_family", attr(socket.Module(), "AF_INET"))
	c.Set("socket_type", attr(socket.Module(), "SOCK_STREAM"))
	c.Set("request_queue_size", 5)
	c.Set("allow_reuse_address", false)
	c.Set("allow_reuse_port", false)
	def := lib.Definer(c)
	def("__init__", "self, server_address, RequestHandlerClass, bind_and_activate=True", func(a []any) any {
		lib.Call(attr(BaseServerType, "__init__"), a[0], a[1], a[2])
		py.SetAttr(a[0], "socket", lib.Call(socket.SocketType, attr(a[0], "address_family"), attr(a[0], "socket_type")))
		if py.Truth(a[3]) {
			err := py.Try(func() error {
				lib.Method(a[0], "server_bind")
				lib.Method(a[0], "server_activate")
				return nil
			})
			if err != nil {
				lib.Method(a[0], "server_close")
				panic(err)
			}
		}
		return nil
	})
	def("server_bind", "self", func(a []any) any {
		sock := attr(a[0], "socket")
		if py.Truth(attr(a[0], "allow_reuse_address")) {
			lib.Method(sock, "setsockopt", syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1)
		}
		lib.Method(sock, "bind", attr(a[0], "server_address"))
		py.SetAttr(a[0], "server_address", lib.Method(sock, "getsockname"))
		return nil
	})
	def("server_activate", "self", func(a []any) any { return lib.Method(attr(a[0], "socket"), "listen", attr(a[0], "request_queue_size")) })
	def("server_close", "self", func(a []any) any { return lib.Method(attr(a[0], "socket"), "close") })
	def("fileno", "self", func(a []any) any { return lib.Method(attr(a[0], "socket"), "fileno") })
	def("get_request", "self", func(a []any) any { return lib.Method(attr(a[0], "socket"), "accept") })
	def("shutdown_request", "self, request", func(a []any) any {
		_ = py.Try(func() error { lib.Method(a[1], "shutdown", syscall.SHUT_WR); return nil }) // the other side may be gone
		lib.Method(a[0], "close_request", a[1])
		return nil
	})
	def("close_request", "self, request", func(a []any) any { return lib.Method(a[1], "close") })

	u := py.NewClass("socketserver", "UDPServer", c)
	UDPServerType = u
	u.Set("socket_type", attr(socket.Module(), "SOCK_DGRAM"))
	u.Set("max_packet_size", 8192)
	def = lib.Definer(u)
	def("get_request", "self", func(a []any) any {
		pair := py.Unpack(lib.Method(attr(a[0], "socket"), "recvfrom", attr(a[0], "max_packet_size")), 2)
		return py.Tuple{py.Tuple{pair[0], attr(a[0], "socket")}, pair[1]}
	})
	def("server_activate", "self", func([]any) any { return nil })
	def("shutdown_request", "self, request", func(a []any) any { return lib.Method(a[0], "close_request", a[1]) })
	def("close_request", "self, request", func([]any) any { return nil })

	unix := func(name string, base *py.Class) *py.Class {
		return py.NewClass("socketserver", name, base).Set("address_family", attr(socket.Module(), "AF_UNIX"))
	}
	UnixStreamServerType, UnixDatagramServerType = unix("UnixStreamServer", TCPServerType), unix("UnixDatagramServer", UDPServerType)
}

func makeThreading() {
	c := py.NewClass("socketserver", "ThreadingMixIn", py.ObjectType)
	ThreadingMixInType = c
	c.Set("daemon_threads", false)
	c.Set("block_on_close", true)
	def := lib.Definer(c)
	def("process_request_thread", "self, request, client_address", func(a []any) any {
		attempt(a[0], a[1], a[2], func() {
			lib.Method(a[0], "finish_request", a[1], a[2])
			lib.Method(a[0], "shutdown_request", a[1])
		})
		return nil
	})
	def("process_request", "self, request, client_address", func(a []any) any {
		t := lib.CallKW(threading.ThreadType, nil, []py.KV{{Key: "target", Value: attr(a[0], "process_request_thread")},
			{Key: "args", Value: py.Tuple{a[1], a[2]}}, {Key: "daemon", Value: attr(a[0], "daemon_threads")}})
		if !py.Truth(attr(t, "daemon")) && py.Truth(attr(a[0], "block_on_close")) {
			threads, _ := py.GetAttrOr(a[0], "_threads", nil).(*py.List[any])
			if threads == nil {
				threads = py.NewList[any]()
				py.SetAttr(a[0], "_threads", threads)
			}
			threads.Append(t)
		}
		return lib.Method(t, "start")
	})
	def("server_close", "self", func(a []any) any {
		mro := py.Type(a[0]).MRO
		for _, k := range mro[slices.Index(mro, c)+1:] {
			if k.Defines("server_close") {
				lib.Call(attr(k, "server_close"), a[0])
				break
			}
		}
		if threads, ok := py.GetAttrOr(a[0], "_threads", nil).(*py.List[any]); ok {
			for t := range threads.All() {
				lib.Method(t, "join")
			}
		}
		return nil
	})
	threading := func(base *py.Class) *py.Class { return py.NewClass("socketserver", "Threading"+base.Name, c, base) }
	ThreadingTCPServerType, ThreadingUDPServerType = threading(TCPServerType), threading(UDPServerType)
	ThreadingUnixStreamServerType, ThreadingUnixDatagramServerType = threading(UnixStreamServerType), threading(UnixDatagramServerType)
}

func makeHandlers() {
	c := py.NewClass("socketserver", "BaseRequestHandler", py.ObjectType)
	BaseRequestHandlerType = c
	none := func([]any) any { return nil }
	def := lib.Definer(c)
	c.DefineMethod("__init__", "self, request, client_address, server", func(ctx context.Context, a []any) (any, error) {
		for i, name := range []string{"request", "client_address", "server"} {
			py.SetAttr(a[0], name, a[i+1])
		}
		if _, err := py.CallMethod(ctx, a[0], "setup"); err != nil {
			return nil, err
		}
		err := py.Try(func() error { _, err := py.CallMethod(ctx, a[0], "handle"); return err })
		if _, failed := py.CallMethod(ctx, a[0], "finish"); failed != nil && err == nil {
			err = failed
		}
		return nil, err
	})
	for _, name := range []string{"setup", "handle", "finish"} {
		def(name, "self", none)
	}
	s := py.NewClass("socketserver", "StreamRequestHandler", c)
	StreamRequestHandlerType = s
	s.Set("rbufsize", -1)
	s.Set("wbufsize", 0)
	s.Set("timeout", nil)
	s.Set("disable_nagle_algorithm", false)
	def = lib.Definer(s)
	def("setup", "self", func(a []any) any {
		conn := attr(a[0], "request").(*socket.Socket)
		py.SetAttr(a[0], "connection", conn)
		if t := attr(a[0], "timeout"); t != nil {
			conn.SetTimeout(t)
		}
		py.SetAttr(a[0], "rfile", socket.NewFile(conn))
		py.SetAttr(a[0], "wfile", socket.NewFile(conn))
		return nil
	})
	def("finish", "self", func(a []any) any {
		lib.Method(attr(a[0], "wfile"), "close")
		lib.Method(attr(a[0], "rfile"), "close")
		return nil
	})
	d := py.NewClass("socketserver", "DatagramRequestHandler", c)
	DatagramRequestHandlerType = d
	def = lib.Definer(d)
	def("setup", "self", func(a []any) any {
		pair := py.Unpack(attr(a[0], "request"), 2)
		bytesIO := attr(ioModule(), "BytesIO")
		for _, v := range []py.KV{{Key: "packet", Value: pair[0]}, {Key: "socket", Value: pair[1]}, {Key: "rfile", Value: lib.Call(bytesIO, pair[0])},
			{Key: "wfile", Value: lib.Call(bytesIO)}} {
			py.SetAttr(a[0], v.Key, v.Value)
		}
		return nil
	})
	def("finish", "self", func(a []any) any {
		return lib.Method(attr(a[0], "socket"), "sendto", lib.Method(attr(a[0], "wfile"), "getvalue"), attr(a[0], "client_address"))
	})
}
