// Package hashlib answers Python's hashlib module.
package hashlib

import (
	"crypto/md5"
	"crypto/pbkdf2"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"encoding"
	"encoding/hex"
	"hash"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// makers are the algorithms by their canonical name.
var makers = map[string]func() hash.Hash{
	"md5": md5.New, "sha1": sha1.New, "sha224": sha256.New224, "sha256": sha256.New, "sha384": sha512.New384, "sha512": sha512.New,
	"sha512_256": sha512.New512_256, "sha512_224": sha512.New512_224,
	"sha3_224": func() hash.Hash { return sha3.New224() }, "sha3_256": func() hash.Hash { return sha3.New256() },
	"sha3_384": func() hash.Hash { return sha3.New384() }, "sha3_512": func() hash.Hash { return sha3.New512() },
	"blake2b": func() hash.Hash { return newBlake2b(64, nil) }, "blake2s": func() hash.Hash { return newBlake2s(32, nil) },
}

// Hash is a hash object: what hashlib.sha256() gives.
type Hash struct {
	name string
	h    hash.Hash
	xof  *sha3.SHAKE // of shake_128 and shake_256, instead of h
}

// PyClass returns _hashlib.HASH.
func (*Hash) PyClass() *py.Class { return HashType }

// New is hashlib.new(name, data).
func New(name string, data py.Bytes) *Hash {
	canonical := strings.ReplaceAll(strings.ToLower(name), "-", "_")
	if canonical == "sha512_256" || canonical == "sha512_224" {
		name = canonical
	}
	make, ok := makers[canonical]
	if !ok {
		make, ok = makers[strings.ReplaceAll(canonical, "_", "")]
		canonical = strings.ReplaceAll(canonical, "_", "")
	}
	if !ok {
		panic(py.ValueError.New("unsupported hash type " + name))
	}
	return newHash(canonical, make(), data)
}

func newHash(name string, h hash.Hash, data py.Bytes) *Hash {
	x := &Hash{name: name, h: h}
	return x.Update(data)
}

// Md5 is hashlib.md5(data).
func Md5(data py.Bytes) *Hash { return New("md5", data) }

// Sha1 is hashlib.sha1(data).
func Sha1(data py.Bytes) *Hash { return New("sha1", data) }

// Sha224 is hashlib.sha224(data).
func Sha224(data py.Bytes) *Hash { return New("sha224", data) }

// Sha256 is hashlib.sha256(data).
func Sha256(data py.Bytes) *Hash { return New("sha256", data) }

// Sha384 is hashlib.sha384(data).
func Sha384(data py.Bytes) *Hash { return New("sha384", data) }

// Sha512 is hashlib.sha512(data).
func Sha512(data py.Bytes) *Hash { return New("sha512", data) }

// Update is h.update(data).
func (x *Hash) Update(data py.Bytes) *Hash {
	if x.xof != nil {
		x.xof.Write([]byte(data))
	} else {
		x.h.Write([]byte(data))
	}
	return x
}

// Digest is h.digest().
func (x *Hash) Digest() py.Bytes { return py.Bytes(x.h.Sum(nil)) }

// Hexdigest is h.hexdigest().
func (x *Hash) Hexdigest() string { return hex.EncodeToString(x.h.Sum(nil)) }

func (x *Hash) read(n int) []byte {
	out := make([]byte, n)
	x.Copy().xof.Read(out)
	return out
}

// Copy is h.copy().
func (x *Hash) Copy() *Hash {
	if x.xof != nil {
		state, err := x.xof.MarshalBinary()
		py.Check(err)
		c := sha3.NewSHAKE128()
		py.Check(c.UnmarshalBinary(state))
		return &Hash{name: x.name, xof: c}
	}
	if b, ok := x.h.(interface{ clone() hash.Hash }); ok {
		return &Hash{name: x.name, h: b.clone()}
	}
	state, err := x.h.(encoding.BinaryMarshaler).MarshalBinary()
	py.Check(err)
	c := makers[x.name]()
	py.Check(c.(encoding.BinaryUnmarshaler).UnmarshalBinary(state))
	return &Hash{name: x.name, h: c}
}

// DigestSize is h.digest_size.
func (x *Hash) DigestSize() int {
	if x.xof != nil {
		return 0
	}
	return x.h.Size()
}

// BlockSize is h.block_size.
func (x *Hash) BlockSize() int {
	if x.xof != nil {
		return x.xof.BlockSize()
	}
	return x.h.BlockSize()
}

// Name is h.name.
func (x *Hash) Name() string { return x.name }

// Maker gives the algorithm of a name, for hmac; ok is false when it is not known.
func Maker(name string) (make func() hash.Hash, ok bool) {
	canonical := strings.ReplaceAll(strings.ToLower(name), "-", "_")
	make, ok = makers[canonical]
	if !ok {
		make, ok = makers[strings.ReplaceAll(canonical, "_", "")]
	}
	return make, ok
}

// Pbkdf2HMAC is hashlib.pbkdf2_hmac(name, password, salt, iterations, length); a length of 0 is the digest's.
func Pbkdf2HMAC(name string, password, salt py.Bytes, iterations, length int) py.Bytes {
	make, ok := Maker(name)
	if !ok {
		panic(py.ValueError.New("unsupported hash type " + name))
	}
	if iterations < 1 {
		panic(py.ValueError.New("iteration value must be greater than 0."))
	}
	if length == 0 {
		length = make().Size()
	}
	key, err := pbkdf2.Key(make, string(password), []byte(salt), iterations, length)
	py.Check(err)
	return py.Bytes(key)
}
