package py

type ellipsis struct{}

// Ellipsis is Python's Ellipsis, written ... in source.
var Ellipsis any = ellipsis{}

// PyClass returns ellipsis.
func (ellipsis) PyClass() *Class { return EllipsisClass }

func (ellipsis) appendRepr(b []byte) []byte { return append(b, "Ellipsis"...) }
