package py

import "iter"

// Delegate is "yield from sub" for another generator of the same type: values, sent values and exceptions pass through;
// the result is what sub returns.
func (y *Yielder[Y]) Delegate(sub *Generator[Y]) (ret any, err error) {
	y.gen.delegate = sub
	defer func() { y.gen.delegate = nil }()
	v, ok, err := sub.Resume(nil, nil)
	for ok && err == nil {
		sent, thrown := y.Yield(v)
		if Is(thrown, GeneratorExit) {
			if _, err := sub.Close(); err != nil {
				return nil, err
			}
			return nil, thrown
		}
		v, ok, err = sub.Resume(sent, thrown)
	}
	if err != nil {
		return nil, err
	}
	return sub.returned(), nil
}

// YieldAll is "yield from seq" for a typed iterable.
func (y *Yielder[Y]) YieldAll(seq iter.Seq[Y]) error {
	for v := range seq {
		if _, err := y.Yield(v); err != nil {
			return err
		}
	}
	return nil
}

// YieldFrom is "yield from sub" in the floor, for a generator, any iterable, or an object with send and throw.
func YieldFrom(y *Yielder[any], sub any) (ret any, err error) {
	if g, ok := sub.(*Generator[any]); ok {
		return y.Delegate(g)
	}
	var it any
	if err := Try(func() error { it = IteratorObject(Iter(sub)); return nil }); err != nil {
		return nil, err
	}
	y.gen.delegate = it
	defer func() { y.gen.delegate = nil }()
	v, ok, ret, err := step(it, nil, nil)
	for ok && err == nil {
		sent, thrown := y.Yield(v)
		if Is(thrown, GeneratorExit) {
			if HasAttr(it, "close") {
				if _, err := CallMethod(CurrentContext(), it, "close"); err != nil {
					return nil, err
				}
			}
			return nil, thrown
		}
		v, ok, ret, err = step(it, sent, thrown)
	}
	return ret, err
}

// step advances an iterator object by next, send or throw; at its end ret is the value of StopIteration.
func step(it, sent any, thrown error) (v any, ok bool, ret any, err error) {
	ctx := CurrentContext()
	err = Try(func() (err error) {
		switch {
		case thrown != nil && HasAttr(it, "throw"):
			v, err = CallMethod(ctx, it, "throw", thrown)
		case thrown != nil:
			err = thrown
		case sent != nil:
			v, err = CallMethod(ctx, it, "send", sent)
		default:
			if _, ok := it.(Iterator); ok {
				v = Next(it)
			} else { // its StopIteration may have a value
				v, err = CallMethod(ctx, it, "__next__")
			}
		}
		return err
	})
	if err == nil {
		return v, true, nil, nil
	}
	if thrown != err && Is(err, StopIteration) {
		return nil, false, AsException(err).exception().argAt(0), nil
	}
	return nil, false, nil, err
}
