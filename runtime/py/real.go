package py

// Real is an int or a float of which only the run knows the kind: an int, an Int or a float64, as Python's numbers.Real. It is a name of any,
// so that each number is what it is; Add, Sub and the others calculate with it.
type Real = any
