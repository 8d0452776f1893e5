package infer

import "github.com/py2goasync/py2goasync/translate/hir"

// netSpecials are the rows of asyncio's streams and servers.
var netSpecials = map[string]special{
	"asyncio.open_connection":      connectionType,
	"asyncio.open_unix_connection": connectionType,
	"asyncio.start_server":         serverType,
	"asyncio.start_unix_server":    serverType,
}

func init() {
	for name, row := range netSpecials {
		asyncioSpecials[name] = row
	}
}

// NetOptions are the keyword arguments of streams and servers that typed code passes on; calls with others go through the
// floor.
var NetOptions = map[string]bool{"host": true, "port": true, "path": true, "limit": true, "backlog": true, "start_serving": true}

// netArgs reports whether typed code can pass the arguments; what it passes is only looked at.
func (in *inferer) netArgs(x *hir.Call) bool {
	for _, a := range x.Args {
		if a.Star != 0 || a.Name != "" && !NetOptions[a.Name] && a.Name != "client_connected_cb" {
			return false
		}
	}
	for _, a := range x.Args {
		in.show(a.Value, a.Value.Base().T)
	}
	return true
}

// connectionType is a coroutine of a reader and a writer.
func connectionType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !in.netArgs(x) {
		return floorCall(hir.Any)(in, x, e)
	}
	c := in.site(x, "await")
	in.flow(c, hir.TupleOf(in.asyncioType("StreamReader"), in.asyncioType("StreamWriter")))
	return in.coroutine(c)
}

// serverType is a coroutine of a server; the callback gets a reader and a writer.
func serverType(in *inferer, x *hir.Call, e *env) hir.Type {
	if !in.netArgs(x) || len(x.Args) == 0 || x.Args[0].Name != "" {
		return floorCall(hir.Any)(in, x, e)
	}
	in.applied(x.Args[0].Value.Base().T, []hir.Type{in.asyncioType("StreamReader"), in.asyncioType("StreamWriter")}, false)
	c := in.site(x, "await")
	in.flow(c, in.asyncioType("Server"))
	return in.coroutine(c)
}
