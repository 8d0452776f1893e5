package lower

import (
	"slices"
	"strings"

	"github.com/py2goasync/py2goasync/translate/hir"
	"github.com/py2goasync/py2goasync/translate/ir"
)

// record is the struct that stands for a dict which is only read by constant keys.
type record struct {
	decl   *ir.TypeDecl
	fields []*ir.FieldDecl
	named  *ir.Named
}

// recordType is the struct type of a record, declared at its first use.
func (l *lowerer) recordType(d *hir.DictInfo) ir.Type { return l.record(d).named }

func (l *lowerer) record(d *hir.DictInfo) *record {
	d = d.Find()
	if r := l.records[d]; r != nil {
		return r
	}
	name := d.Name
	if name == "" {
		name = "record"
	}
	r := &record{decl: &ir.TypeDecl{Prefer: camel(name, false)}}
	r.named = &ir.Named{Name: r.decl.Prefer, Obj: r.decl}
	l.records[d] = r
	if d.Of != "" {
		r.decl.Doc = []string{"{name} is the dict that " + d.Of + "."}
	} else {
		r.decl.Doc = []string{"{name} is a dict with the keys " + strings.Join(d.Keys, ", ") + "."}
	}
	for i, k := range d.Keys {
		f := &ir.FieldDecl{Prefer: camel(k, true), Type: l.goType(d.Fields[i].Type()), Tag: `py:"` + k + `"`}
		r.fields = append(r.fields, f)
	}
	r.decl.Fields = r.fields
	if d.Name == "" {
		if same := l.nameless.like(r); same != nil {
			l.records[d] = same
			return same
		}
		l.nameless = append(l.nameless, r)
	}
	l.add(r.decl)
	return r
}

// nameless are the records that have no name of their own: those of one shape are one struct.
type nameless []*record

// like finds a record with the fields of another; nil without one.
func (list nameless) like(r *record) *record {
	for _, have := range list {
		if slices.EqualFunc(have.fields, r.fields, func(a, b *ir.FieldDecl) bool { return a.Tag == b.Tag && ir.Identical(a.Type, b.Type) }) {
			return have
		}
	}
	return nil
}
