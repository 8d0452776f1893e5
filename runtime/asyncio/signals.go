package asyncio

type signalState struct{}

func (s *signalState) close() {}

func (l *Loop) catchInterrupt(fn func()) (release func()) { return func() {} }
