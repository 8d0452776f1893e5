package py

import "context"

func loadDict(c *Class) {
	loadDictRead(c)
	loadDictWrite(c)
	c.dunders("__eq__", "__ne__", "__repr__", "__str__", "__len__", "__iter__", "__reversed__", "__contains__", "__getitem__",
		"__setitem__", "__delitem__", "__or__", "__ror__", "__ior__")
	c.define("__hash__", nil)
	found, _ := c.attrs.get("__getitem__")
	get := found.(*Function)
	item := get.raw
	get.raw = func(ctx context.Context, args []any, kw []KV) (any, error) {
		if len(args) == 2 && len(kw) == 0 {
			if d, ok := baseValue(args[0]); ok {
				if r, ok := missingItem(args[0], d, args[1]); ok {
					return r, nil
				}
			}
		}
		return item(ctx, args, kw)
	}
}

func loadDictRead(c *Class) {
	c.methodN("get", 1, 2, func(self any, a arguments) any {
		if v, ok := self.(floorDict).getAny(a[0]); ok {
			return v
		}
		Hash(a[0])
		return a.or(1, nil)
	})
	c.method0("keys", func(self any) any { return &DictView{self.(floorDict), viewKeys} })
	c.method0("values", func(self any) any { return &DictView{self.(floorDict), viewValues} })
	c.method0("items", func(self any) any { return &DictView{self.(floorDict), viewItems} })
	c.method0("copy", func(self any) any { return self.(floorDict).copyAny() })
	c.classMethod("fromkeys", positional("", "fromkeys", 1, 2), func(cls *Class, a arguments) any {
		if cls != DictType {
			return fromKeysInto(cls, a)
		}
		return DictFromKeys[any, any](Seq(a[0]), a.or(1, nil))
	})
}

// fromKeysInto is fromkeys of a class derived from dict: it calls the class and sets the items.
func fromKeysInto(cls *Class, a arguments) any {
	d := call(cls)
	for k := range Seq(a[0]) {
		SetItem(d, k, a.or(1, nil))
	}
	return d
}

func loadDictWrite(c *Class) {
	c.methodN("setdefault", 1, 2, func(self any, a arguments) any {
		d := self.(floorDict)
		if v, ok := d.getAny(a[0]); ok {
			return v
		}
		d.setAny(a[0], a.or(1, nil))
		return a.or(1, nil)
	})
	c.methodN("pop", 1, 2, func(self any, a arguments) any {
		d := self.(floorDict)
		if v, ok := d.getAny(a[0]); ok {
			d.delAny(a[0])
			return v
		}
		Hash(a[0])
		if !a.has(1) {
			panicKeyError(a[0])
		}
		return a[1]
	})
	c.method0("popitem", func(self any) any {
		d := self.(floorDict)
		for k, v := range d.backward() {
			d.delAny(k)
			return Tuple{k, v}
		}
		panic(KeyError.New("popitem(): dictionary is empty"))
	})
	c.method0("clear", func(self any) any {
		self.(floorDict).Clear()
		return nil
	})
	update := func(name string) {
		c.define(name, &Function{Name: name, QualName: "dict." + name, kind: builtinMethod, owner: c,
			raw: func(_ context.Context, args []any, kw []KV) (any, error) {
				checkCount(name, len(args)-1, 0, 1)
				d := bare(args[0]).(floorDict)
				if len(args) == 2 {
					updateDict(d, args[1])
				}
				for _, a := range kw {
					d.setAny(a.Key, a.Value)
				}
				return nil, nil
			}})
	}
	update("update")
	update("__init__")
}

func loadView(c *Class) {
	c.dunders("__repr__", "__str__", "__len__", "__iter__", "__reversed__")
	c.DefineGetSet("mapping", func(x any) any { return x.(*DictView).dict }, nil)
	if c == DictValuesType {
		return
	}
	c.dunders("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__contains__", "__and__", "__rand__", "__or__", "__ror__",
		"__sub__", "__rsub__", "__xor__", "__rxor__")
	c.method1("isdisjoint", func(self, x any) any { return setTableOf(self).disjoint(setTableOf(x)) })
}
