package websockets

import (
	"encoding/binary"

	"github.com/py2goasync/py2goasync/runtime/internal/wsframe"
)

// received is a frame that has arrived.
type received struct {
	op   byte
	fin  bool
	data []byte
}

// parse takes a frame off a buffer; size is how much of it that was, 0 while the frame is not complete. fault is the code to end with.
func parse(buf []byte, fromClient bool, limit int) (f received, size, fault int) {
	if len(buf) < 2 {
		return f, 0, 0
	}
	f.op, f.fin = buf[0]&0x0f, buf[0]&wsframe.FinBit != 0
	masked := buf[1]&wsframe.MaskBit != 0
	if buf[0]&0x70 != 0 || masked != fromClient {
		return f, 0, protocolErr
	}
	n, at := uint64(buf[1]&^wsframe.MaskBit), 2
	switch n {
	case 126:
		if at = 4; len(buf) < at {
			return f, 0, 0
		}
		n = uint64(binary.BigEndian.Uint16(buf[2:]))
	case 127:
		if at = 10; len(buf) < at {
			return f, 0, 0
		}
		n = binary.BigEndian.Uint64(buf[2:])
	}
	if limit > 0 && n > uint64(limit) {
		return f, 0, messageTooBig
	}
	var key []byte
	if masked {
		if at += 4; len(buf) < at {
			return f, 0, 0
		}
		key = buf[at-4 : at]
	}
	end := at + int(n)
	if len(buf) < end {
		return f, 0, 0
	}
	f.data = append([]byte(nil), buf[at:end]...)
	wsframe.Mask(f.data, key)
	return f, end, 0
}
