package py

import "sync"

// programClasses are the classes that the program has made, by their qualified names.
var programClasses sync.Map

// ProgramClass is the class of the program that a name in it stands for, the one made last; nil where there is none.
func ProgramClass(qualname string) *Class {
	c, _ := programClasses.Load(qualname)
	found, _ := c.(*Class)
	return found
}

func registerClass(c *Class, qualname string) { programClasses.Store(qualname, c) }
