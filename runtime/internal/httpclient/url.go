package httpclient

import (
	"net/url"
	"strconv"
	"strings"
)

// Parts are the pieces of a URL, as they stand in it.
type Parts struct {
	Scheme, User, Host, Port string
	Path, Query, Fragment    string
	HasUser, HasQuery        bool
	HasHost                  bool // "//" was there
}

// SplitURL takes a URL apart: what is not absolute has only a path.
func SplitURL(text string) Parts {
	var p Parts
	text = strings.Trim(text, " \t\r\n")
	if rest, frag, ok := strings.Cut(text, "#"); ok {
		text, p.Fragment = rest, frag
	}
	if i := strings.IndexByte(text, ':'); i > 0 && isScheme(text[:i]) {
		p.Scheme, text = strings.ToLower(text[:i]), text[i+1:]
	}
	text, p.Query, p.HasQuery = strings.Cut(text, "?")
	if rest, ok := strings.CutPrefix(text, "//"); ok {
		p.HasHost = true
		host := rest
		text = ""
		if i := strings.IndexByte(rest, '/'); i >= 0 {
			host, text = rest[:i], rest[i:]
		}
		if i := strings.LastIndexByte(host, '@'); i >= 0 {
			p.User, p.HasUser, host = host[:i], true, host[i+1:]
		}
		if i := strings.LastIndexByte(host, ':'); i >= 0 && !strings.HasSuffix(host, "]") {
			host, p.Port = host[:i], host[i+1:]
		}
		p.Host = strings.ToLower(strings.Trim(host, "[]"))
	}
	p.Path = text
	return p
}

func isScheme(s string) bool {
	for i := range len(s) {
		c := s[i]
		letter := 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
		if !letter && (i == 0 || !('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.')) {
			return false
		}
	}
	return true
}

// String puts the URL together again; the port that the scheme implies is left out.
func (p Parts) String() string {
	var b strings.Builder
	if p.Scheme != "" {
		b.WriteString(p.Scheme + ":")
	}
	if p.HasHost {
		b.WriteString("//")
		if p.HasUser {
			b.WriteString(p.User + "@")
		}
		b.WriteString(p.HostPort())
	}
	b.WriteString(p.Path)
	if p.Query != "" {
		b.WriteString("?" + p.Query)
	}
	if p.Fragment != "" {
		b.WriteString("#" + p.Fragment)
	}
	return b.String()
}

// HostPort is the host, and the port unless the scheme implies it: the header Host.
func (p Parts) HostPort() string {
	host := p.Host
	if strings.Contains(host, ":") {
		host = "[" + host + "]"
	}
	if p.Port != "" && p.PortNumber() != defaultPort(p.Scheme) {
		host += ":" + p.Port
	}
	return host
}

func defaultPort(scheme string) int {
	switch scheme {
	case "http", "ws":
		return 80
	case "https", "wss":
		return 443
	case "ftp":
		return 21
	}
	return 0
}

// PortNumber is the port, that of the scheme when there is none; 0 for none at all.
func (p Parts) PortNumber() int {
	if n, err := strconv.Atoi(p.Port); err == nil {
		return n
	}
	return defaultPort(p.Scheme)
}

// Target is path and query: what the request line asks for.
func (p Parts) Target() string {
	path := p.Path
	if path == "" {
		path = "/"
	}
	if p.Query != "" {
		path += "?" + p.Query
	}
	return path
}

// Address is where to connect.
func (p Parts) Address() *url.URL {
	u := &url.URL{Scheme: p.Scheme, Host: p.HostPort()}
	return u
}

// Join resolves a reference relative to the URL.
func (p Parts) Join(ref Parts) Parts {
	switch {
	case ref.Scheme != "" && ref.HasHost:
		return ref
	case ref.HasHost:
		ref.Scheme = p.Scheme
		return ref
	}
	out := p
	out.Fragment = ref.Fragment
	switch {
	case ref.Path == "":
		if ref.HasQuery {
			out.Query, out.HasQuery = ref.Query, true
		}
		return out
	case strings.HasPrefix(ref.Path, "/"):
		out.Path = ref.Path
	default:
		out.Path = p.Path[:strings.LastIndexByte(p.Path, '/')+1] + ref.Path
		if out.Path == ref.Path {
			out.Path = "/" + ref.Path
		}
	}
	out.Path = cleanDots(out.Path)
	out.Query, out.HasQuery = ref.Query, ref.HasQuery
	return out
}

// cleanDots removes . and .. from a path.
func cleanDots(path string) string {
	if !strings.Contains(path, ".") {
		return path
	}
	var out []string
	parts := strings.Split(path, "/")
	for i, s := range parts {
		last := i == len(parts)-1
		switch s {
		case ".":
			if last {
				out = append(out, "")
			}
		case "..":
			if len(out) > 1 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, s)
		}
	}
	return strings.Join(out, "/")
}

// Credentials are user and password of the URL.
func (p Parts) Credentials() (user, password string) {
	user, password, _ = strings.Cut(p.User, ":")
	return Unquote(user, false), Unquote(password, false)
}
