package py

import "iter"

// StarArgs is the list of positional arguments of f(*xs): its elements, or CPython's TypeError where it has none.
func StarArgs(f, xs any) []any {
	if !canIterate(xs) {
		panic(TypeError.Newf("%s argument after * must be an iterable, not %s", functionText(f), typeName(xs)))
	}
	return Collect(xs)
}

// Keywords are the keyword arguments that **mapping stands for in a call of an unknown function.
func Keywords(mapping any) []KV { return KwArgs(nil, nil, mapping) }

// KwArgs adds the entries of a mapping to keyword arguments: f(a=1, **mapping).
func KwArgs(f any, kw []KV, mapping any) []KV {
	d, ok := bare(mapping).(*Dict[any, any])
	if !ok {
		if !HasAttr(mapping, "keys") {
			panic(TypeError.Newf("%s argument after ** must be a mapping, not %s", functionText(f), typeName(mapping)))
		}
		d = NewDict[any, any]()
		for k := range Seq(must(CallMethod(CurrentContext(), mapping, "keys"))) {
			d.Set(k, GetItem(mapping, k))
		}
	}
	for k, v := range d.Items() {
		name, ok := bare(k).(string)
		if !ok {
			panic(TypeError.New("keywords must be strings"))
		}
		kw = MoreKeywords(f, kw, KV{name, v})
	}
	return kw
}

// MoreKeywords adds keyword arguments that are written behind a mapping: f(**mapping, a=1).
func MoreKeywords(f any, kw []KV, more ...KV) []KV {
	for _, m := range more {
		for _, a := range kw {
			if a.Key == m.Key {
				panic(TypeError.Newf("%s got multiple values for keyword argument '%s'", functionText(f), m.Key))
			}
		}
		kw = append(kw, m)
	}
	return kw
}

// KeywordItems are the entries of a mapping as keyword arguments of f: f(**mapping).
func KeywordItems(f, mapping any) iter.Seq2[any, any] {
	kw := KwArgs(f, nil, mapping)
	return func(yield func(any, any) bool) {
		for _, a := range kw {
			if !yield(a.Key, a.Value) {
				return
			}
		}
	}
}

// AddKeyword adds a keyword argument of f to those that mappings gave.
func (d *Dict[K, V]) AddKeyword(f any, key K, value V) {
	if d.Contains(key) {
		panic(TypeError.Newf("%s got multiple values for keyword argument '%s'", functionText(f), Str(key)))
	}
	d.Set(key, value)
}

// AddKeywords is AddKeyword for the entries of a mapping: f(**a, **b).
func (d *Dict[K, V]) AddKeywords(f any, items iter.Seq2[K, V]) {
	for k, v := range items {
		d.AddKeyword(f, k, v)
	}
}

// CheckKeywords raises TypeError where mappings give parameters of f that other arguments fill.
func (d *Dict[K, V]) CheckKeywords(f any, taken ...K) {
	for _, name := range taken {
		if d.Contains(name) {
			panic(TypeError.Newf("%s got multiple values for argument '%s'", functionText(f), Str(name)))
		}
	}
}

// functionText names a callable as errors of argument unpacking do: module.qualname().
func functionText(f any) string {
	name, ok := GetAttrOr(f, "__qualname__", nil).(string)
	if !ok {
		return Str(f)
	}
	if module, _ := GetAttrOr(f, "__module__", nil).(string); module != "" && module != "builtins" {
		name = module + "." + name
	}
	return name + "()"
}
