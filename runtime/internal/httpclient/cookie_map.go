package httpclient

// CookieMap looks at the cookies of a jar by name, as the clients' cookie objects do.
type CookieMap struct{ Jar *Jar }

// Find returns the value of a cookie.
func (c CookieMap) Find(name string) (string, bool) {
	for _, k := range c.Jar.All() {
		if k.Name == name {
			return k.Value, true
		}
	}
	return "", false
}

// GetOpt is cookies.get(name): nil stands for None.
func (c CookieMap) GetOpt(name string) *string {
	if v, ok := c.Find(name); ok {
		return &v
	}
	return nil
}

// GetOr is cookies.get(name, fallback).
func (c CookieMap) GetOr(name, fallback string) string {
	if v, ok := c.Find(name); ok {
		return v
	}
	return fallback
}

// Contains is name in cookies.
func (c CookieMap) Contains(name string) bool {
	_, ok := c.Find(name)
	return ok
}

// Set is cookies.set(name, value) and cookies[name] = value.
func (c CookieMap) Set(name, value string) {
	c.Jar.Set(Cookie{Name: name, Value: value, Path: "/"})
}

// Len is len(cookies).
func (c CookieMap) Len() int { return len(c.Jar.All()) }
