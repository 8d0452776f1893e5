package socket

import "syscall"

// noSignal keeps SIGPIPE away from the program when the other side is gone.
const noSignal = syscall.MSG_NOSIGNAL
