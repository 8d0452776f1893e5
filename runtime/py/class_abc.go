package py

import (
	"context"
	"slices"
)

// ABCMeta is abc.ABCMeta, ABC is abc.ABC.
var (
	ABCMeta = newModuleClass("abc", "ABCMeta", TypeType)
	ABC     = newABC()
)

func newABC() *Class {
	c := newModuleClass("abc", "ABC")
	c.meta = ABCMeta
	c.fixed = false
	return c
}

// virtualTable holds subclasses that are declared instead of derived.
type virtualTable struct {
	registered []*Class
	hook       func(*Class) bool
}

// Register makes sub a virtual subclass of an abstract base class: C.register(sub).
func (c *Class) Register(sub *Class) *Class {
	if c.virtual == nil {
		c.virtual = &virtualTable{}
	}
	c.virtual.registered = append(c.virtual.registered, sub)
	return sub
}

// RecognizeBy makes every class for which hook holds a virtual subclass: the structural checks of collections.abc and
// of runtime protocols.
func (c *Class) RecognizeBy(hook func(*Class) bool) *Class {
	if c.virtual == nil {
		c.virtual = &virtualTable{}
	}
	c.virtual.hook = hook
	return c
}

// Defines reports whether the class or an ancestor other than object has the attribute and it is not None: how
// structural checks recognize a class.
func (c *Class) Defines(name string) bool {
	for _, k := range c.MRO {
		if k == ObjectType {
			continue
		}
		if v, ok := k.own(name); ok {
			return v != nil
		}
	}
	return false
}

// DefinesItself reports whether the class itself, none of its bases, defines an attribute.
func (c *Class) DefinesItself(name string) bool {
	_, ok := c.own(name)
	return ok
}

// hasVirtual reports whether t counts as a subclass of c by registration, by a hook or by __subclasshook__.
func (c *Class) hasVirtual(t *Class) bool {
	if c.virtual != nil {
		if c.virtual.hook != nil && c.virtual.hook(t) {
			return true
		}
		for _, r := range c.virtual.registered {
			if t.IsSubclassOf(r) || r.hasVirtual(t) {
				return true
			}
		}
	}
	if !c.PyClass().IsSubclassOf(ABCMeta) {
		return false
	}
	if hook, ok := c.lookupUser("__subclasshook__"); ok {
		m := must(bindToClass(hook, c))
		if answer := must(Call(CurrentContext(), m, t)); answer != NotImplemented {
			return Truth(answer)
		}
	}
	return slices.ContainsFunc(c.subs, func(sub *Class) bool { return sub.hasVirtual(t) })
}

// isAbstract reports whether abc.abstractmethod marked x.
func isAbstract(x any) bool {
	switch x := x.(type) {
	case nil, bool, int, float64, string, *Class:
		return false
	case *Function:
		v, ok := x.attrs.get("__isabstractmethod__")
		return ok && v == true
	case *ClassMethod:
		return isAbstract(x.Func)
	case *StaticMethod:
		return isAbstract(x.Func)
	}
	v := GetAttrOr(x, "__isabstractmethod__", false)
	return Truth(v)
}

// collectAbstract finds the abstract methods that are left: the class's own, and inherited ones not overridden.
func (c *Class) collectAbstract() {
	var names []string
	for _, n := range c.attrs.keys() {
		if v, _ := c.attrs.get(n); isAbstract(v) {
			names = append(names, n)
		}
	}
	for _, b := range c.Bases {
		for _, n := range b.abstract {
			if v, ok := c.lookup(n); ok && isAbstract(v) && !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	slices.Sort(names)
	c.abstract = names
}

// WithAbstract makes an abstract base class of a library class: a class that derives from it has no instances as long as it
// lacks one of the methods. It returns the class.
func (c *Class) WithAbstract(methods ...string) *Class {
	c.meta, c.fixed = ABCMeta, false
	for _, n := range methods {
		if f, ok := c.own(n); ok {
			AbstractMethod(f)
		}
	}
	c.abstract = methods
	return c
}

// AbstractMethod is abc.abstractmethod(f).
func AbstractMethod(f any) any {
	switch f := f.(type) {
	case *Function:
		f.attrs.set("__isabstractmethod__", true)
	case *ClassMethod, *StaticMethod, *Property:
		// What they wrap carries the mark.
	default:
		SetAttr(f, "__isabstractmethod__", true)
	}
	return f
}

func loadABCMeta(c *Class) {
	c.defineMethod("register", "cls, subclass", func(_ context.Context, args []any) (any, error) {
		sub, ok := args[1].(*Class)
		if !ok {
			return nil, TypeError.New("Can only register classes")
		}
		return args[0].(*Class).Register(sub), nil
	})
}
