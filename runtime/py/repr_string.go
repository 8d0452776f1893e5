package py

// The String methods make fmt print values as Python would.

// String is str(l).
func (l *List[T]) String() string { return Str(l) }

// String is str(d).
func (d *Dict[K, V]) String() string { return Str(d) }

// String is str(s).
func (s *Set[T]) String() string { return Str(s) }

// String is str(s).
func (s *FrozenSet[T]) String() string { return Str(s) }

// String is str(t).
func (t Tuple) String() string { return Str(t) }

// String is str(t).
func (t Tuple2[A, B]) String() string { return Str(t) }

// String is str(t).
func (t Tuple3[A, B, C]) String() string { return Str(t) }

// String is str(t).
func (t Tuple4[A, B, C, D]) String() string { return Str(t) }

// String is str(t).
func (t Tuple5[A, B, C, D, E]) String() string { return Str(t) }

// String is str(t).
func (t Tuple6[A, B, C, D, E, F]) String() string { return Str(t) }

// String is str(r).
func (r *Range) String() string { return Str(r) }

// String is str(s).
func (s *Slice) String() string { return Str(s) }

// String is str(v).
func (v *DictView) String() string { return Str(v) }

// String is str(b): b'...'.
func (b Bytes) String() string { return Str(b) }

// String is str(b).
func (b *ByteArray) String() string { return Str(b) }

// String is None.
func (NoneType) String() string { return "None" }
