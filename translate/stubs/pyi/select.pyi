# select. epoll and kqueue are left out: selectors.DefaultSelector does the same everywhere.
POLLIN: nat  # go: POLLIN
POLLPRI: nat  # go: POLLPRI
POLLOUT: nat  # go: POLLOUT
POLLERR: nat  # go: POLLERR
POLLHUP: nat  # go: POLLHUP
POLLNVAL: nat  # go: POLLNVAL
error = OSError
class poll: ...  # go: PollType floor
def select(rlist, wlist, xlist, timeout=None, /) -> Any: ...  # go: - floor
