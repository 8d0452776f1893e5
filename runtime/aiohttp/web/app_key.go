package web

import (
	"context"

	"github.com/py2goasync/py2goasync/runtime/internal/httpclient"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// AppKey is web.AppKey: a key of an application that equals no other.
type AppKey struct{ name string }

// NewAppKey is web.AppKey(name, type).
func NewAppKey(name string) *AppKey { return &AppKey{name} }

var keyClass = lib.Class[AppKey]("aiohttp.helpers", "AppKey", nil, py.Methods{}).
	ConstructBy(httpclient.Constructor("AppKey", "name, t=None", func(_ context.Context, a []any) (any, error) { return NewAppKey(py.Str(a[0])), nil }))

// PyClass returns AppKey.
func (*AppKey) PyClass() *py.Class { return keyClass }

// PyRepr is repr(key).
func (k *AppKey) PyRepr() string { return "<AppKey(__main__." + k.name + ")>" }
