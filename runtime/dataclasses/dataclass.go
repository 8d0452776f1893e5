package dataclasses

import (
	"context"
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// FrozenInstanceError is the class of what assigning to a frozen dataclass raises.
var FrozenInstanceError = lib.Exception("dataclasses", "FrozenInstanceError", py.AttributeError)

// params are the arguments of the decorator.
type params struct {
	init, repr, eq, order, unsafeHash, frozen, matchArgs, kwOnly, slots bool
}

// shape is what a dataclass knows of itself; it stands on the class as __dataclass_fields__.
type shape struct {
	fields []*Field
	params
}

// PyClass returns dict: the attribute is one for those who look.
func (*shape) PyClass() *py.Class { return py.ObjectType }

func shapeOf(c *py.Class) *shape {
	if names := c.DataFields(); names != nil {
		s := &shape{}
		for _, name := range names {
			s.fields = append(s.fields, &Field{Name: name, Init: true})
		}
		return s
	}
	s, _ := py.GetAttrOr(c, "__dataclass_shape__", nil).(*shape)
	return s
}

// own gives an attribute that the class itself defines.
func own(c *py.Class, name string) (any, bool) {
	d := py.GetAttr(c, "__dict__")
	if !py.Contains(d, name) {
		return nil, false
	}
	return py.GetItem(d, name), true
}

// Dataclass is @dataclass without arguments.
func Dataclass(cls any) any {
	return process(cls.(*py.Class), params{init: true, repr: true, eq: true, matchArgs: true})
}

func process(c *py.Class, p params) any {
	s := &shape{params: p}
	for i := len(c.MRO) - 1; i > 0; i-- {
		base := shapeOf(c.MRO[i])
		if base == nil {
			continue
		}
		if base.frozen != p.frozen && len(base.fields) > 0 {
			if base.frozen {
				panic(py.TypeError.New("cannot inherit non-frozen dataclass from a frozen one"))
			}
			panic(py.TypeError.New("cannot inherit frozen dataclass from a non-frozen one"))
		}
		for _, f := range base.fields {
			s.add(f)
		}
	}
	s.collect(c)
	py.SetAttr(c, "__dataclass_shape__", s)
	all := py.NewDict[any, any]()
	for _, f := range s.fields {
		all.Set(f.Name, f)
	}
	py.SetAttr(c, "__dataclass_fields__", all)
	s.define(c)
	if s.slots {
		s.close(c)
	}
	return c
}

func (s *shape) add(f *Field) {
	if i := slices.IndexFunc(s.fields, func(g *Field) bool { return g.Name == f.Name }); i >= 0 {
		s.fields[i] = f
		return
	}
	s.fields = append(s.fields, f)
}

// collect reads the annotations of the class body.
func (s *shape) collect(c *py.Class) {
	annotations, _ := own(c, "__annotations__")
	kwOnly := s.kwOnly
	if annotations != nil {
		for name, t := range lib.DictOf(annotations).Items() {
			kind, marker := kindOf(t)
			if marker {
				kwOnly = true
				continue
			}
			s.add(s.fieldFor(c, name.(string), t, kind, kwOnly))
		}
	}
	if d, ok := own(c, "__dict__"); ok {
		_ = d
	}
	for name := range py.Seq(py.GetAttr(c, "__dict__")) {
		if v, _ := own(c, name.(string)); v != nil {
			if _, isField := v.(*Field); isField && (annotations == nil || !py.Contains(annotations, name)) {
				panic(py.TypeError.Newf("%s is a field but has no type annotation", py.Repr(name)))
			}
		}
	}
}

func (s *shape) fieldFor(c *py.Class, name string, t any, kind fieldKind, kwOnly bool) *Field {
	value, has := own(c, name)
	f, isField := value.(*Field)
	if !isField {
		f = newField()
		if has {
			f.Default = value
		}
	}
	f.Name, f.Type, f.kind = name, t, kind
	if f.KwOnly == MISSING {
		f.KwOnly = kwOnly
	}
	if isField {
		if f.Default != MISSING {
			py.SetAttr(c, name, f.Default)
		} else {
			py.DelAttr(c, name)
		}
	}
	if kind != classVar && f.Default != MISSING && unhashable(f.Default) {
		panic(py.ValueError.Newf("mutable default %s for field %s is not allowed: use default_factory", py.Repr(py.Type(f.Default)), name))
	}
	return f
}

func unhashable(x any) bool {
	return py.GetAttrOr(py.Type(x), "__hash__", lib.Missing) == nil || py.IsInstance(x, py.ListType) || py.IsInstance(x, py.DictType) || py.IsInstance(x, py.SetType)
}

// real are the fields that instances have.
func (s *shape) real() []*Field {
	var out []*Field
	for _, f := range s.fields {
		if f.kind == plainField {
			out = append(out, f)
		}
	}
	return out
}

func (s *shape) define(c *py.Class) {
	set := func(name, params string, f func(a []any) any) {
		if _, has := own(c, name); has {
			return
		}
		py.SetAttr(c, name, lib.Def(name, params, f).WithQualName(c.Name+"."+name))
	}
	if s.init {
		s.defineInit(c)
	}
	if _, has := own(c, "__repr__"); s.repr && !has {
		set("__repr__", "self", func(a []any) any { return s.text(a[0]) })
		f, _ := own(c, "__repr__")
		py.SetAttr(f, "__wrapped__", f) // as the guard against recursion leaves it: pprint looks for it
	}
	_, hasHash := own(c, "__hash__")
	_, hasEq := own(c, "__eq__")
	if s.eq {
		set("__eq__", "self, other", func(a []any) any {
			if py.Type(a[0]) != py.Type(a[1]) {
				return py.NotImplemented
			}
			return py.Eq(s.values(a[0], comparing), s.values(a[1], comparing))
		})
	}
	if s.order {
		s.defineOrder(c)
	}
	explicit := hasHash && !(hasEq && py.GetAttrOr(c, "__hash__", nil) == nil)
	switch {
	case s.unsafeHash || s.eq && s.frozen && !explicit:
		py.SetAttr(c, "__hash__", lib.Def("__hash__", "self", func(a []any) any { return py.Hash(s.values(a[0], hashing)) }))
	case s.eq && !s.frozen && !explicit:
		py.SetAttr(c, "__hash__", nil)
	}
	if s.frozen {
		s.defineFrozen(c)
	}
	if s.matchArgs {
		var names py.Tuple
		for _, f := range s.real() {
			if f.Init && !py.Truth(f.KwOnly) {
				names = append(names, f.Name)
			}
		}
		if _, has := own(c, "__match_args__"); !has {
			py.SetAttr(c, "__match_args__", append(py.Tuple{}, names...))
		}
	}
	py.SetAttr(c, "__replace__", lib.Def("__replace__", "self, /, **changes", func(a []any) any { return Replace(a[0], lib.KW(a[1])...) }))
	if py.GetAttrOr(c, "__doc__", nil) == nil {
		py.SetAttr(c, "__doc__", c.Name+"("+strings.Join(s.signature(), ", ")+")")
	}
}

// close gives the class __slots__: the fields that its bases have no slots for.
func (s *shape) close(c *py.Class) {
	if _, has := own(c, "__slots__"); has {
		panic(py.TypeError.Newf("%s already specifies __slots__", c.Name))
	}
	inherited := map[any]bool{}
	for _, base := range c.MRO[1:] {
		if slots, has := own(base, "__slots__"); has {
			for name := range py.Seq(slots) {
				inherited[name] = true
			}
		}
	}
	var names py.Tuple
	for _, f := range s.real() {
		if !inherited[f.Name] {
			names = append(names, f.Name)
		}
		if _, has := own(c, f.Name); has {
			py.DelAttr(c, f.Name)
		}
	}
	py.SetAttr(c, "__slots__", append(py.Tuple{}, names...))
	if err := c.TakeSlots(); err != nil {
		panic(err)
	}
}

func (s *shape) signature() []string {
	var out []string
	for _, f := range s.fields {
		if f.Init && f.kind != classVar {
			t, ok := f.Type.(string)
			if c, isClass := f.Type.(*py.Class); isClass {
				t = c.Name
			} else if !ok {
				t = py.Repr(f.Type)
			} else {
				t = "'" + t + "'"
			}
			text := f.Name + ": " + t
			if f.Default != MISSING {
				text += " = " + py.Repr(f.Default)
			} else if f.Factory != MISSING {
				text += " = <factory>"
			}
			out = append(out, text)
		}
	}
	return out
}

func comparing(f *Field) bool { return f.Compare }

func hashing(f *Field) bool {
	if f.Hash == nil {
		return f.Compare
	}
	return py.Truth(f.Hash)
}

func (s *shape) values(x any, which func(*Field) bool) py.Tuple {
	t := py.Tuple{}
	for _, f := range s.real() {
		if which(f) {
			t = append(t, py.GetAttr(x, f.Name))
		}
	}
	return t
}

// showing holds the objects whose repr is being made, for those that contain themselves.
var showing = map[any]bool{}

func (s *shape) text(x any) string {
	if showing[x] {
		return "..."
	}
	showing[x] = true
	defer delete(showing, x)
	var parts []string
	for _, f := range s.real() {
		if f.Repr {
			parts = append(parts, f.Name+"="+py.Repr(py.GetAttr(x, f.Name)))
		}
	}
	return py.Str(py.GetAttr(py.Type(x), "__qualname__")) + "(" + strings.Join(parts, ", ") + ")"
}

func (s *shape) defineOrder(c *py.Class) {
	if !s.eq {
		panic(py.ValueError.New("eq must be true if order is true"))
	}
	for name, op := range map[string]func(a, b any) any{"__lt__": py.LtAny, "__le__": py.LeAny, "__gt__": py.GtAny, "__ge__": py.GeAny} {
		if _, has := own(c, name); has {
			panic(py.TypeError.Newf("Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering", name, c.Name))
		}
		py.SetAttr(c, name, lib.Def(name, "self, other", func(a []any) any {
			if py.Type(a[0]) != py.Type(a[1]) {
				return py.NotImplemented
			}
			return op(s.values(a[0], comparing), s.values(a[1], comparing))
		}).WithQualName(c.Name+"."+name))
	}
}

func (s *shape) defineFrozen(c *py.Class) {
	refuse := func(verb string) func(a []any) any {
		return func(a []any) any {
			name := a[1].(string)
			_, isField := py.GetAttr(c, "__dataclass_fields__").(*py.Dict[any, any]).Get(name)
			if py.Type(a[0]) == c || isField {
				panic(FrozenInstanceError.Newf("cannot %s field %s", verb, py.Repr(name)))
			}
			if verb == "assign to" {
				return lib.Call(py.GetAttr(py.ObjectType, "__setattr__"), a...)
			}
			return lib.Call(py.GetAttr(py.ObjectType, "__delattr__"), a...)
		}
	}
	py.SetAttr(c, "__setattr__", lib.Def("__setattr__", "self, name, value", refuse("assign to")))
	py.SetAttr(c, "__delattr__", lib.Def("__delattr__", "self, name", refuse("delete")))
}

func (s *shape) defineInit(c *py.Class) {
	if _, has := own(c, "__init__"); has {
		return
	}
	var positional, keyword, order []*Field
	seenDefault := ""
	for _, f := range s.fields {
		switch {
		case !f.Init || f.kind == classVar:
		case py.Truth(f.KwOnly):
			keyword = append(keyword, f)
		default:
			if f.Default != MISSING || f.Factory != MISSING {
				seenDefault = f.Name
			} else if seenDefault != "" {
				panic(py.TypeError.Newf("non-default argument %s follows default argument %s", py.Repr(f.Name), py.Repr(seenDefault)))
			}
			positional = append(positional, f)
		}
	}
	text := "self"
	var defaults, hints []any
	add := func(f *Field) {
		text += ", " + f.Name
		order = append(order, f)
		hints = append(hints, f.Name, f.Type)
		switch {
		case f.Factory != MISSING:
			text += "=None"
			defaults = append(defaults, factoryDefault)
		case f.Default != MISSING:
			text += "=None"
			defaults = append(defaults, f.Default)
		}
	}
	for _, f := range positional {
		add(f)
	}
	if len(keyword) > 0 {
		text += ", *"
		for _, f := range keyword {
			add(f)
		}
	}
	init := py.NewFunction("__init__", text, func(ctx context.Context, a []any) (any, error) {
		return nil, py.Try(func() error { return s.fill(ctx, a[0], order, a[1:]) })
	}).WithQualName(c.Name + ".__init__").WithDefaults(defaults...).WithAnnotations(append(hints, "return", nil)...)
	py.SetAttr(c, "__init__", init)
}

// fill is the body of __init__: args stand in the order of the fields.
func (s *shape) fill(ctx context.Context, self any, order []*Field, args []any) error {
	store := py.SetAttr
	if s.frozen {
		set := py.GetAttr(py.ObjectType, "__setattr__")
		store = func(x any, name string, v any) { lib.Call(set, x, name, v) }
	}
	var post []any
	given := map[*Field]any{}
	for i, f := range order {
		given[f] = args[i]
	}
	for _, f := range s.fields {
		v, ok := given[f]
		if !ok || v == factoryDefault {
			switch {
			case f.Factory != MISSING:
				v = lib.Call(f.Factory)
			case f.Default != MISSING:
				v = f.Default
			default:
				v = MISSING
			}
		}
		if f.kind == initVar {
			post = append(post, v)
		} else if f.kind == plainField && v != MISSING {
			store(self, f.Name, v)
		}
	}
	if py.HasAttr(py.Type(self), "__post_init__") {
		_, err := py.CallMethod(ctx, self, "__post_init__", post...)
		return err
	}
	return nil
}
