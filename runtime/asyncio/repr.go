package asyncio

import "strings"

func (f *futureCore) stateName() string {
	return [...]string{"PENDING", "CANCELLED", "FINISHED"}[f.state]
}

// String returns repr(future).
func (f *futureCore) String() string {
	return "<Future " + strings.Join(f.reprInfo(), " ") + ">"
}

func (f *futureCore) reprInfo() []string {
	info := []string{strings.ToLower(f.stateName())}
	if f.state == finished {
		if f.exc != nil {
			info = append(info, "exception="+reprOf(f.exc))
		} else if f.self != nil {
			info = append(info, "result="+reprOf(f.self.resultAny()))
		} else {
			info = append(info, "result=None")
		}
	}
	return info
}

// String returns repr(task).
func (t *taskCore) String() string {
	info := t.reprInfo()
	if t.cancels > 0 && t.state == pending {
		info[0] = "cancelling"
	}
	out := []string{info[0], "name='" + t.GetName() + "'"}
	out = append(out, "coro=<"+t.self.(AnyTask).AnyCoro().Name()+"()>")
	if t.waiter != nil {
		out = append(out, "wait_for="+t.waiter.String())
	}
	out = append(out, info[1:]...)
	return "<Task " + strings.Join(out, " ") + ">"
}
