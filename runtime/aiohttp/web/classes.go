package web

import "github.com/py2goasync/py2goasync/runtime/py"

// PyClass returns Request.
func (*Request) PyClass() *py.Class { return requestClass }

// PyClass returns StreamResponse.
func (*StreamResponse) PyClass() *py.Class { return streamResponseClass }

// PyClass returns Response.
func (*Response) PyClass() *py.Class { return responseClass }

// PyClass returns WebSocketResponse.
func (*WebSocketResponse) PyClass() *py.Class { return socketClass }

// PyClass returns WSMessage.
func (*WSMessage) PyClass() *py.Class { return messageClass }

// PyClass returns Application.
func (*Application) PyClass() *py.Class { return appClass }

// PyClass returns Signal.
func (*Signal) PyClass() *py.Class { return signalClass }

// PyClass returns FrozenList.
func (*MiddlewareList) PyClass() *py.Class { return listClass }

// PyClass returns StreamReader.
func (*Content) PyClass() *py.Class { return contentClass }

// PyClass returns CIMultiDict.
func (*Headers) PyClass() *py.Class { return headersClass }

// PyClass returns RouteDef.
func (*RouteDef) PyClass() *py.Class { return routeClass }

// PyClass returns AppRunner.
func (*AppRunner) PyClass() *py.Class { return runnerClass }

// PyClass returns TCPSite.
func (*TCPSite) PyClass() *py.Class { return siteClass }

// PyClass returns RouteTableDef.
func (*RouteTableDef) PyClass() *py.Class { return tableClass }

// PyClass returns UrlDispatcher.
func (*Router) PyClass() *py.Class { return routerClass }

// PyClass returns UrlMappingMatchInfo.
func (*MatchInfo) PyClass() *py.Class { return matchClass }
