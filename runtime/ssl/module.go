package ssl

import (
	"github.com/py2goasync/py2goasync/runtime/enum"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
	"github.com/py2goasync/py2goasync/runtime/socket"
)

// The exceptions of the module.
var (
	SSLError                 = lib.Exception("ssl", "SSLError", py.OSError)
	SSLZeroReturnError       = lib.Exception("ssl", "SSLZeroReturnError", SSLError)
	SSLWantReadError         = lib.Exception("ssl", "SSLWantReadError", SSLError)
	SSLWantWriteError        = lib.Exception("ssl", "SSLWantWriteError", SSLError)
	SSLSyscallError          = lib.Exception("ssl", "SSLSyscallError", SSLError)
	SSLEOFError              = lib.Exception("ssl", "SSLEOFError", SSLError)
	SSLCertVerificationError = lib.Exception("ssl", "SSLCertVerificationError", SSLError, py.ValueError)
)

type value struct {
	name  string
	value any
}

// enums are the enumerations of the module and their members, which the module holds too where it says so.
var enums = map[string]*py.Class{}

func define(base *py.Class, name string, members ...value) {
	d := py.NewDict[any, any]()
	for _, m := range members {
		d.Set(m.name, m.value)
	}
	enums[name] = lib.CallKW(base, []any{name, d}, []py.KV{{Key: "module", Value: "ssl"}}).(*py.Class)
}

func member(class, name string) any { return py.GetAttr(enums[class], name) }

func init() {
	define(enum.IntEnum(), "_SSLMethod", value{"PROTOCOL_TLS", 2}, value{"PROTOCOL_SSLv23", 2}, value{"PROTOCOL_TLSv1", 3},
		value{"PROTOCOL_TLSv1_1", 4}, value{"PROTOCOL_TLSv1_2", 5}, value{"PROTOCOL_TLS_CLIENT", 16}, value{"PROTOCOL_TLS_SERVER", 17})
	define(enum.IntEnum(), "VerifyMode", value{"CERT_NONE", certNone}, value{"CERT_OPTIONAL", certOptional}, value{"CERT_REQUIRED", certRequired})
	define(enum.IntEnum(), "TLSVersion", value{"MINIMUM_SUPPORTED", -2}, value{"SSLv3", 768}, value{"TLSv1", 769}, value{"TLSv1_1", 770},
		value{"TLSv1_2", 771}, value{"TLSv1_3", 772}, value{"MAXIMUM_SUPPORTED", -1})
	define(enum.Enum(), "Purpose", value{"SERVER_AUTH", "1.3.6.1.5.5.7.3.1"}, value{"CLIENT_AUTH", "1.3.6.1.5.5.7.3.2"})
}

func contextOf(x any) *Context { return x.(*Context) }

// SSLContextType is the class ssl.SSLContext.
var SSLContextType = lib.Class[Context]("ssl", "SSLContext", nil, py.Methods{
	"__new__": lib.New("protocol=None, *args, **kw", func(a []any) any {
		if a[0] == nil {
			a[0] = member("_SSLMethod", "PROTOCOL_TLS")
		}
		return newContext(a[0])
	}),
	"check_hostname": lib.PropSet(func(c any) any { return contextOf(c).checkHostname }, func(c, v any) { contextOf(c).setCheck(py.Truth(v)) }),
	"verify_mode":    lib.PropSet(func(c any) any { return lib.Call(enums["VerifyMode"], contextOf(c).verify) }, func(c, v any) { contextOf(c).setVerify(v) }),
	"protocol":       lib.Prop(func(c any) any { return contextOf(c).protocol }),
	"minimum_version": lib.PropSet(func(c any) any {
		if contextOf(c).minimum == nil {
			return member("TLSVersion", "TLSv1_2")
		}
		return contextOf(c).minimum
	}, func(c, v any) { contextOf(c).minimum = v }),
	"maximum_version": lib.PropSet(func(c any) any {
		if contextOf(c).maximum == nil {
			return member("TLSVersion", "MAXIMUM_SUPPORTED")
		}
		return contextOf(c).maximum
	}, func(c, v any) { contextOf(c).maximum = v }),
	"load_verify_locations": lib.M("cafile=None, capath=None, cadata=None", func(c any, a []any) any {
		if none(a...) {
			panic(py.TypeError.New("cafile, capath and cadata cannot be all omitted"))
		}
		contextOf(c).trusted.load(a[0], a[1], a[2])
		return nil
	}),
	"load_cert_chain":          lib.M("certfile, keyfile=None, password=None", func(c any, a []any) any { contextOf(c).load(a[0], a[1]); return nil }),
	"load_default_certs":       lib.M("purpose=None", func(c any, _ []any) any { contextOf(c).trusted.useSystem(); return nil }),
	"set_default_verify_paths": lib.M("", func(c any, _ []any) any { contextOf(c).trusted.useSystem(); return nil }),
	"set_ciphers":              lib.M("ciphers", func(any, []any) any { return nil }),
	"set_alpn_protocols": lib.M("alpn_protocols", func(c any, a []any) any {
		contextOf(c).protocols = nil
		for p := range py.Seq(a[0]) {
			contextOf(c).protocols = append(contextOf(c).protocols, py.Str(p))
		}
		return nil
	}),
	"wrap_socket": lib.M("sock, server_side=False, do_handshake_on_connect=True, suppress_ragged_eofs=True, server_hostname=None, session=None", func(c any, a []any) any {
		if py.Truth(a[1]) {
			panic(py.NotImplementedError.New("wrap_socket() of a server is not supported by py2goasync"))
		}
		if a[4] == nil && contextOf(c).checkHostname {
			panic(py.ValueError.New("check_hostname requires server_hostname"))
		}
		host := ""
		if a[4] != nil {
			host = py.Str(a[4])
		}
		return contextOf(c).Client(a[0].(*socket.Socket), host)
	}),
})

// Module is the module object of ssl.
var Module = lib.Module("ssl", func(m *py.Module) {
	for _, c := range []*py.Class{SSLError, SSLZeroReturnError, SSLWantReadError, SSLWantWriteError, SSLSyscallError, SSLEOFError,
		SSLCertVerificationError, SSLContextType, SSLSocketType, SSLObjectType} {
		m.Set(c.Name, c)
	}
	m.Set("CertificateError", SSLCertVerificationError).Set("OPENSSL_VERSION", "OpenSSL 3.0.13 30 Jan 2024").Set("HAS_SNI", true).Set("HAS_TLSv1_3", true)
	for _, class := range []string{"_SSLMethod", "VerifyMode"} {
		for x := range py.Seq(enums[class]) {
			m.Set(py.Str(py.GetAttr(x, "name")), x)
		}
	}
	m.Set("PROTOCOL_SSLv23", member("_SSLMethod", "PROTOCOL_TLS"))
	for _, class := range []string{"VerifyMode", "TLSVersion", "Purpose"} {
		m.Set(class, enums[class])
	}
	lib.Add(m, "create_default_context", "purpose=None, *, cafile=None, capath=None, cadata=None", func(a []any) any {
		return defaultContext(a[0], a[1], a[2], a[3])
	})
	lib.Add(m, "_create_unverified_context", "*args, **kw", func([]any) any { return newContext(member("_SSLMethod", "PROTOCOL_TLS_CLIENT")).unverified() })
})

func (c *Context) unverified() *Context {
	c.checkHostname, c.verify = false, certNone
	return c
}
