package pytest

import (
	"net"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
)

// builtins are the fixtures that every test has.
var builtins = map[string]*Fixture{}

func init() {
	add := func(name string, s scope, make func(r *request) any) {
		builtins[name] = &Fixture{name: name, scope: s, builtin: make}
	}
	add("capsys", functionScope, capsysFixture)
	add("monkeypatch", functionScope, monkeypatchFixture)
	add("mocker", functionScope, mockerFixture)
	add("class_mocker", classScope, mockerFixture)
	add("module_mocker", moduleScope, mockerFixture)
	add("session_mocker", sessionScope, mockerFixture)
	add("tmp_path", functionScope, tmpPathFixture)
	add("tmp_path_factory", sessionScope, func(r *request) any { return &tempFactory{r.session} })
	add("caplog", functionScope, caplogFixture)
	add("recwarn", functionScope, recwarnFixture)
	add("pytestconfig", sessionScope, func(r *request) any { return r.session.config() })
	add("record_property", functionScope, func(*request) any {
		return lib.Def("append_property", "name, value", func([]any) any { return nil })
	})
	ports := func(network string) func(*request) any {
		return func(*request) any { return unusedPort(network) }
	}
	factory := func(network string) func(*request) any {
		return func(*request) any {
			return lib.Def("factory", "", func([]any) any { return unusedPort(network) })
		}
	}
	add("unused_tcp_port", functionScope, ports("tcp"))
	add("unused_udp_port", functionScope, ports("udp"))
	add("unused_tcp_port_factory", sessionScope, factory("tcp"))
	add("unused_udp_port_factory", sessionScope, factory("udp"))
	add("anyio_backend", moduleScope, func(*request) any { return "asyncio" })
	builtins["anyio_backend"].params = []any{"asyncio"}
	add("anyio_backend_name", moduleScope, func(*request) any { return "asyncio" })
}

// unusedPort is a port of this machine that nothing listens on: a fixture of pytest-asyncio.
func unusedPort(network string) int {
	if network == "udp" {
		c, err := net.ListenPacket("udp", "127.0.0.1:0")
		lib.CheckOS(err)
		defer c.Close()
		return c.LocalAddr().(*net.UDPAddr).Port
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	lib.CheckOS(err)
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}
