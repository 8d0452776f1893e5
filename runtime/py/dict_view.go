package py

import "iter"

type viewKind uint8

const (
	viewKeys viewKind = iota
	viewValues
	viewItems
)

// DictView is what d.keys(), d.values() and d.items() are as objects: they follow the dict's changes.
type DictView struct {
	dict floorDict
	kind viewKind
}

// KeysView is d.keys() as an object.
func KeysView(d Object) *DictView { return &DictView{d.(floorDict), viewKeys} }

// ValuesView is d.values() as an object.
func ValuesView(d Object) *DictView { return &DictView{d.(floorDict), viewValues} }

// ItemsView is d.items() as an object.
func ItemsView(d Object) *DictView { return &DictView{d.(floorDict), viewItems} }

// PyClass returns dict_keys, dict_values or dict_items.
func (v *DictView) PyClass() *Class {
	return [...]*Class{DictKeysType, DictValuesType, DictItemsType}[v.kind]
}

// Len is len(v).
func (v *DictView) Len() int { return v.dict.Len() }

// All ranges over the keys, the values, or the items as tuples.
func (v *DictView) All() iter.Seq[any] { return v.pick(v.dict.pairs()) }

// Backward is reversed(v).
func (v *DictView) Backward() iter.Seq[any] { return v.pick(v.dict.backward()) }

func (v *DictView) pick(pairs iter.Seq2[any, any]) iter.Seq[any] {
	return func(yield func(any) bool) {
		for key, val := range pairs {
			if !yield(v.element(key, val)) {
				return
			}
		}
	}
}

func (v *DictView) element(key, val any) any {
	switch v.kind {
	case viewKeys:
		return key
	case viewValues:
		return val
	}
	return Tuple{key, val}
}

// Contains is x in v.
func (v *DictView) Contains(x any) bool {
	switch v.kind {
	case viewKeys:
		_, ok := v.dict.getAny(x)
		return ok
	case viewItems:
		t, ok := x.(Tuple)
		if !ok || len(t) != 2 {
			return false
		}
		val, found := v.dict.getAny(t[0])
		return found && equalOther(val, t[1])
	}
	for _, val := range v.dict.pairs() {
		if equalOther(val, x) {
			return true
		}
	}
	return false
}

var viewIterators = [...]**Class{&DictKeyIteratorType, &DictValueIteratorType, &DictItemIteratorType}

func (v *DictView) pyIter() Iterator {
	return &iterator{*viewIterators[v.kind], v.dict.stepper(v.element)}
}

// stepper walks the dict entry by entry, as an iterator object does.
func (d *Dict[K, V]) stepper(element func(key, val any) any) func() (any, bool) {
	c := d.cursor()
	return func() (any, bool) {
		e := c.next()
		if e == nil {
			return nil, false
		}
		return element(ToAny(e.key), ToAny(e.val)), true
	}
}

// itemsOf ranges over the pairs of a dict of the floor.
func itemsOf(x any) iter.Seq2[any, any] { return x.(floorDict).pairs() }
