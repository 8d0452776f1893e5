package aiohttp

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// SimpleCookie are the cookies that a response sets, by name: http.cookies.SimpleCookie.
type SimpleCookie struct{ list []*Morsel }

// Morsel is one cookie: http.cookies.Morsel.
type Morsel struct {
	key, value string
	attrs      string // as they came, behind the value
}

func parseMorsels(lines []string) []*Morsel {
	var out []*Morsel
	for _, line := range lines {
		first, attrs, _ := strings.Cut(line, ";")
		name, value, ok := strings.Cut(first, "=")
		if !ok {
			continue
		}
		m := &Morsel{strings.TrimSpace(name), strings.Trim(strings.TrimSpace(value), `"`), attrs}
		replaced := false
		for i, old := range out {
			if old.key == m.key {
				out[i], replaced = m, true
			}
		}
		if !replaced {
			out = append(out, m)
		}
	}
	return out
}

// At is cookies[name].
func (c *SimpleCookie) At(name string) *Morsel {
	for _, m := range c.list {
		if m.key == name {
			return m
		}
	}
	panic(py.KeyError.New(name))
}

// Get is cookies.get(name): nil stands for None.
func (c *SimpleCookie) Get(name string) *Morsel {
	if !c.Contains(name) {
		return nil
	}
	return c.At(name)
}

// Contains is name in cookies.
func (c *SimpleCookie) Contains(name string) bool {
	for _, m := range c.list {
		if m.key == name {
			return true
		}
	}
	return false
}

// Len is len(cookies).
func (c *SimpleCookie) Len() int { return len(c.list) }

// Items is cookies.items().
func (c *SimpleCookie) Items() []py.Tuple2[string, *Morsel] {
	var out []py.Tuple2[string, *Morsel]
	for _, m := range c.list {
		out = append(out, py.Tuple2[string, *Morsel]{V0: m.key, V1: m})
	}
	return out
}

// PyRepr returns repr(cookies).
func (c *SimpleCookie) PyRepr() string {
	s := "<SimpleCookie:"
	for _, m := range c.list {
		s += " " + m.key + "=" + py.Repr(m.value)
	}
	return s + ">"
}

// PyStr returns str(cookies).
func (c *SimpleCookie) PyStr() string {
	var lines []string
	for _, m := range c.list {
		lines = append(lines, m.String())
	}
	return strings.Join(lines, "\r\n")
}

// Key is morsel.key.
func (m *Morsel) Key() string { return m.key }

// Value is morsel.value.
func (m *Morsel) Value() string { return m.value }

// String returns str(morsel).
func (m *Morsel) String() string {
	s := "Set-Cookie: " + m.key + "=" + m.value
	if attrs := strings.TrimSpace(m.attrs); attrs != "" {
		s += "; " + attrs
	}
	return s
}

// PyRepr returns repr(morsel).
func (m *Morsel) PyRepr() string {
	return "<Morsel: " + strings.TrimPrefix(m.String(), "Set-Cookie: ") + ">"
}

// Jar is the cookies of a session: aiohttp.CookieJar.
type Jar struct {
	jar    httpclient.Jar
	shared *httpclient.Jar // that of a session
}

// NewJar makes a jar; unsafe ones keep cookies of hosts that are IP addresses: aiohttp.CookieJar(unsafe).
func NewJar(unsafe bool) *Jar {
	j := &Jar{}
	j.jar.IgnoreIP = !unsafe
	return j
}

func (j *Jar) own() *httpclient.Jar {
	if j.shared != nil {
		return j.shared
	}
	return &j.jar
}

// Clear is jar.clear().
func (j *Jar) Clear() { j.own().Clear() }

// Len is len(jar).
func (j *Jar) Len() int { return len(j.own().All()) }

// Morsels are the cookies: list(jar).
func (j *Jar) Morsels() []*Morsel {
	var out []*Morsel
	for _, c := range j.own().All() {
		out = append(out, &Morsel{key: c.Name, value: c.Value})
	}
	return out
}

// UpdateCookies is jar.update_cookies(cookies).
func (j *Jar) UpdateCookies(cookies any) {
	for _, it := range httpclient.Items(cookies) {
		j.own().Set(httpclient.Cookie{Name: py.Str(it.Name), Value: py.Str(it.Value)})
	}
}
