package httpclient

import (
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"
)

// Cookie is one cookie of a jar.
type Cookie struct {
	Name, Value  string
	Domain, Path string // Domain "" goes to every host
	HostOnly     bool
	Secure       bool
	Expires      time.Time // zero for the session
}

// Jar keeps the cookies of a session, in the order in which they came.
type Jar struct {
	mu sync.Mutex
	// IgnoreIP keeps no cookies of hosts that are addresses.
	IgnoreIP bool
	list     []Cookie
}

// ParseCookies reads the headers Set-Cookie of a response.
func ParseCookies(h Headers, host, path string) []Cookie {
	var out []Cookie
	for _, line := range h.All("Set-Cookie") {
		c, err := http.ParseSetCookie(line)
		if err != nil {
			continue
		}
		k := Cookie{Name: c.Name, Value: c.Value, Domain: strings.TrimPrefix(strings.ToLower(c.Domain), "."), Path: c.Path, Secure: c.Secure, Expires: c.Expires}
		if k.Domain == "" {
			k.Domain, k.HostOnly = host, true
		}
		if !strings.HasPrefix(k.Path, "/") {
			k.Path = path[:strings.LastIndexByte(path, '/')+1]
			if len(k.Path) > 1 {
				k.Path = strings.TrimSuffix(k.Path, "/")
			}
			if k.Path == "" {
				k.Path = "/"
			}
		}
		if c.MaxAge > 0 {
			k.Expires = time.Now().Add(time.Duration(c.MaxAge) * time.Second)
		} else if c.MaxAge < 0 {
			k.Expires = time.Unix(1, 0)
		}
		out = append(out, k)
	}
	return out
}

// Store keeps the cookies of a response.
func (j *Jar) Store(h Headers, host, path string) {
	if _, err := netip.ParseAddr(host); err == nil && j.IgnoreIP {
		return
	}
	for _, c := range ParseCookies(h, host, path) {
		if c.HostOnly || domainMatch(host, c.Domain) {
			j.Set(c)
		}
	}
}

func domainMatch(host, domain string) bool {
	return host == domain || strings.HasSuffix(host, "."+domain)
}

// Set adds or replaces a cookie; one that has expired is removed.
func (j *Jar) Set(c Cookie) {
	j.mu.Lock()
	defer j.mu.Unlock()
	gone := !c.Expires.IsZero() && c.Expires.Before(time.Now())
	for i, old := range j.list {
		if old.Name == c.Name && old.Domain == c.Domain && old.Path == c.Path {
			if gone {
				j.list = append(j.list[:i], j.list[i+1:]...)
			} else {
				j.list[i] = c
			}
			return
		}
	}
	if !gone {
		j.list = append(j.list, c)
	}
}

// Clear removes all cookies.
func (j *Jar) Clear() {
	j.mu.Lock()
	j.list = nil
	j.mu.Unlock()
}

// All returns the cookies that have not expired.
func (j *Jar) All() []Cookie {
	j.mu.Lock()
	defer j.mu.Unlock()
	var out []Cookie
	for _, c := range j.list {
		if c.Expires.IsZero() || c.Expires.After(time.Now()) {
			out = append(out, c)
		}
	}
	return out
}

// For returns the cookies that go to a URL.
func (j *Jar) For(p Parts) []Pair {
	var out []Pair
	path := p.Path
	if path == "" {
		path = "/"
	}
	for _, c := range j.All() {
		host := c.Domain == "" || p.Host == c.Domain || !c.HostOnly && domainMatch(p.Host, c.Domain)
		under := c.Path == "" || path == c.Path || strings.HasPrefix(path, strings.TrimSuffix(c.Path, "/")+"/")
		if host && under && (!c.Secure || p.Scheme == "https") {
			out = append(out, Pair{c.Name, c.Value})
		}
	}
	return out
}

// CookieHeader is the value of the header Cookie; of two cookies of one name the later counts.
func CookieHeader(pairs []Pair) string {
	var parts []string
	at := map[string]int{}
	for _, p := range pairs {
		if i, ok := at[p.Name]; ok {
			parts[i] = p.Name + "=" + p.Value
			continue
		}
		at[p.Name] = len(parts)
		parts = append(parts, p.Name+"="+p.Value)
	}
	return strings.Join(parts, "; ")
}
