// Package uvloop answers Python's uvloop. Its loop is that of package asyncio: programs that choose uvloop for its speed
// need no other here.
package uvloop

// Install makes uvloop's the loops of the program: uvloop.install(). They are already as fast.
func Install() {}
