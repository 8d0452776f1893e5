package decimal

import "math/big"

// Of gives a Decimal of the floor, or nil for other values.
func Of(x any) *Decimal {
	d, _ := x.(*Decimal)
	return d
}

// Rat is the exact value of a finite number, nil for others.
func (d *Decimal) Rat() *big.Rat {
	if d.kind != finite {
		return nil
	}
	return d.rat()
}

// Quotient is Decimal(num) / Decimal(den) in the current context.
func Quotient(num, den *big.Int) *Decimal { return getContext().div(FromInt(num), FromInt(den)) }

// SqrtOf is the square root of a fraction that is not negative, correctly rounded in the current context.
func SqrtOf(r *big.Rat) *Decimal {
	if r.Sign() == 0 {
		return newFinite(false, bigZero, -1)
	}
	c := getContext()
	root := c.sqrt(Quotient(r.Num(), r.Denom()))
	// 4*r against the square of the sum of root and its neighbour
	beyond := func(n *Decimal, sign int) bool {
		sum := new(big.Rat).Add(root.rat(), n.rat())
		return new(big.Rat).Mul(big.NewRat(4, 1), r).Cmp(sum.Mul(sum, sum)) == sign
	}
	if plus := c.next(root, ceiling); beyond(plus, 1) {
		return plus
	}
	if minus := c.next(root, floor); beyond(minus, -1) {
		return minus
	}
	return root
}
