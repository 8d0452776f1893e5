package lower

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// typeName is the Go name of a class. One that stands in another class has the name of that in front where its own is not the only one
// of the program:
//
//	class Node: …
//	class LinkedList:
//	    class Node: …    =>    type LinkedListNode struct { … }
func (l *lowerer) typeName(c *hir.Class) string { return camel(l.wordsOf(c), true) }

// wordsOf is the name of a class with as much of the classes around it as tells it from others, as Python writes words: LinkedList_Node.
func (l *lowerer) wordsOf(c *hir.Class) string {
	if !c.Hoisted {
		return c.Name
	}
	path := strings.Split(c.Qualname, ".")
	for n := 1; n < len(path); n++ {
		words := strings.Join(path[len(path)-n:], "_")
		if !l.sharesName(c, words, n) {
			return words
		}
	}
	return strings.Join(path, "_")
}

// sharesName reports whether another class is called the same, looking at the last n names of each path.
func (l *lowerer) sharesName(c *hir.Class, words string, n int) bool {
	goName := camel(words, true)
	return slices.ContainsFunc(l.m.Classes, func(o *hir.Class) bool {
		if o == c {
			return false
		}
		path := strings.Split(o.Qualname, ".")
		if !o.Hoisted {
			return camel(o.Name, true) == goName
		}
		return camel(strings.Join(path[max(0, len(path)-n):], "_"), true) == goName
	})
}
