package py

import "sync/atomic"

// comparisonLimit is how deep CPython compares containers in containers before it gives up (C_RECURSION_LIMIT).
const comparisonLimit = 10_000

// comparing counts the containers that are being compared, each inside of the one before. Go cannot recover from a stack
// overflow, and a list that contains itself has no bottom.
var comparing atomic.Int64

// enterComparison begins the comparison of two containers' elements; leaveComparison must follow.
func enterComparison() {
	if comparing.Add(1) > comparisonLimit {
		comparing.Add(-1)
		panic(RecursionError.New("maximum recursion depth exceeded in comparison"))
	}
}

func leaveComparison() { comparing.Add(-1) }
