package aiohttp

import "github.com/py2goasync/py2goasync/runtime/internal/httpclient"

// NewMultiDict makes a dict whose names may have several values, from names and values in turn; ignoreCase makes it one of headers.
// It is for package web.
func NewMultiDict(ignoreCase bool, pairs ...string) *MultiDict {
	m := &MultiDict{exact: !ignoreCase}
	for i := 0; i+1 < len(pairs); i += 2 {
		m.fields = append(m.fields, httpclient.Header{Name: pairs[i], Value: pairs[i+1]})
	}
	return m
}
