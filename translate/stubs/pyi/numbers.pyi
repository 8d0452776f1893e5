Number: Any  # go: - floor
Complex: Any  # go: - floor
Real: Any  # go: - floor
Rational: Any  # go: - floor
Integral: Any  # go: - floor
