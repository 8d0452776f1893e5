package fastapi

import (
	"net/url"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// withQuery is the URL with another query.
func (u *URL) withQuery(items []header) *URL {
	scope := *u.scope
	parts := make([]string, len(items))
	for i, it := range items {
		parts[i] = url.QueryEscape(it.Name) + "=" + url.QueryEscape(it.Value)
	}
	scope.Query = strings.Join(parts, "&")
	return &URL{&scope}
}

func queryItems(params []py.KV) []header {
	var out []header
	for _, kv := range params {
		out = append(out, header{Name: kv.Key, Value: py.Str(kv.Value)})
	}
	return out
}

// IncludeQueryParams is url.include_query_params(name=value): what is there under a name is replaced.
func (u *URL) IncludeQueryParams(params ...py.KV) *URL {
	given := queryItems(params)
	kept := slices.DeleteFunc(slices.Clone(u.items()), func(it header) bool {
		return slices.ContainsFunc(given, func(g header) bool { return g.Name == it.Name })
	})
	return u.withQuery(append(kept, given...))
}

// ReplaceQueryParams is url.replace_query_params(name=value).
func (u *URL) ReplaceQueryParams(params ...py.KV) *URL { return u.withQuery(queryItems(params)) }

// RemoveQueryParams is url.remove_query_params(keys): a name or several.
func (u *URL) RemoveQueryParams(keys any) *URL {
	var names []any
	if text, ok := floor(keys).(string); ok {
		names = []any{text}
	} else {
		names = py.Collect(floor(keys))
	}
	return u.withQuery(slices.DeleteFunc(slices.Clone(u.items()), func(it header) bool { return slices.Contains(names, any(it.Name)) }))
}

// items are the parameters of the query, in order.
func (u *URL) items() []header {
	var out []header
	for _, p := range parseQuery(u.scope.Query).pairs {
		out = append(out, header{Name: p.Name, Value: p.Value})
	}
	return out
}

// IsSecure is url.is_secure.
func (u *URL) IsSecure() bool { return u.scope.Scheme == "https" || u.scope.Scheme == "wss" }
