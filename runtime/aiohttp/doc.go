// Package aiohttp is the client of Python's aiohttp, on the event loop of package asyncio:
//
//	session := aiohttp.NewClientSession(ctx)
//	defer session.CloseNow()
//	resp, err := session.Get(ctx, "https://example.com/items", aiohttp.Params(params))
//	if err != nil {
//		return err
//	}
//	defer resp.Release()
//	text, err := resp.Text(ctx)
//
// Requests run on goroutines and wake the task that waits; cancelling it ends the request. Messages, headers and the order
// of what is sent are those of aiohttp 3.14.
package aiohttp
