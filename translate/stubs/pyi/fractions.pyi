class Fraction: ...  # go: FractionType floor
