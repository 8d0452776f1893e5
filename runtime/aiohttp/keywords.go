package aiohttp

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// requestKeywords are the keyword arguments of requests that the floor passes by name.
var requestKeywords = map[string]func(any) Option{
	"params": Params, "data": Data, "json": JSON, "cookies": Cookies, "headers": Headers, "auth": Auth, "timeout": Timeout, "ssl": SSL,
	"proxy": Proxy, "raise_for_status": RaiseForStatus, "skip_auto_headers": SkipAutoHeaders,
	"verify_ssl":      SSL,
	"allow_redirects": func(x any) Option { return AllowRedirects(py.Truth(x)) },
	"max_redirects":   func(x any) Option { return MaxRedirects(lib.Int(x)) },
}

// sessionKeywords are those of ClientSession.
var sessionKeywords = map[string]func(any) Option{
	"base_url": BaseURL, "headers": Headers, "cookies": Cookies, "auth": Auth, "timeout": Timeout, "cookie_jar": CookieJar, "proxy": Proxy,
	"raise_for_status": RaiseForStatus, "json_serialize": JSONSerialize, "skip_auto_headers": SkipAutoHeaders,
	"trust_env": func(x any) Option { return TrustEnv(py.Truth(x)) },
	"connector": func(x any) Option { c, _ := x.(*TCPConnector); return Connector(c) },
}

// connectorKeywords are those of TCPConnector.
var connectorKeywords = map[string]func(any) ConnectorOption{
	"limit":          func(x any) ConnectorOption { return Limit(lib.Int(x)) },
	"limit_per_host": func(x any) ConnectorOption { return LimitPerHost(lib.Int(x)) },
	"force_close":    func(x any) ConnectorOption { return ForceClose(py.Truth(x)) },
	"ssl":            ConnectorSSL, "verify_ssl": ConnectorSSL, "ttl_dns_cache": Ignored, "use_dns_cache": Ignored, "keepalive_timeout": Ignored,
	"enable_cleanup_closed": Ignored, "family": Ignored, "happy_eyeballs_delay": Ignored,
}

// readKeywords are those of text() and json().
var readKeywords = map[string]func(any) ReadOption{
	"encoding": Encoding, "loads": Loads, "content_type": ContentType,
	"errors": func(x any) ReadOption { return Errors(py.Str(x)) },
}
