package lower

import (
	"slices"

	"github.com/py2goasync/py2goasync/translate/hir"
)

// internalAttrs are attributes of CPython's own objects that show how it is made, with what to do instead.
var internalAttrs = map[string]string{
	"__closure__":   "keep the values in an object or a dict",
	"__globals__":   "keep the values in a dict",
	"gi_code":       "",
	"cr_code":       "",
	"ag_code":       "",
	"ag_frame":      "",
	"__reduce__":    "copy.copy and copy.deepcopy copy objects",
	"__reduce_ex__": "copy.copy and copy.deepcopy copy objects",
	"__getstate__":  "vars(obj) has the attributes of an object",
}

// refuseInternal reports an attribute of CPython's objects that Go's have not got, unless a class of the program defines it.
func (b *builder) refuseInternal(x *hir.Attr) {
	hint, internal := internalAttrs[x.Name]
	if !internal || slices.ContainsFunc(b.l.m.Classes, func(c *hir.Class) bool { return c.Methods[x.Name] != nil || c.Attrs[x.Name] != nil }) {
		return
	}
	b.l.unsupported(x.Pos, x.End, hint, "the attribute %s is not supported", x.Name)
}
