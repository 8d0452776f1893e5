// Package hmac answers Python's hmac module.
package hmac

import (
	"crypto/hmac"
	"crypto/subtle"
	"encoding/hex"
	"hash"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/hashlib"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HMAC is hmac.HMAC.
type HMAC struct {
	h    hash.Hash
	name string
	key  py.Bytes
	data []byte // for copies
	make func() hash.Hash
}

// PyClass returns hmac.HMAC.
func (*HMAC) PyClass() *py.Class { return HMACType }

func newHMAC(key py.Bytes, name string) *HMAC {
	make, ok := hashlib.Maker(name)
	if !ok {
		panic(py.ValueError.New("unsupported hash type " + name))
	}
	return &HMAC{h: hmac.New(make, []byte(key)), name: strings.ToLower(name), key: key, make: make}
}

func (x *HMAC) update(data py.Bytes) *HMAC {
	x.h.Write([]byte(data))
	x.data = append(x.data, data...)
	return x
}

// nameOf is the algorithm that digestmod means: a name, or a function of hashlib.
func nameOf(digestmod any) string {
	if s, ok := lib.AsStr(digestmod); ok {
		return s
	}
	if digestmod == nil || digestmod == "" {
		panic(py.TypeError.New("Missing required argument 'digestmod'."))
	}
	return py.Str(py.GetAttr(lib.Call(digestmod), "name"))
}

// CompareDigest is hmac.compare_digest(a, b).
func CompareDigest(a, b any) bool {
	as, ok := lib.AsStr(a)
	bs, ok2 := lib.AsStr(b)
	if ok && ok2 {
		if !py.StrIsASCII(as) || !py.StrIsASCII(bs) {
			panic(py.TypeError.New("comparing strings with non-ASCII characters is not supported"))
		}
		return subtle.ConstantTimeCompare([]byte(as), []byte(bs)) == 1
	}
	ab, ok := lib.AsBytes(a)
	bb, ok2 := lib.AsBytes(b)
	if !ok || !ok2 {
		panic(py.TypeError.Newf("unsupported operand types(s) or combination of types: '%s' and '%s'", lib.TypeName(a), lib.TypeName(b)))
	}
	return subtle.ConstantTimeCompare([]byte(ab), []byte(bb)) == 1
}

// HMACType is the class hmac.HMAC.
var HMACType *py.Class

func keyOf(x any) py.Bytes {
	b, ok := lib.AsBytes(x)
	if !ok {
		panic(py.TypeError.Newf("key: expected bytes or bytearray, but got '%s'", lib.TypeName(x)))
	}
	return b
}

func newOf(a []any) any {
	if a[2] == "" || a[2] == nil {
		panic(py.TypeError.New("Missing required argument 'digestmod'."))
	}
	h := newHMAC(keyOf(a[0]), nameOf(a[2]))
	if a[1] != nil {
		h.update(messageOf(a[1]))
	}
	return h
}

func messageOf(x any) py.Bytes {
	if _, ok := lib.AsStr(x); ok {
		panic(py.TypeError.New("Strings must be encoded before hashing"))
	}
	return lib.BytesArg(x)
}

func init() {
	of := func(self any) *HMAC { return self.(*HMAC) }
	HMACType = lib.Class[HMAC]("hmac", "HMAC", nil, py.Methods{
		"__new__":   lib.New("key, msg=None, digestmod=''", newOf),
		"update":    lib.M("msg", func(self any, a []any) any { of(self).update(messageOf(a[0])); return nil }),
		"digest":    lib.M("", func(self any, _ []any) any { return py.Bytes(of(self).h.Sum(nil)) }),
		"hexdigest": lib.M("", func(self any, _ []any) any { return hex.EncodeToString(of(self).h.Sum(nil)) }),
		"copy": lib.M("", func(self any, _ []any) any {
			return newHMAC(of(self).key, of(self).name).update(py.Bytes(of(self).data))
		}),
		"name":        lib.Prop(func(self any) any { return "hmac-" + of(self).name }),
		"digest_size": lib.Prop(func(self any) any { return of(self).h.Size() }),
		"block_size":  lib.Prop(func(self any) any { return of(self).h.BlockSize() }),
	})
}

// Module is the module object of hmac.
var Module = lib.Module("hmac", func(m *py.Module) {
	m.Set("HMAC", HMACType)
	lib.Add(m, "new", "key, msg=None, digestmod=''", newOf)
	lib.AddC(m, "compare_digest", "a, b, /", func(a []any) any { return CompareDigest(a[0], a[1]) })
	lib.Add(m, "digest", "key, msg, digest", func(a []any) any {
		return py.Bytes(newHMAC(keyOf(a[0]), nameOf(a[2])).update(messageOf(a[1])).h.Sum(nil))
	})
})
