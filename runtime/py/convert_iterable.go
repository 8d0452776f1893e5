package py

import "reflect"

// convertSeq makes an iter.Seq of any iterable of the floor, for Go functions that range over what they are given. Each
// range starts a new iteration, as iter(x) does.
func convertSeq(x any, t reflect.Type) (reflect.Value, bool) {
	if !isSeqType(t) {
		return reflect.Zero(t), false
	}
	yield := t.In(0)
	elem := yield.In(0)
	if _, ok := x.(Iterator); !ok {
		Iter(x) // what cannot be iterated over is refused at once
	}
	return reflect.MakeFunc(t, func(args []reflect.Value) []reflect.Value {
		for v := range Seq(x) {
			e, err := toGo(v, elem)
			Check(err)
			if !args[0].Call([]reflect.Value{e})[0].Bool() {
				break
			}
		}
		return nil
	}), true
}

// isSeqType reports whether t is func(yield func(V) bool).
func isSeqType(t reflect.Type) bool {
	if t.Kind() != reflect.Func || t.NumIn() != 1 || t.NumOut() != 0 || t.In(0).Kind() != reflect.Func {
		return false
	}
	y := t.In(0)
	return y.NumIn() == 1 && y.NumOut() == 1 && y.Out(0).Kind() == reflect.Bool
}
