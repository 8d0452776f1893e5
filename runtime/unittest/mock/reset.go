package mock

// reset is reset_mock(): the calls are forgotten, of the children too, and what calls give where that is asked for.
func (s *state) reset(returnValue, sideEffect bool, seen map[*state]bool) {
	if seen[s] {
		return
	}
	seen[s] = true
	s.forget()
	if s.waiting != nil {
		s.waiting = newWaiting(s.waiting.timeout)
	}
	if returnValue && !(s.is(magicMixin) && isMagic(s.name)) {
		s.returnValue = Default
	}
	if sideEffect {
		s.sideEffect = nil
	}
	for _, c := range s.children {
		if n := behind(c); n != nil {
			n.reset(returnValue, sideEffect, seen)
		}
	}
	if n := stateOf(s.returnValue); n != nil {
		n.reset(false, false, seen)
	}
	s.publish()
}

// seal is seal(): no child is made any more.
func (s *state) seal() {
	s.sealed = true
	for _, c := range s.children {
		if n := behind(c); n != nil && n.newParent == s {
			n.seal()
		}
	}
	if n := stateOf(s.returnValue); n != nil && n.newParent == s {
		n.seal()
	}
}
