package futures

// Any is a future of the floor as one of any value, which follows it: it gets its outcome, and cancels it when it is
// cancelled. It reports false for other values.
func Any(x any) (*Future[any], bool) {
	if f, ok := x.(*Future[any]); ok {
		return f, true
	}
	f, ok := x.(floorFuture)
	if !ok {
		return nil, false
	}
	follower := NewFuture[any]()
	f.core().onDone(func() {
		switch {
		case follower.Done():
		case f.Cancelled():
			follower.Cancel()
		default:
			follower.SetRunningOrNotifyCancel()
			if v, err := f.anyResult(nil); err != nil {
				follower.SetException(err)
			} else {
				follower.SetResult(v)
			}
		}
	})
	follower.AddDoneCallback(func(*Future[any]) {
		if follower.Cancelled() {
			f.Cancel()
		}
	})
	return follower, true
}
