package asyncio

import (
	"fmt"
)

// Debug mode times every callback and step and reports those that keep the loop from everything else.

func (l *Loop) slowStart() float64 {
	if !l.debug {
		return 0
	}
	return l.Time()
}

func (l *Loop) slowEnd(start float64, what fmt.Stringer) {
	if !l.debug {
		return
	}
	if took := l.Time() - start; took >= l.slow {
		l.log(levelWarning, fmt.Sprintf("Executing %s took %.3f seconds", what, took), nil)
	}
}

// slowStep is the step under way in debug mode.
type slowStep struct {
	task  *taskCore
	start float64
}

// stepBegins and stepEnds are called around a step of a task in debug mode.
func (l *Loop) stepBegins(t *taskCore) { l.step = slowStep{t, l.Time()} }

func (l *Loop) stepEnds() {
	s := l.step
	l.step = slowStep{}
	if s.task != nil {
		l.slowEnd(s.start, s.task)
	}
}
