package py

// The typed containers copy themselves for package copy: DeepCopy hands each element to item and puts what comes back into the copy,
// which it gives to made while that is still empty, for containers that hold themselves.

// DeepCopy is copy.deepcopy(l).
func (l *List[T]) DeepCopy(item func(any) any, made func(any)) any {
	out := &List[T]{items: make([]T, 0, len(l.items))}
	made(out)
	for _, x := range l.items {
		out.Append(copied(x, item))
	}
	return out
}

// CopyAny is copy.copy(l).
func (l *List[T]) CopyAny() any { return l.Copy() }

// DeepCopy is copy.deepcopy(d).
func (d *Dict[K, V]) DeepCopy(item func(any) any, made func(any)) any {
	out := d.Copy()
	out.Clear()
	made(out)
	for k, v := range d.Items() {
		key := copied(k, item)
		out.Set(key, copied(v, item))
	}
	return out
}

// CopyAny is copy.copy(d).
func (d *Dict[K, V]) CopyAny() any { return d.Copy() }

// DeepCopy is copy.deepcopy(s).
func (s *Set[T]) DeepCopy(item func(any) any, made func(any)) any {
	out := NewSet[T]()
	made(out)
	for x := range s.All() {
		out.Add(copied(x, item))
	}
	return out
}

// CopyAny is copy.copy(s).
func (s *Set[T]) CopyAny() any { return s.Copy() }

// DeepCopy is copy.deepcopy(s).
func (s *FrozenSet[T]) DeepCopy(item func(any) any, _ func(any)) any {
	out := NewSet[T]()
	for x := range s.All() {
		out.Add(copied(x, item))
	}
	return out.Frozen()
}

// CopyAny is copy.copy(s).
func (s *FrozenSet[T]) CopyAny() any { return s }

func copied[T any](x T, item func(any) any) T {
	y, _ := item(x).(T) // None has no type
	return y
}
