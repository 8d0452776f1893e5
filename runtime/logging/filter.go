package logging

import (
	"context"
	"strings"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// FilterType is the class logging.Filter, FiltererType the common base of loggers and handlers.
var (
	FilterType   *py.Class
	FiltererType *py.Class
)

func makeFilterClasses() {
	f := py.NewClass("logging", "Filter", py.ObjectType)
	FilterType = f
	def(f, "__init__", "name=''", func(_ context.Context, self any, a []any) any {
		set(self, "name", a[0])
		set(self, "nlen", py.Len(a[0]))
		return nil
	})
	def(f, "filter", "record", func(_ context.Context, self any, a []any) any {
		name, of := py.Str(get(self, "name")), py.Str(get(a[0], "name"))
		return name == "" || name == of || strings.HasPrefix(of, name+".")
	})

	c := py.NewClass("logging", "Filterer", py.ObjectType)
	FiltererType = c
	def(c, "__init__", "", func(_ context.Context, self any, _ []any) any {
		set(self, "filters", py.NewList[any]())
		return nil
	})
	def(c, "addFilter", "filter", func(_ context.Context, self any, a []any) any {
		if l := list(self, "filters"); !py.Contains(l, a[0]) {
			l.Append(a[0])
		}
		return nil
	})
	def(c, "removeFilter", "filter", func(ctx context.Context, self any, a []any) any {
		if l := list(self, "filters"); py.Contains(l, a[0]) {
			call(ctx, l, "remove", a[0])
		}
		return nil
	})
	def(c, "filter", "record", func(ctx context.Context, self any, a []any) any { return filtered(ctx, self, a[0]) })
}

// filtered asks the filters of a logger or handler: the record, or the one that a filter put in its place, or False.
func filtered(ctx context.Context, self, record any) any {
	for f := range list(self, "filters").All() {
		var v any
		if py.HasAttr(f, "filter") {
			v = call(ctx, f, "filter", record)
		} else {
			var err error
			v, err = py.Call(ctx, f, record)
			py.Check(err)
		}
		if !py.Truth(v) {
			return false
		}
		if isOf(v, LogRecordType) {
			record = v
		}
	}
	return record
}
