// Package httpclient is the HTTP/1.1 client under aiohttp, httpx and requests: requests are written byte for byte as those
// libraries write them, and the headers of a response keep their order and spelling, which net/http gives up.
//
// Everything here blocks and touches nothing that the program sees, so that it may run on any goroutine; a context ends
// what is under way. Failures are *Error values; each library makes its own exceptions of them.
package httpclient
