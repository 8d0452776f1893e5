package fastapi

import (
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// text applies what the configuration of a model says about strings.
func (v *validation) text(s string, x any, loc []any) any {
	c := v.config
	if c == nil {
		return s
	}
	if c.strip {
		s = strings.TrimSpace(s)
	}
	if c.strMin != nil || c.strMax != nil {
		v.boundText(&fieldSettings{minLength: c.strMin, maxLength: c.strMax}, s, x, loc)
	}
	return (&fieldSettings{lower: c.lower, upper: c.upper}).cased(s)
}

// cased applies what StringConstraints says of upper and lower case, once the text is known to be good.
func (s *fieldSettings) cased(text string) string {
	if s.lower {
		text = strings.ToLower(text)
	}
	if s.upper {
		text = strings.ToUpper(text)
	}
	return text
}

// email checks an EmailStr as the package email-validator does, without asking the network.
func (v *validation) email(x any, loc []any) any {
	s, ok := x.(string)
	if !ok {
		return v.fail("string_type", "Input should be a valid string", loc, x)
	}
	local, domain, reason := splitEmail(strings.TrimSpace(s))
	if reason != "" {
		v.fail("value_error", "value is not a valid email address: "+reason, loc, x, pair{"reason", reason})
		v.faults[len(v.faults)-1].own = true
		return nil
	}
	return local + "@" + strings.ToLower(domain)
}

// splitEmail takes an address apart, or says what is wrong with it.
func splitEmail(s string) (local, domain, reason string) {
	at := strings.IndexByte(s, '@')
	if at < 0 {
		return "", "", "An email address must have an @-sign."
	}
	local, domain = s[:at], s[at+1:]
	switch {
	case local == "":
		return "", "", "There must be something before the @-sign."
	case strings.HasPrefix(local, "."):
		return "", "", "An email address cannot start with a period."
	case strings.HasSuffix(local, "."):
		return "", "", "An email address cannot have a period immediately before the @-sign."
	case strings.Contains(local, ".."):
		return "", "", "An email address cannot have two periods in a row."
	case domain == "":
		return "", "", "There must be something after the @-sign."
	case strings.HasPrefix(domain, "."):
		return "", "", "An email address cannot have a period immediately after the @-sign."
	case strings.HasSuffix(domain, "."):
		return "", "", "An email address cannot end with a period."
	case strings.Contains(domain, ".."):
		return "", "", "An email address cannot have two periods in a row."
	}
	if bad := badRunes(local, "!#$%&'*+-/=?^_`{|}~."); bad != "" {
		return "", "", "The email address contains invalid characters before the @-sign: " + bad + "."
	}
	if bad := badRunes(domain, "-."); bad != "" {
		return "", "", "The part after the @-sign contains invalid characters: " + bad + "."
	}
	if !strings.Contains(domain, ".") {
		return "", "", "The part after the @-sign is not valid. It should have a period."
	}
	for label := range strings.SplitSeq(domain, ".") {
		if strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") {
			return "", "", "An email address cannot have a hyphen immediately after the @-sign or a period."
		}
	}
	return local, domain, ""
}

// badRunes lists the characters of a text that are no letters, digits or among others.
func badRunes(s, others string) string {
	var bad []string
	for _, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r >= utf8.RuneSelf
		if text := py.Repr(string(r)); !letter && !strings.ContainsRune(others, r) {
			if r == ' ' {
				text = "SPACE"
			}
			bad = append(bad, text)
		}
	}
	return strings.Join(bad, ", ")
}

// url makes an HttpUrl of a text.
func (v *validation) url(t *schemaType, x any, loc []any) any {
	if u, ok := x.(*HTTPURL); ok {
		return u
	}
	s, ok := x.(string)
	if !ok {
		return v.fail("url_type", "URL input should be a string or URL", loc, x)
	}
	u, reason := parseURL(strings.TrimSpace(s))
	if reason != "" {
		return v.fail("url_parsing", "Input should be a valid URL, "+reason, loc, x, pair{"error", reason})
	}
	if u.url.Scheme != "http" && u.url.Scheme != "https" {
		return v.fail("url_scheme", "URL scheme should be 'http' or 'https'", loc, x, pair{"expected_schemes", "'http' or 'https'"})
	}
	return u
}

// HTTPURL is a URL that was validated: pydantic.HttpUrl.
type HTTPURL struct{ url *url.URL }

