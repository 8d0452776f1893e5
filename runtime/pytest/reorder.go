package pytest

import "slices"

// argKey is a parameter of a fixture of a wider scope than a test.
type argKey struct {
	name  string
	index int
	of    any // the class or file of the test, for those scopes
}

// reorder puts the tests that need the same parameter of a wider fixture next to each other, as pytest does, so that it is made once.
func (s *session) reorder(items []*item) []*item {
	r := &reorderer{keys: map[scope]map[*item][]argKey{}, items: map[scope]map[argKey][]*item{}}
	for sc := classScope; sc <= sessionScope; sc++ {
		r.keys[sc], r.items[sc] = map[*item][]argKey{}, map[argKey][]*item{}
		for _, i := range items {
			for _, name := range i.indices {
				f := s.lookup(i, name, nil)
				if f == nil || f.scope != sc {
					continue
				}
				k := argKey{name: name, index: i.paramIndex[name]}
				switch sc {
				case classScope:
					k.of = i.class
				case moduleScope:
					k.of = i.program
				}
				r.keys[sc][i] = append(r.keys[sc][i], k)
				r.items[sc][k] = append(r.items[sc][k], i)
			}
		}
	}
	return r.at(items, sessionScope)
}

type reorderer struct {
	keys  map[scope]map[*item][]argKey
	items map[scope]map[argKey][]*item
}

func (r *reorderer) at(items []*item, sc scope) []*item {
	if sc == functionScope || len(items) < 3 {
		return items
	}
	ignore := map[argKey]bool{}
	queue := slices.Clone(items)
	var done []*item
	isDone := map[*item]bool{}
	for len(queue) > 0 {
		var free []*item // without a parameter of this scope
		isFree := map[*item]bool{}
		var slicing *argKey
		for len(queue) > 0 && slicing == nil {
			i := queue[0]
			queue = queue[1:]
			if isDone[i] || isFree[i] {
				continue
			}
			for _, k := range r.keys[sc][i] {
				if !ignore[k] {
					slicing = &k
				}
			}
			if slicing == nil {
				free, isFree[i] = append(free, i), true
				continue
			}
			r.toFront(&queue, items, sc, *slicing)
		}
		for _, i := range r.at(free, sc-1) {
			if !isDone[i] {
				done, isDone[i] = append(done, i), true
			}
		}
		if slicing != nil {
			ignore[*slicing] = true
		}
	}
	return done
}

// toFront puts the tests that have a parameter at the front of the queue.
func (r *reorderer) toFront(queue *[]*item, items []*item, sc scope, k argKey) {
	for _, i := range slices.Backward(r.items[sc][k]) {
		if !slices.Contains(items, i) {
			continue
		}
		*queue = append([]*item{i}, *queue...)
		for other := classScope; other <= sessionScope; other++ {
			for _, key := range r.keys[other][i] {
				list := r.items[other][key]
				if n := slices.Index(list, i); n > 0 {
					list = slices.Delete(slices.Clone(list), n, n+1)
					r.items[other][key] = append([]*item{i}, list...)
				}
			}
		}
	}
}
