// Package cpython finds the Python that conversions are compared with and runs programs in it, on a virtual clock when
// asked to: sleeps then take no time, and the times that a program prints are exact.
package cpython
