package py

// Split divides a group by a condition into what matches and the rest, keeping the nesting; a part without exceptions
// is nil.
func (g *Group) Split(cond func(error) bool) (match, rest error) {
	return must2(splitGroup(g, func(e error) (bool, error) { return cond(e), nil }))
}

// Subgroup keeps what matches, or returns nil.
func (g *Group) Subgroup(cond func(error) bool) error {
	match, _ := g.Split(cond)
	return match
}

// Derive makes a group with the same message around other exceptions: eg.derive(errs).
func (g *Group) Derive(errs []error) error { return NewBaseExceptionGroup(g.Message(), errs) }

func must2[A, B any](a A, b B, err error) (A, B) {
	if err != nil {
		panic(err)
	}
	return a, b
}

// splitBy is split with Python's condition: a class, a tuple of classes, or a callable.
func splitBy(err error, cond any) (match, rest error, fail error) {
	switch c := cond.(type) {
	case *Class:
		if c.IsSubclassOf(BaseExceptionType) {
			return splitGroup(err, func(e error) (bool, error) { return Is(e, c), nil })
		}
	case Tuple:
		if allExceptionClasses(c) {
			return splitGroup(err, func(e error) (bool, error) { return IsAny(e, c), nil })
		}
	default:
		if IsCallable(c) {
			return splitGroup(err, func(e error) (bool, error) {
				r, err := Call(CurrentContext(), c, e)
				return err == nil && Truth(r), err
			})
		}
	}
	return nil, nil, TypeError.New("expected an exception type, a tuple of exception types, or a callable (other than a class)")
}

func allExceptionClasses(t Tuple) bool {
	for _, k := range t {
		c, ok := k.(*Class)
		if !ok || !c.IsSubclassOf(BaseExceptionType) {
			return false
		}
	}
	return true
}

// splitGroup divides err, which may be a plain exception, by cond.
func splitGroup(err error, cond func(error) (bool, error)) (match, rest error, fail error) {
	yes, fail := cond(err)
	if fail != nil {
		return nil, nil, fail
	}
	g, isGroup := asGroup(err)
	switch {
	case yes:
		return err, nil, nil
	case !isGroup:
		return nil, err, nil
	}
	var matches, rests []error
	for _, e := range g.errs {
		m, r, fail := splitGroup(e, cond)
		if fail != nil {
			return nil, nil, fail
		}
		if m != nil {
			matches = append(matches, m)
		}
		if r != nil {
			rests = append(rests, r)
		}
	}
	if match, fail = deriveFrom(err, g, matches); fail != nil {
		return nil, nil, fail
	}
	rest, fail = deriveFrom(err, g, rests)
	return match, rest, fail
}

// deriveFrom makes a part of a group, with the traceback, cause, context and notes of the whole.
func deriveFrom(err error, g *Group, errs []error) (error, error) {
	if len(errs) == 0 {
		return nil, nil
	}
	var part error
	if _, custom := g.PyClass().lookupUser("derive"); custom {
		made, fail := CallMethod(CurrentContext(), err, "derive", errorList(errs))
		if fail != nil {
			return nil, fail
		}
		e, ok := made.(error)
		if _, isGroup := asGroup(e); !ok || !isGroup {
			return nil, TypeError.New("derive must return an instance of BaseExceptionGroup")
		}
		part = e
	} else {
		part = g.Derive(errs)
	}
	p, _ := asGroup(part)
	from := g.extra()
	to := p.extra()
	tracebackOf(&g.Exception)
	to.stack, to.bared, to.shown = from.stack, from.bared, from.shown
	to.cause, to.context, to.suppress = from.cause, from.context, from.suppress
	for _, n := range g.Notes() {
		p.AddNote(n)
	}
	return part, nil
}

// ExceptStar is one "except* classes" clause: it divides err into the group that the clause handles and the rest for the
// next clause. A plain exception that matches comes wrapped in a group with an empty message.
func ExceptStar(err error, classes ...*Class) (matched, rest error) {
	if err == nil {
		return nil, nil
	}
	for _, c := range classes {
		if c.IsSubclassOf(BaseExceptionGroup) {
			panic(TypeError.New("catching ExceptionGroup with except* is not allowed. Use except instead."))
		}
	}
	if _, isGroup := asGroup(err); !isGroup {
		if !Is(err, classes...) {
			return nil, err
		}
		g := must(BaseExceptionGroup.newGroup([]any{"", Tuple{AsException(err)}})).(error) // its repr shows a tuple
		g.(*Group).origin = err
		return g, nil
	}
	matched, rest = must2(splitGroup(err, func(e error) (bool, error) { return Is(e, classes...), nil }))
	if g, ok := asGroup(matched); ok {
		g.origin = err
	}
	return matched, rest
}

// ExceptStarAny is ExceptStar where the class expression is not known statically: a class or a tuple of classes.
func ExceptStarAny(err error, classes any) (matched, rest error) {
	items, ok := classes.(Tuple)
	if !ok {
		items = Tuple{classes}
	}
	list := make([]*Class, len(items))
	for i, x := range items {
		c, ok := x.(*Class)
		if !ok || !c.IsSubclassOf(BaseExceptionType) {
			panic(TypeError.New("catching classes that do not inherit from BaseException is not allowed"))
		}
		list[i] = c
	}
	return ExceptStar(err, list...)
}

// EndStar is the end of a try statement with except* clauses: orig is what the body raised, rest what no clause took,
// and raised what the clauses raised. The result is the exception to raise on, or nil.
func EndStar(orig, rest error, raised ...error) error {
	var fresh, again []error
	for _, r := range raised {
		switch g, ok := asGroup(r); {
		case r == nil:
		case ok && g.origin != nil:
			again = append(again, r)
		default:
			fresh = append(fresh, r)
		}
	}
	if rest != nil {
		again = append(again, rest)
	}
	if _, isGroup := asGroup(orig); !isGroup { // one clause at most has run
		for _, r := range append(fresh, again...) {
			return r
		}
		return nil
	}
	back := projection(orig, again)
	switch {
	case len(fresh) == 0:
		return back
	case back != nil:
		fresh = append(fresh, back)
	}
	if len(fresh) == 1 { // raised on as it is
		return fresh[0]
	}
	return NewBaseExceptionGroup("", fresh)
}

// projection is the part of orig whose leaves occur in parts, with the nesting of orig.
func projection(orig error, parts []error) error {
	if len(parts) == 0 {
		return nil
	}
	keep := map[error]bool{}
	for _, p := range parts {
		eachLeaf(p, func(e error) { keep[e] = true })
	}
	match, _ := must2(splitGroup(orig, func(e error) (bool, error) {
		_, isGroup := asGroup(e)
		return !isGroup && keep[e], nil
	}))
	return match
}

func eachLeaf(err error, visit func(error)) {
	g, ok := asGroup(err)
	if !ok {
		visit(err)
		return
	}
	for _, e := range g.errs {
		eachLeaf(e, visit)
	}
}
