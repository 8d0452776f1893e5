package array

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/big"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// Typecodes is array.typecodes.
const Typecodes = "bBuwhHiIlLqQfd"

// code is what a typecode says of the items.
type code struct {
	letter   byte
	size     int
	name     string // how an OverflowError calls the item
	unsigned bool
}

var codes = map[byte]code{
	'b': {'b', 1, "signed char", false}, 'B': {'B', 1, "unsigned byte integer", true},
	'h': {'h', 2, "signed short integer", false}, 'H': {'H', 2, "unsigned short", true},
	'i': {'i', 4, "signed integer", false}, 'I': {'I', 4, "unsigned int", true},
	'l': {'l', 8, "", false}, 'L': {'L', 8, "", true}, 'q': {'q', 8, "", false}, 'Q': {'Q', 8, "", true},
	'f': {'f', 4, "", false}, 'd': {'d', 8, "", false}, 'u': {'u', 4, "", false}, 'w': {'w', 4, "", false},
}

func (c code) text() bool { return c.letter == 'u' || c.letter == 'w' }

// item is x as an array of the code holds it; it panics where x does not fit.
func (c code) item(x any) any {
	switch {
	case c.text():
		s, ok := lib.AsStr(x)
		if !ok || len([]rune(s)) != 1 {
			panic(py.TypeError.New("array item must be unicode character"))
		}
		return s
	case c.letter == 'f':
		return float64(float32(lib.Float(x)))
	case c.letter == 'd':
		return lib.Float(x)
	}
	n := py.Index(x)
	c.check(n)
	return py.ToAny(n)
}

// check panics with CPython's OverflowError, which differs between the codes, where n has no room.
func (c code) check(n py.Int) {
	one := big.NewInt(1)
	bits := uint(8 * c.size)
	low, high := new(big.Int), new(big.Int).Lsh(one, bits)
	if !c.unsigned {
		high.Rsh(high, 1)
		low.Neg(high)
	}
	below, above := n.Big().Cmp(low) < 0, n.Big().Cmp(high) >= 0
	if !below && !above {
		return
	}
	fail := func(format string, args ...any) { panic(py.OverflowError.Newf(format, args...)) }
	switch {
	case c.letter == 'q' || c.letter == 'Q' && above:
		fail("int too big to convert")
	case c.letter == 'Q':
		fail("can't convert negative int to unsigned")
	case c.letter == 'I' && below || c.letter == 'L' && below:
		fail("can't convert negative value to unsigned int")
	case c.letter == 'L' || c.letter == 'I' && n.Big().BitLen() > 64:
		fail("Python int too large to convert to C unsigned long")
	case c.letter == 'l' || n.Big().BitLen() > 63 && c.letter != 'I':
		fail("Python int too large to convert to C long")
	case below:
		fail("%s is less than minimum", c.name)
	}
	fail("%s is greater than maximum", c.name)
}

// encode appends the bytes of an item in the machine's order.
func (c code) encode(b []byte, x any) []byte {
	switch {
	case c.text():
		return binary.NativeEndian.AppendUint32(b, uint32([]rune(x.(string))[0]))
	case c.letter == 'f':
		return binary.NativeEndian.AppendUint32(b, math.Float32bits(float32(x.(float64))))
	case c.letter == 'd':
		return binary.NativeEndian.AppendUint64(b, math.Float64bits(x.(float64)))
	}
	var n uint64
	if i := py.Index(x).Big(); i.IsInt64() {
		n = uint64(i.Int64())
	} else {
		n = i.Uint64()
	}
	switch c.size {
	case 1:
		return append(b, byte(n))
	case 2:
		return binary.NativeEndian.AppendUint16(b, uint16(n))
	case 4:
		return binary.NativeEndian.AppendUint32(b, uint32(n))
	}
	return binary.NativeEndian.AppendUint64(b, n)
}

// decode is the item that bytes of the machine's order hold.
func (c code) decode(b []byte) any { return py.UnpackItem(string(rune(c.letter)), b) }

// codeOf reads a typecode.
func codeOf(x any) code {
	s, ok := lib.AsStr(x)
	if !ok || len([]rune(s)) != 1 {
		panic(py.TypeError.Newf("array() argument 1 must be a unicode character, not %s", lib.TypeName(x)))
	}
	if c, ok := codes[s[0]]; ok && strings.Contains(Typecodes, s) {
		return c
	}
	panic(py.ValueError.New("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)"))
}

func (c code) String() string { return fmt.Sprintf("%c", c.letter) }
