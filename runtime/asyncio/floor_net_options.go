package asyncio

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/suggestions"
)

// loopCall is the method of the loop that takes the keyword arguments which a function of streams hands on.
type loopCall struct {
	name   string
	params []string
}

var (
	createConnection = loopCall{"BaseEventLoop.create_connection", strings.Fields(`protocol_factory host port ssl family proto flags sock local_addr
		server_hostname ssl_handshake_timeout ssl_shutdown_timeout happy_eyeballs_delay interleave all_errors`)}
	createServer = loopCall{"BaseEventLoop.create_server", strings.Fields(`protocol_factory host port family flags sock backlog ssl reuse_address
		reuse_port keep_alive ssl_handshake_timeout ssl_shutdown_timeout start_serving`)}
	createUnixConnection = loopCall{"_UnixSelectorEventLoop.create_unix_connection", strings.Fields(`protocol_factory path ssl sock server_hostname
		ssl_handshake_timeout ssl_shutdown_timeout`)}
	createUnixServer = loopCall{"_UnixSelectorEventLoop.create_unix_server", strings.Fields(`protocol_factory path sock backlog ssl
		ssl_handshake_timeout ssl_shutdown_timeout start_serving cleanup_socket`)}
)

// check raises the TypeError of an argument that the method does not take, such as loop, which Python 3.10 removed.
func (c loopCall) check(kwds any) {
	for key := range kwds.(*py.Dict[any, any]).Keys() {
		name := key.(string)
		if slices.Contains(c.params, name) {
			continue
		}
		text := c.name + "() got an unexpected keyword argument '" + name + "'"
		if near := suggestions.Nearest(name, c.params); near != "" {
			text += ". Did you mean '" + near + "'?"
		}
		panic(py.TypeError.New(text))
	}
}
