package collections

// CopyAny is copy.copy(d).
func (d *Deque[T]) CopyAny() any { return d.Copy() }

// DeepCopy is copy.deepcopy(d): item copies an element, and made is told the copy while it is still empty.
func (d *Deque[T]) DeepCopy(item func(any) any, made func(any)) any {
	out := &Deque[T]{bound: d.bound}
	made(out)
	for x := range d.All() {
		y, _ := item(x).(T)
		out.Append(y)
	}
	return out
}
