package parse

import (
	"net/netip"
	"regexp"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

var usesRelative = []string{"", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"}

var usesNetloc = []string{"", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews", "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss", "itms-services"}

var usesParams = []string{"", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms", "sftp", "tel"}

// parts are the five parts of a URL.
type parts struct{ scheme, netloc, path, query, fragment string }

var schemeChars = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.\-]*$`)

// split is urlsplit(url, scheme, allowFragments).
func split(url, scheme string, allowFragments bool) parts {
	strip := strings.NewReplacer("\t", "", "\r", "", "\n", "")
	controls := func(r rune) bool { return r <= ' ' }
	url = strip.Replace(strings.TrimLeftFunc(url, controls))
	scheme = strip.Replace(strings.TrimFunc(scheme, controls))
	p := parts{scheme: scheme}
	if i := strings.IndexByte(url, ':'); i > 0 && schemeChars.MatchString(url[:i]) {
		p.scheme, url = strings.ToLower(url[:i]), url[i+1:]
	}
	if strings.HasPrefix(url, "//") {
		end := len(url)
		if i := strings.IndexAny(url[2:], "/?#"); i >= 0 {
			end = i + 2
		}
		p.netloc, url = url[2:end], url[end:]
		if strings.Contains(p.netloc, "[") != strings.Contains(p.netloc, "]") {
			panic(py.ValueError.New("Invalid IPv6 URL"))
		}
		if strings.Contains(p.netloc, "[") {
			checkBrackets(p.netloc)
		}
	}
	if allowFragments {
		url, p.fragment, _ = strings.Cut(url, "#")
	}
	p.path, p.query, _ = strings.Cut(url, "?")
	return p
}

var futureAddress = regexp.MustCompile(`^v[a-fA-F0-9]+\..+$`)

// checkBrackets looks at the address in the brackets of a host.
func checkBrackets(netloc string) {
	_, hostPort, ok := cutLast(netloc, "@")
	if !ok {
		hostPort = netloc
	}
	before, bracketed, _ := strings.Cut(hostPort, "[")
	if before != "" {
		panic(py.ValueError.New("Invalid IPv6 URL"))
	}
	host, port, _ := strings.Cut(bracketed, "]")
	if port != "" && !strings.HasPrefix(port, ":") {
		panic(py.ValueError.New("Invalid IPv6 URL"))
	}
	if strings.HasPrefix(host, "v") {
		if !futureAddress.MatchString(host) {
			panic(py.ValueError.New("IPvFuture address is invalid"))
		}
		return
	}
	ip, err := netip.ParseAddr(host)
	if err != nil {
		panic(py.ValueError.Newf("%s does not appear to be an IPv4 or IPv6 address", py.Repr(host)))
	}
	if ip.Is4() {
		panic(py.ValueError.New("An IPv4 address cannot be in brackets"))
	}
}

func cutLast(s, sep string) (before, after string, ok bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// unsplit is urlunsplit.
func (p parts) unsplit() string {
	url := p.path
	if p.netloc != "" {
		if url != "" && url[0] != '/' {
			url = "/" + url
		}
		url = "//" + p.netloc + url
	} else if strings.HasPrefix(url, "//") {
		url = "//" + url
	} else if p.scheme != "" && slices.Contains(usesNetloc, p.scheme) && (url == "" || url[0] == '/') {
		url = "//" + url
	}
	if p.scheme != "" {
		url = p.scheme + ":" + url
	}
	if p.query != "" {
		url += "?" + p.query
	}
	if p.fragment != "" {
		url += "#" + p.fragment
	}
	return url
}

// params splits the parameters of the last segment off a path.
func params(scheme, path string) (string, string) {
	if !slices.Contains(usesParams, scheme) || !strings.Contains(path, ";") {
		return path, ""
	}
	i := strings.LastIndexByte(path, '/')
	if i >= 0 {
		j := strings.IndexByte(path[i:], ';')
		if j < 0 {
			return path, ""
		}
		return path[:i+j], path[i+j+1:]
	}
	before, after, _ := strings.Cut(path, ";")
	return before, after
}

// Urljoin is urllib.parse.urljoin(base, url).
func Urljoin(base, url string, allowFragments bool) string {
	if base == "" {
		return url
	}
	if url == "" {
		return base
	}
	b := split(base, "", allowFragments)
	u := split(url, b.scheme, allowFragments)
	bpath, bparams := params(b.scheme, b.path)
	path, uparams := params(u.scheme, u.path)
	join := func(p, q string) string {
		if q != "" {
			return p + ";" + q
		}
		return p
	}
	if u.scheme != b.scheme || !slices.Contains(usesRelative, u.scheme) {
		return url
	}
	if slices.Contains(usesNetloc, u.scheme) {
		if u.netloc != "" {
			u.path = join(path, uparams)
			return u.unsplit()
		}
		u.netloc = b.netloc
	}
	if path == "" && uparams == "" {
		u.path = join(bpath, bparams)
		if u.query == "" {
			u.query = b.query
		}
		return u.unsplit()
	}
	baseParts := strings.Split(bpath, "/")
	if baseParts[len(baseParts)-1] != "" {
		baseParts = baseParts[:len(baseParts)-1]
	}
	var segments []string
	if strings.HasPrefix(path, "/") {
		segments = strings.Split(path, "/")
	} else {
		segments = append(baseParts, strings.Split(path, "/")...)
		if len(segments) > 2 {
			kept := segments[:1:1]
			for _, s := range segments[1 : len(segments)-1] {
				if s != "" {
					kept = append(kept, s)
				}
			}
			segments = append(kept, segments[len(segments)-1])
		}
	}
	var resolved []string
	for _, s := range segments {
		switch s {
		case "..":
			if len(resolved) > 0 {
				resolved = resolved[:len(resolved)-1]
			}
		case ".":
		default:
			resolved = append(resolved, s)
		}
	}
	if last := segments[len(segments)-1]; last == "." || last == ".." {
		resolved = append(resolved, "")
	}
	if u.path = strings.Join(resolved, "/"); u.path == "" {
		u.path = "/"
	}
	u.path = join(u.path, uparams)
	return u.unsplit()
}
