package asyncio

func (l *Loop) slowStart() float64 {
	if !l.debug {
		return 0
	}
	return l.Time()
}

func (l *Loop) slowEnd(start float64, h *Handle) {}
