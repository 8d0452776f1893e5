package py

// StarClause is one "except* classes as group" clause: see Star.
type StarClause struct {
	classes []*Class
	handle  func(group error) error
}

// Star makes a clause for HandleStar: handle gets the part of the exceptions that belongs to the classes, as a group.
func Star(handle func(group error) error, classes ...*Class) StarClause {
	return StarClause{classes, handle}
}

// HandleStar is what the except* clauses of a try statement do with the exception err of its body: each takes its part of
// the group. The result is what is raised on: what no clause took, and what the clauses raised themselves.
func HandleStar(err error, clauses ...StarClause) error {
	if err == nil {
		return nil
	}
	var raised []error
	rest := err
	for _, c := range clauses {
		var matched error
		if matched, rest = ExceptStar(rest, c.classes...); matched == nil {
			continue
		}
		if e := Try(func() error { return c.handle(matched) }); e != nil {
			raised = append(raised, e)
		}
	}
	return EndStar(err, rest, raised...)
}

// GroupErrors is group.exceptions.
func GroupErrors(group error) VarTuple[error] {
	members, _ := asGroup(group)
	if members == nil {
		panic(AttributeError.Newf("'%s' object has no attribute 'exceptions'", TypeName(AsException(group))))
	}
	return members.Errors()
}
