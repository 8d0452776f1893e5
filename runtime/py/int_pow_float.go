package py

// IntPowFloat is float(a ** n) for n >= 0: the power itself may have any number of digits. It raises OverflowError.
func IntPowFloat(a, n int) float64 { return NewInt(a).Pow(NewInt(n)).Float() }
