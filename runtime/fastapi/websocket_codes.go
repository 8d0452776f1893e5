package fastapi

// The codes with which WebSockets end: fastapi.status.WS_1008_POLICY_VIOLATION and its like.
const (
	CloseNormalClosure           = 1000 // WS_1000_NORMAL_CLOSURE
	CloseGoingAway               = 1001 // WS_1001_GOING_AWAY
	CloseProtocolError           = 1002 // WS_1002_PROTOCOL_ERROR
	CloseUnsupportedData         = 1003 // WS_1003_UNSUPPORTED_DATA
	CloseNoStatusRcvd            = 1005 // WS_1005_NO_STATUS_RCVD
	CloseAbnormalClosure         = 1006 // WS_1006_ABNORMAL_CLOSURE
	CloseInvalidFramePayloadData = 1007 // WS_1007_INVALID_FRAME_PAYLOAD_DATA
	ClosePolicyViolation         = 1008 // WS_1008_POLICY_VIOLATION
	CloseMessageTooBig           = 1009 // WS_1009_MESSAGE_TOO_BIG
	CloseMandatoryExt            = 1010 // WS_1010_MANDATORY_EXT
	CloseInternalError           = 1011 // WS_1011_INTERNAL_ERROR
	CloseServiceRestart          = 1012 // WS_1012_SERVICE_RESTART
	CloseTryAgainLater           = 1013 // WS_1013_TRY_AGAIN_LATER
	CloseBadGateway              = 1014 // WS_1014_BAD_GATEWAY
	CloseTLSHandshake            = 1015 // WS_1015_TLS_HANDSHAKE
)
