package httpclient

import "github.com/py2goasync/py2goasync/runtime/concurrent/interp"

// Block has fn, which touches nothing that the program sees, run while the calling thread waits: others may run
// meanwhile, and the virtual clock goes with the real one.
func Block(fn func()) {
	release := interp.Hold()
	defer release()
	var p interp.Parker
	go func() {
		defer p.Unpark()
		fn()
	}()
	p.Park(interp.Forever)
}

// Answer is what sending a request came to.
type Answer struct {
	Response *Response
	Failure  *Error
}

// Discard closes the connection of an answer that came too late.
func (a Answer) Discard() { a.Response.Discard() }

// Piece is what reading from a body came to.
type Piece struct {
	Text    string
	Failure *Error
}
