package ir

// suppressed writes a handler that does nothing the way one would:
//
//	if !py.Is(err, E) { if err != nil { return err } }       =>  if err != nil && !py.Is(err, E) { return err }
//	if !py.Is(err, E) { if err != nil { return err }; f() }  =>  if err == nil { f() } else if !py.Is(err, E) { return err }
func (t *tidier) suppressed(s *If) {
	not, ok := s.Cond.(*Unary)
	if !ok || not.Op != "!" || len(s.Then) == 0 || len(s.Else) > 0 {
		return
	}
	failed, ok := s.Then[0].(*If)
	if !ok || failed.Init != nil || len(failed.Else) > 0 || len(failed.Lead) > 0 || failed.Trail != "" || !listLeaves(failed.Then) {
		return
	}
	test, ok := failed.Cond.(*Binary)
	if !ok || test.Op != "!=" || !isNil(test.R) || !matchesOf(not.X, test.L) {
		return
	}
	t.changed = true
	if len(s.Then) == 1 {
		s.Cond, s.Then = Bin("&&", Bool, test, not), failed.Then
		return
	}
	failed.Cond = not
	s.Cond, s.Then, s.Else = Bin("==", Bool, test.L, test.R), s.Then[1:], []Stmt{failed}
}
