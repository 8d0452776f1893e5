package hashlib

import (
	"context"
	"crypto/sha3"
	"encoding/hex"
	"fmt"
	"sort"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// HashType is the class of hash objects.
var HashType *py.Class

func dataOf(x any) py.Bytes {
	if _, ok := lib.AsStr(x); ok {
		panic(py.TypeError.New("Strings must be encoded before hashing"))
	}
	b, ok := lib.AsBytes(x)
	if !ok {
		panic(py.TypeError.New("object supporting the buffer API required"))
	}
	return b
}

func init() {
	of := func(self any) *Hash { return self.(*Hash) }
	digest := func(self any, a []any) []byte {
		if of(self).xof != nil {
			n := a[0].(py.Tuple)
			if len(n) == 0 {
				panic(py.TypeError.New("digest() missing required argument 'length' (pos 1)"))
			}
			return of(self).read(lib.Int(n[0]))
		}
		if n := a[0].(py.Tuple); len(n) > 0 {
			panic(py.TypeError.Newf("HASH.digest() takes no arguments (%d given)", len(n)))
		}
		return of(self).h.Sum(nil)
	}
	HashType = lib.Class[Hash]("_hashlib", "HASH", nil, py.Methods{
		"update":      lib.M("obj, /", func(self any, a []any) any { of(self).Update(dataOf(a[0])); return nil }),
		"digest":      lib.M("*length", func(self any, a []any) any { return py.Bytes(digest(self, a)) }),
		"hexdigest":   lib.M("*length", func(self any, a []any) any { return hex.EncodeToString(digest(self, a)) }),
		"copy":        lib.M("", func(self any, _ []any) any { return of(self).Copy() }),
		"name":        lib.Prop(func(self any) any { return of(self).name }),
		"digest_size": lib.Prop(func(self any) any { return of(self).DigestSize() }),
		"block_size":  lib.Prop(func(self any) any { return of(self).BlockSize() }),
		"__repr__":    lib.M("", func(self any, _ []any) any { return fmt.Sprintf("<%s _hashlib.HASH object @ %p>", of(self).name, self) }),
	})
}

func algorithms() *py.Set[any] {
	s := py.NewSet[any]()
	names := []string{"md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s", "shake_128", "shake_256"}
	sort.Strings(names)
	for _, n := range names {
		s.Add(n)
	}
	return s
}

// Module is the module object of hashlib.
var Module = lib.Module("hashlib", func(m *py.Module) {
	for name := range makers {
		if name == "blake2b" || name == "blake2s" || name == "sha512_256" || name == "sha512_224" {
			continue
		}
		f := lib.Func("openssl_"+name, "string=b'', *, usedforsecurity=True", func(a []any) any { return New(name, dataOf(a[0])) })
		m.Set(name, f)
	}
	for _, name := range []string{"shake_128", "shake_256"} {
		lib.AddC(m, name, "string=b'', *, usedforsecurity=True", func(a []any) any {
			x := sha3.NewSHAKE128()
			if name == "shake_256" {
				x = sha3.NewSHAKE256()
			}
			h := &Hash{name: name, xof: x}
			return h.Update(dataOf(a[0]))
		})
	}
	blake := func(name string, size int, make func(size int, key []byte) *blake2) {
		lib.AddC(m, name, fmt.Sprintf("data=b'', /, *, digest_size=%d, key=b'', usedforsecurity=True", size), func(a []any) any {
			n := lib.Int(a[1])
			if n < 1 || n > size {
				panic(py.ValueError.Newf("digest_size for %s must be between 1 and %d bytes, here it is %d", map[string]string{"blake2b": "Blake2b", "blake2s": "Blake2s"}[name], size, n))
			}
			return newHash(name, make(n, []byte(dataOf(a[2]))), dataOf(a[0]))
		})
	}
	blake("blake2b", 64, newBlake2b)
	blake("blake2s", 32, newBlake2s)
	lib.Add(m, "new", "name, data=b'', *, usedforsecurity=True", func(a []any) any { return New(py.Str(a[0]), dataOf(a[1])) })
	lib.AddC(m, "pbkdf2_hmac", "hash_name, password, salt, iterations, dklen=None", func(a []any) any {
		return Pbkdf2HMAC(py.Str(a[0]), lib.BytesArg(a[1]), lib.BytesArg(a[2]), lib.Int(a[3]), lib.IntOr(a[4], 0))
	})
	m.Set("file_digest", py.NewFunction("file_digest", "fileobj, digest, /", func(_ context.Context, a []any) (any, error) {
		var h *Hash
		if s, ok := lib.AsStr(a[1]); ok {
			h = New(s, "")
		} else {
			h = lib.Call(a[1]).(*Hash)
		}
		return h.Update(lib.BytesArg(lib.Method(a[0], "read"))), nil
	}))
	m.Set("algorithms_guaranteed", algorithms()).Set("algorithms_available", algorithms())
})
