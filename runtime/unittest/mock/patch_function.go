package mock

import (
	"strings"

	"github.com/py2goasync/py2goasync/runtime/builtins"
	"github.com/py2goasync/py2goasync/runtime/internal/lib"
	"github.com/py2goasync/py2goasync/runtime/py"
)

// newPatchFunction is patch, with patch.object and its kin as attributes.
func newPatchFunction() *py.Function {
	patch := withOptions("patch", "target", func(a []any) any {
		path, name := split(a[0])
		return newPatch(func() any { return resolve(path) }, name, a[1:])
	})
	set := func(name string, f any) { py.SetAttr(patch, name, f) }
	set("TEST_PREFIX", "test")
	set("object", withOptions("_patch_object", "target, attribute", func(a []any) any {
		if _, ok := a[0].(string); ok {
			panic(py.TypeError.Newf("%s must be the actual object to be patched, not a str", py.Repr(a[0])))
		}
		return newPatch(func() any { return a[0] }, py.Str(a[1]), a[2:])
	}))
	set("multiple", py.NewFunction("_patch_multiple", "target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs", body(patchMultiple)).
		WithModule("unittest.mock"))
	set("dict", py.NewFunction("_patch_dict", "in_dict, values=(), clear=False, **kwargs", body(func(a []any) any {
		values := lib.Call(py.DictType, a[1])
		for _, one := range lib.KW(a[3]) {
			py.SetItem(values, one.Key, one.Value)
		}
		return &patchedDict{target: a[0], values: values, clear: py.Truth(a[2])}
	})).WithModule("unittest.mock"))
	set("stopall", py.NewFunction("_patch_stopall", "", body(func([]any) any { stopAll(); return nil })).WithModule("unittest.mock"))
	return patch
}

func patchMultiple(a []any) any {
	kw := lib.KW(a[6])
	if len(kw) == 0 {
		panic(py.ValueError.New("Must supply at least one keyword argument with patch.multiple"))
	}
	target := func() any { return a[0] }
	if s, ok := a[0].(string); ok {
		target = func() any { return resolve(s) }
	}
	var first *patched
	for _, one := range kw {
		p := newPatch(target, one.Key, []any{one.Value, a[1], a[2], a[3], a[4], a[5], false, py.NewDict[any, any]()})
		if first == nil {
			first, p.keyword = p, true
			continue
		}
		first.more = append(first.more, p)
	}
	return first
}

const patchOptions = "new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *, unsafe=False, **kwargs"

// newPatch makes a patch of an attribute from the arguments that follow it, in the order of patchOptions.
func newPatch(target func() any, name string, a []any) *patched {
	p := &patched{target: target, name: name, new: a[0], spec: a[1], create: py.Truth(a[2]), specSet: a[3], autospec: a[4], callable: a[5], kw: lib.KW(a[7])}
	if p.callable != nil {
		if p.new != Default {
			panic(py.ValueError.New("Cannot use 'new' and 'new_callable' together"))
		}
		if p.autospec != nil {
			panic(py.ValueError.New("Cannot use 'autospec' and 'new_callable' together"))
		}
	}
	if !py.Truth(a[6]) {
		checkTypos(p.kw)
	}
	for _, spec := range []struct {
		value any
		what  string
	}{{p.spec, "spec"}, {p.specSet, "spec_set target"}} {
		if stateOf(spec.value) != nil {
			panic(InvalidSpecError.Newf("Cannot spec attr %s as the %s has already been mocked out. [%s=%s]", py.Repr(name), spec.what,
				strings.TrimSuffix(spec.what, " target"), py.Repr(spec.value)))
		}
	}
	return p
}

// withOptions makes a function whose parameters end with patchOptions.
func withOptions(name, params string, f func(a []any) any) *py.Function {
	return py.NewFunction(name, params+", "+patchOptions, body(f)).WithModule("unittest.mock").
		WithDefaults(Default, nil, false, nil, nil, nil, false)
}

// split takes "package.module.name" apart.
func split(target any) (path, name string) {
	s, ok := target.(string)
	i := strings.LastIndexByte(s, '.')
	if !ok || i < 0 {
		panic(py.TypeError.Newf("Need a valid target to patch. You supplied: %s", py.Repr(target)))
	}
	return s[:i], s[i+1:]
}

// resolve finds an object by its dotted name among the modules that are part of the program.
func resolve(path string) any {
	builtins.Module() // is part of every program
	all := lib.Linked()
	if path == program.Name {
		return program
	}
	names := strings.Split(path, ".")
	for n := len(names); n > 0; n-- {
		module := all[strings.Join(names[:n], ".")]
		if module == nil {
			continue
		}
		x := any(module())
		for _, name := range names[n:] {
			x = py.GetAttr(x, name)
		}
		return x
	}
	panic(py.ModuleNotFoundError.Newf("No module named %s", py.Repr(names[0])))
}
