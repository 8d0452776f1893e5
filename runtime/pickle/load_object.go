package pickle

import (
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// object runs an opcode that makes an object, or that says how the pickle is written.
func (u *unpickler) object(code byte) bool {
	switch code {
	case 0x80:
		if v := u.uint(1); v > HighestProtocol {
			panic(py.ValueError.Newf("unsupported pickle protocol: %d", v))
		}
	case 0x95:
		u.frame, u.framed = "", false
		u.frame = u.operand(u.uint(8))
		u.framed = true
	case 'c':
		module := u.readLine()
		u.push(find(module, u.readLine()))
	case 0x93:
		name, ok := u.pop().(string)
		module, ok2 := u.pop().(string)
		if !ok || !ok2 {
			panic(UnpicklingError.New("STACK_GLOBAL requires str"))
		}
		u.push(find(module, name))
	case 'R':
		args := u.args()
		u.push(call(u.pop(), args))
	case 0x81:
		args := u.args()
		u.push(makeNew(u.pop(), args, nil))
	case 0x92:
		kw := u.pop()
		args := u.args()
		u.push(makeNew(u.pop(), args, lib.KW(kw)))
	case 'b':
		state := u.pop()
		build(u.top(), state)
	default:
		return false
	}
	return true
}

func (u *unpickler) args() py.Tuple {
	args, ok := u.pop().(py.Tuple)
	if !ok {
		panic(UnpicklingError.New("argument list must be a tuple"))
	}
	return args
}

// call is fn(*args).
func call(fn any, args py.Tuple) any {
	if c, ok := fn.(*py.Class); ok {
		if v, ok := unpacked(c, args); ok {
			return v
		}
		if c == py.TypeType && len(args) == 1 {
			return py.Type(args[0])
		}
	}
	return lib.Call(fn, args...)
}

// makeNew is cls.__new__(cls, *args, **kw); classes that Go code makes instances of are called.
func makeNew(cls any, args py.Tuple, kw []py.KV) any {
	c, ok := cls.(*py.Class)
	if !ok {
		panic(UnpicklingError.Newf("NEWOBJ class argument must be a type, not %s", lib.TypeName(cls)))
	}
	if len(args) > 0 && !c.Defines("__new__") {
		return lib.CallKW(c, args, kw)
	}
	return lib.CallKW(py.GetAttr(c, "__new__"), append(py.Tuple{c}, args...), kw)
}

// build gives an object its state: to __setstate__, or as attributes.
func build(x, state any) {
	if py.HasAttr(py.Type(x), "__setstate__") {
		lib.Method(x, "__setstate__", state)
		return
	}
	slots := any(nil)
	if t, ok := state.(py.Tuple); ok && len(t) == 2 {
		state, slots = t[0], t[1]
	}
	for _, d := range []any{state, slots} {
		if d == nil {
			continue
		}
		for pair := range py.Seq(lib.Method(d, "items")) {
			kv := py.Unpack(pair, 2)
			lib.Call(py.GetAttr(py.ObjectType, "__setattr__"), x, kv[0], kv[1])
		}
	}
}
