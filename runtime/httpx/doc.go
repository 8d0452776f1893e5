// Package httpx is Python's httpx: Client blocks the calling thread, AsyncClient the task. What is sent, and the messages of
// exceptions, are those of httpx 0.28.
package httpx
