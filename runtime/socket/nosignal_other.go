//go:build !linux

package socket

const noSignal = 0