func parseURL(s string) (u *HTTPURL, reason string) {
	if s == "" {
		return nil, "input is empty"
	}
	p, err := url.Parse(s)
	if err != nil || p.Scheme == "" {
		return nil, "relative URL without a base"
	}
	p.Scheme = strings.ToLower(p.Scheme)
	if p.Host == "" {
		if p.Opaque != "" { // http:example.com
			return parseURL(p.Scheme + "://" + p.Opaque)
		}
		return nil, "empty host"
	}
	if port := p.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n > 65535 {
			return nil, "invalid port number"
		}
	}
	p.Host = strings.ToLower(p.Host)
	if def := defaultPorts[p.Scheme]; p.Port() == strconv.Itoa(def) {
		p.Host = strings.TrimSuffix(p.Host, ":"+p.Port())
	}
	if p.Path == "" {
		p.Path = "/"
	}
	if _, err := netip.ParseAddr(p.Hostname()); err != nil && strings.ContainsAny(p.Hostname(), " <>^`{|}") {
		return nil, "invalid international domain name"
	}
	return &HTTPURL{p}, ""
}

var defaultPorts = map[string]int{"http": 80, "https": 443}

var httpURLClass = func() *py.Class {
	c := py.NewStructClass[HTTPURL]("HttpUrl", nil, nil, py.Methods{
		"__str__":  {Fn: (*HTTPURL).String},
		"__repr__": {Fn: func(u *HTTPURL) string { return "HttpUrl(" + py.Repr(u.String()) + ")" }},
		"__eq__": {Params: "other", Fn: func(u *HTTPURL, other any) bool {
			o, ok := other.(*HTTPURL)
			return ok && o.String() == u.String()
		}},
		"__hash__": {Fn: func(u *HTTPURL) int { return py.Hash(u.String()) }},
	})
	c.Module = "pydantic.networks"
	return c
}()

// PyClass returns HttpUrl.
func (u *HTTPURL) PyClass() *py.Class { return httpURLClass }

// String is str(url).
func (u *HTTPURL) String() string { return u.url.String() }

// Scheme is url.scheme.
func (u *HTTPURL) Scheme() string { return u.url.Scheme }

// Host is url.host.
func (u *HTTPURL) Host() *string { h := u.url.Hostname(); return &h }

// Path is url.path.
func (u *HTTPURL) Path() *string { p := u.url.EscapedPath(); return &p }

// Query is url.query.
func (u *HTTPURL) Query() *string { return textOr(u.url.RawQuery) }

// Fragment is url.fragment.
func (u *HTTPURL) Fragment() *string { return textOr(u.url.Fragment) }

// Port is url.port, with the default of the scheme.
func (u *HTTPURL) Port() *int {
	n, err := strconv.Atoi(u.url.Port())
	if err != nil {
		n = defaultPorts[u.url.Scheme]
	}
	return &n
}

func textOr(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// SecretStr is a text that is not shown: pydantic.SecretStr.
type SecretStr struct{ text string }

// NewSecretStr is SecretStr(text).
func NewSecretStr(text string) *SecretStr { return &SecretStr{text} }

// Value is secret.get_secret_value().
func (s *SecretStr) Value() string { return s.text }

// String is str(secret).
func (s *SecretStr) String() string {
	if s.text == "" {
		return ""
	}
	return "**********"
}

// Len is len(secret).
func (s *SecretStr) Len() int { return utf8.RuneCountInString(s.text) }

var secretClass = func() *py.Class {
	c := py.NewStructClass[SecretStr]("SecretStr", nil, nil, py.Methods{
		"__str__":          {Fn: (*SecretStr).String},
		"__repr__":         {Fn: func(s *SecretStr) string { return "SecretStr(" + py.Repr(s.String()) + ")" }},
		"__len__":          {Fn: (*SecretStr).Len},
		"get_secret_value": {Fn: (*SecretStr).Value},
		"__eq__": {Params: "other", Fn: func(s *SecretStr, other any) bool {
			o, ok := other.(*SecretStr)
			return ok && o.text == s.text
		}},
	})
	c.Module = "pydantic.types"
	return c
}()

// PyClass returns SecretStr.
func (s *SecretStr) PyClass() *py.Class { return secretClass }

func (v *validation) secret(x any, loc []any) any {
	switch x := x.(type) {
	case *SecretStr:
		return x
	case string:
		return NewSecretStr(x)
	}
	return v.fail("string_type", "Input should be a valid string", loc, x)
}
