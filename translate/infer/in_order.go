package infer

// inOrder is a set whose elements are visited in the order in which they came: what inference finds must not depend on the order of
// a map, or the Go of one document would differ from run to run.
type inOrder[T comparable] struct {
	list []T
	has  map[T]bool
}

// add reports whether x is new.
func (s *inOrder[T]) add(x T) bool {
	if s.has[x] {
		return false
	}
	if s.has == nil {
		s.has = map[T]bool{}
	}
	s.has[x] = true
	s.list = append(s.list, x)
	return true
}
