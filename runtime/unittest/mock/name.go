package mock

import (
	"fmt"

	"github.com/py2goasync/py2goasync/runtime/py"
)

// fullName is the name of a mock as its repr shows it: mock.a.b().c
func (s *state) fullName() string {
	names := []string{s.newName}
	dot := "."
	if s.newName == "()" {
		dot = ""
	}
	root := s
	for p := s.newParent; p != nil; p = p.newParent {
		root = p
		names = append(names, p.newName+dot)
		dot = "."
		if p.newName == "()" {
			dot = ""
		}
	}
	first := root.name
	if first == "" {
		first = "mock"
	}
	if len(names) < 2 {
		return first
	}
	if second := names[len(names)-2]; second != "()" && second != "()." {
		first += "."
	}
	for i := len(names) - 2; i >= 0; i-- {
		first += names[i]
	}
	return first
}

// label is how messages of assertions call a mock.
func (s *state) label() string {
	if s.name == "" {
		return "mock"
	}
	return s.name
}

func (s *state) repr() string {
	name, spec := "", ""
	if full := s.fullName(); full != "mock" && full != "mock." {
		name = " name=" + py.Repr(full)
	}
	if s.specClass != nil {
		word := "spec"
		if s.specSet {
			word = "spec_set"
		}
		spec = fmt.Sprintf(" %s=%s", word, py.Repr(s.specClass.Name))
	}
	return fmt.Sprintf("<%s%s%s id='%d'>", s.base.Name, name, spec, py.ID(s.self))
}
