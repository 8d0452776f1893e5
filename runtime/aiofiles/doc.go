// Package aiofiles answers the Python package aiofiles: files whose methods run in threads of the event loop's executor.
package aiofiles
