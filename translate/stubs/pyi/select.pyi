# select. kqueue is left out: selectors.DefaultSelector does the same everywhere.
POLLIN: nat  # go: POLLIN
POLLPRI: nat  # go: POLLPRI
POLLOUT: nat  # go: POLLOUT
POLLERR: nat  # go: POLLERR
POLLHUP: nat  # go: POLLHUP
POLLNVAL: nat  # go: POLLNVAL
POLLRDNORM: nat  # go: POLLRDNORM
POLLRDBAND: nat  # go: POLLRDBAND
POLLWRNORM: nat  # go: POLLWRNORM
POLLWRBAND: nat  # go: POLLWRBAND
POLLMSG: nat  # go: POLLMSG
POLLRDHUP: nat  # go: POLLRDHUP
PIPE_BUF: nat  # go: PIPE_BUF
EPOLLIN: nat  # go: EPOLLIN
EPOLLPRI: nat  # go: EPOLLPRI
EPOLLOUT: nat  # go: EPOLLOUT
EPOLLERR: nat  # go: EPOLLERR
EPOLLHUP: nat  # go: EPOLLHUP
EPOLLRDNORM: nat  # go: EPOLLRDNORM
EPOLLRDBAND: nat  # go: EPOLLRDBAND
EPOLLWRNORM: nat  # go: EPOLLWRNORM
EPOLLWRBAND: nat  # go: EPOLLWRBAND
EPOLLMSG: nat  # go: EPOLLMSG
EPOLLRDHUP: nat  # go: EPOLLRDHUP
EPOLLEXCLUSIVE: nat  # go: EPOLLEXCLUSIVE
EPOLLONESHOT: nat  # go: EPOLLONESHOT
EPOLLET: nat  # go: EPOLLET
EPOLL_CLOEXEC: nat  # go: EPOLL_CLOEXEC
error = OSError
class poll: ...  # go: PollType floor
class epoll: ...  # go: EpollType floor
def select(rlist, wlist, xlist, timeout=None, /) -> Any: ...  # go: - floor
