package py

import "context"

// resolveBases replaces bases that are no classes by what their __mro_entries__ says (Generic[T]).
func resolveBases(ctx context.Context, bases []any) ([]any, error) {
	out := make([]any, 0, len(bases))
	for _, b := range bases {
		if _, ok := b.(*Class); ok {
			out = append(out, b)
			continue
		}
		if g, ok := b.(*GenericAlias); ok {
			out = append(out, g.Origin)
			continue
		}
		if !HasAttr(b, "__mro_entries__") {
			out = append(out, b)
			continue
		}
		entries, err := CallMethod(ctx, b, "__mro_entries__", Tuple(bases))
		if err != nil {
			return nil, err
		}
		t, ok := entries.(Tuple)
		if !ok {
			return nil, TypeError.New("__mro_entries__ must return a tuple")
		}
		out = append(out, t...)
	}
	return out, nil
}

func sameObjects(a, b []any) bool {
	for i := range a {
		ca, ok := a[i].(*Class)
		cb, ok2 := b[i].(*Class)
		if !ok || !ok2 || ca != cb {
			return false
		}
	}
	return true
}

// chooseMeta takes metaclass= out of kw and derives the most specific metaclass of the bases.
func chooseMeta(bases []any, kw []KV) (any, []KV, error) {
	var meta any = TypeType
	given := false
	rest := make([]KV, 0, len(kw))
	for _, a := range kw {
		if a.Key == "metaclass" {
			meta, given = a.Value, true
			continue
		}
		rest = append(rest, a)
	}
	c, isClass := meta.(*Class)
	if !isClass {
		return meta, rest, nil
	}
	if !given && len(bases) > 0 {
		c = Type(bases[0])
	}
	winner, err := mostDerivedMeta(c, bases)
	return winner, rest, err
}

func mostDerivedMeta(meta *Class, bases []any) (*Class, error) {
	for _, b := range bases {
		m := Type(b)
		switch {
		case meta.IsSubclassOf(m):
		case m.IsSubclassOf(meta):
			meta = m
		default:
			return nil, TypeError.New("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases")
		}
	}
	return meta, nil
}
