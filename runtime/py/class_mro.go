package py

import "strings"

// linearize computes the C3 method resolution order of a class with these bases.
func linearize(c *Class, bases []*Class) ([]*Class, error) {
	lists := make([][]*Class, 0, len(bases)+1)
	for _, b := range bases {
		lists = append(lists, b.MRO)
	}
	lists = append(lists, bases)
	mro := []*Class{c}
	for {
		lists = nonEmpty(lists)
		if len(lists) == 0 {
			return mro, nil
		}
		next := nextInMRO(lists)
		if next == nil {
			return nil, mroConflict(lists)
		}
		mro = append(mro, next)
		for i, l := range lists {
			if l[0] == next {
				lists[i] = l[1:]
			}
		}
	}
}

// nextInMRO picks the first head that stands in no list's tail.
func nextInMRO(lists [][]*Class) *Class {
	for _, l := range lists {
		if head := l[0]; !inTails(head, lists) {
			return head
		}
	}
	return nil
}

func inTails(c *Class, lists [][]*Class) bool {
	for _, l := range lists {
		for _, k := range l[1:] {
			if k == c {
				return true
			}
		}
	}
	return false
}

func nonEmpty(lists [][]*Class) [][]*Class {
	kept := make([][]*Class, 0, len(lists))
	for _, l := range lists {
		if len(l) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

func mroConflict(lists [][]*Class) error {
	var names []string
	seen := map[*Class]bool{}
	for _, l := range lists {
		if head := l[0]; !seen[head] {
			seen[head] = true
			names = append(names, head.Name)
		}
	}
	return TypeError.New("Cannot create a consistent method resolution order (MRO) for bases " + strings.Join(names, ", "))
}
