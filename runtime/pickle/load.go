package pickle

import (
	"encoding/binary"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// unpickler is the stack machine that pickles are programs of.
type unpickler struct {
	next   func(n int) string // up to n bytes
	line   func() string
	stack  []any
	marks  []int
	memo   map[int]any
	frame  string // what is left of the frame
	framed bool
}

// read gives n bytes.
func (u *unpickler) read(n int) string {
	if u.framed && n <= len(u.frame) {
		got := u.frame[:n]
		u.frame = u.frame[n:]
		return got
	}
	got := u.next(n)
	if len(got) < n {
		if n == 1 {
			panic(py.EOFError.New("Ran out of input"))
		}
		panic(UnpicklingError.New("pickle data was truncated"))
	}
	return got
}

func (u *unpickler) readLine() string {
	if u.framed {
		if i := strings.IndexByte(u.frame, '\n'); i >= 0 {
			return strings.TrimSuffix(u.read(i+1), "\n")
		}
	}
	line, ok := strings.CutSuffix(u.line(), "\n")
	if !ok {
		panic(UnpicklingError.New("pickle data was truncated"))
	}
	return line
}

// uint reads a number of n bytes, lowest first.
func (u *unpickler) uint(n int) int {
	var b [8]byte
	copy(b[:], u.operand(n))
	return int(binary.LittleEndian.Uint64(b[:]))
}

// operand reads what belongs to an opcode that has been read.
func (u *unpickler) operand(n int) string {
	if n == 1 {
		defer func() {
			if r := recover(); r != nil {
				panic(UnpicklingError.New("pickle data was truncated"))
			}
		}()
	}
	return u.read(n)
}

func (u *unpickler) push(x any) { u.stack = append(u.stack, x) }

func (u *unpickler) pop() any {
	low := 0
	if n := len(u.marks); n > 0 {
		low = u.marks[n-1]
	}
	if len(u.stack) <= low {
		if len(u.marks) > 0 {
			panic(UnpicklingError.New("unexpected MARK found"))
		}
		panic(UnpicklingError.New("unpickling stack underflow"))
	}
	x := u.stack[len(u.stack)-1]
	u.stack = u.stack[:len(u.stack)-1]
	return x
}

func (u *unpickler) top() any {
	x := u.pop()
	u.push(x)
	return x
}

// toMark gives what stands above the last mark.
func (u *unpickler) toMark() []any {
	n := len(u.marks)
	if n == 0 {
		panic(UnpicklingError.New("could not find MARK"))
	}
	at := u.marks[n-1]
	u.marks = u.marks[:n-1]
	got := append([]any(nil), u.stack[at:]...)
	u.stack = u.stack[:at]
	return got
}

// load runs the pickle up to its end.
func (u *unpickler) load() any {
	for {
		code := u.read(1)[0]
		if code == '.' {
			return u.pop()
		}
		if !u.constant(code) && !u.container(code) && !u.object(code) {
			shown := "'" + string(rune(code)) + "'"
			if code < 0x20 || code > 0x7e {
				shown = "'\\x" + strconv.FormatUint(uint64(code)|0x100, 16)[1:] + "'"
			}
			panic(UnpicklingError.Newf("invalid load key, %s.", shown))
		}
	}
}

// constant runs an opcode that pushes a value of its own.
func (u *unpickler) constant(code byte) bool {
	switch code {
	case 'N':
		u.push(nil)
	case 0x88, 0x89:
		u.push(code == 0x88)
	case 'K':
		u.push(u.uint(1))
	case 'M':
		u.push(u.uint(2))
	case 'J':
		u.push(int(int32(u.uint(4))))
	case 0x8a:
		u.push(long(u.operand(u.uint(1))))
	case 0x8b:
		u.push(long(u.operand(u.uint(4))))
	case 'G':
		u.push(math.Float64frombits(binary.BigEndian.Uint64([]byte(u.operand(8)))))
	case 0x8c:
		u.push(u.operand(u.uint(1)))
	case 'X':
		u.push(u.operand(u.uint(4)))
	case 0x8d:
		u.push(u.operand(u.uint(8)))
	case 'C':
		u.push(py.Bytes(u.operand(u.uint(1))))
	case 'B':
		u.push(py.Bytes(u.operand(u.uint(4))))
	case 0x8e:
		u.push(py.Bytes(u.operand(u.uint(8))))
	case 0x96:
		u.push(py.NewByteArray([]byte(u.operand(u.uint(8)))))
	case 'I', 'L':
		u.number(strings.TrimSuffix(u.readLine(), "L"))
	case 'F':
		f, _ := strconv.ParseFloat(u.readLine(), 64)
		u.push(f)
	case 'V':
		u.push(u.readLine())
	default:
		return false
	}
	return true
}

func (u *unpickler) number(text string) {
	switch n, ok := new(big.Int).SetString(text, 10); {
	case text == "00", text == "01":
		u.push(text == "01")
	case !ok:
		panic(py.ValueError.Newf("invalid literal for int() with base 0: %s", py.Repr(text)))
	default:
		u.push(lib.Big(n))
	}
}

// long is the number that bytes in two's complement stand for, lowest first.
func long(data string) any {
	b := []byte(data)
	for i, j := 0, len(b)-1; i < j; i, j = i+1, j-1 {
		b[i], b[j] = b[j], b[i]
	}
	n := new(big.Int).SetBytes(b)
	if len(b) > 0 && b[0]&0x80 != 0 {
		n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
	}
	return lib.Big(n)
}

// container runs an opcode of lists, dicts, sets, tuples, or of the stack and the memo.
func (u *unpickler) container(code byte) bool {
	switch code {
	case '(':
		u.marks = append(u.marks, len(u.stack))
	case ')':
		u.push(py.Tuple{})
	case 't':
		u.push(py.Tuple(u.toMark()))
	case 0x85, 0x86, 0x87:
		t := make(py.Tuple, code-0x84)
		for i := len(t) - 1; i >= 0; i-- {
			t[i] = u.pop()
		}
		u.push(t)
	case ']':
		u.push(py.NewList[any]())
	case 'l':
		u.push(py.NewList(u.toMark()...))
	case 'a', 'e':
		var values []any
		if code == 'a' {
			values = []any{u.pop()}
		} else {
			values = u.toMark()
		}
		add(u.top(), "append", values)
	case '}':
		u.push(py.NewDict[any, any]())
	case 'd':
		values := u.toMark()
		u.push(py.NewDict[any, any]())
		setItems(u.top(), values)
	case 's':
		v := u.pop()
		k := u.pop()
		setItems(u.top(), []any{k, v})
	case 'u':
		values := u.toMark()
		setItems(u.top(), values)
	case 0x8f:
		u.push(py.NewSet[any]())
	case 0x90:
		values := u.toMark()
		add(u.top(), "add", values)
	case 0x91:
		u.push(py.NewFrozenSet(u.toMark()...))
	case '0':
		u.discard()
	case '1':
		u.toMark()
	case '2':
		u.push(u.top())
	default:
		return u.remember(code)
	}
	return true
}

// discard pops an object, or the mark where that stands on top.
func (u *unpickler) discard() {
	if n := len(u.marks); n > 0 && u.marks[n-1] == len(u.stack) {
		u.marks = u.marks[:n-1]
		return
	}
	u.pop()
}

// remember runs an opcode of the memo.
func (u *unpickler) remember(code byte) bool {
	var at int
	switch code {
	case 'q', 'h':
		at = u.uint(1)
	case 'r', 'j':
		at = u.uint(4)
	case 'p', 'g':
		at, _ = strconv.Atoi(u.readLine())
	case 0x94:
		at = len(u.memo)
	default:
		return false
	}
	switch code {
	case 'h', 'j', 'g':
		x, ok := u.memo[at]
		if !ok {
			panic(UnpicklingError.Newf("Memo value not found at index %d", at))
		}
		u.push(x)
	default:
		u.memo[at] = u.top()
	}
	return true
}

func add(to any, method string, values []any) {
	if l, ok := to.(*py.List[any]); ok {
		for _, v := range values {
			l.Append(v)
		}
		return
	}
	for _, v := range values {
		lib.Method(to, method, v)
	}
}

func setItems(d any, values []any) {
	for i := 0; i+1 < len(values); i += 2 {
		py.SetItem(d, values[i], values[i+1])
	}
}
