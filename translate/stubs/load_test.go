package stubs

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// A program may ask for any module first.
func TestEveryStubLoadsFirst(t *testing.T) {
	for _, name := range Names() {
		require.NotPanics(t, func() { require.NotNil(t, (&Set{modules: map[string]*Module{}}).Module(name), name) }, name)
	}
}
