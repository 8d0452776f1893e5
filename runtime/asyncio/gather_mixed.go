package asyncio

import "context"

// The functions of this file gather awaitables of different types: a, b = await asyncio.gather(x, y)  =>
// a, b, err := asyncio.Gather2(ctx, x, y).

// Gather2 is Gather for two awaitables of types of their own.
func Gather2[A, B any](ctx context.Context, a Awaitable[A], b Awaitable[B]) (ra A, rb B, err error) {
	l := mustLoop(ctx)
	g := newGathering(l, 2, collectNone)
	addChild(g, l, ctx, a)
	addChild(g, l, ctx, b)
	g.ready()
	if _, err = g.Await(ctx); err != nil {
		return
	}
	ra, _ = resultOf[A](g.children[0])
	rb, _ = resultOf[B](g.children[1])
	return
}

// Gather3 is Gather for three awaitables of types of their own.
func Gather3[A, B, C any](ctx context.Context, a Awaitable[A], b Awaitable[B], c Awaitable[C]) (ra A, rb B, rc C, err error) {
	l := mustLoop(ctx)
	g := newGathering(l, 3, collectNone)
	addChild(g, l, ctx, a)
	addChild(g, l, ctx, b)
	addChild(g, l, ctx, c)
	g.ready()
	if _, err = g.Await(ctx); err != nil {
		return
	}
	ra, _ = resultOf[A](g.children[0])
	rb, _ = resultOf[B](g.children[1])
	rc, _ = resultOf[C](g.children[2])
	return
}

// Gather4 is Gather for four awaitables of types of their own.
func Gather4[A, B, C, D any](ctx context.Context, a Awaitable[A], b Awaitable[B], c Awaitable[C], d Awaitable[D]) (ra A, rb B, rc C, rd D, err error) {
	l := mustLoop(ctx)
	g := newGathering(l, 4, collectNone)
	addChild(g, l, ctx, a)
	addChild(g, l, ctx, b)
	addChild(g, l, ctx, c)
	addChild(g, l, ctx, d)
	g.ready()
	if _, err = g.Await(ctx); err != nil {
		return
	}
	ra, _ = resultOf[A](g.children[0])
	rb, _ = resultOf[B](g.children[1])
	rc, _ = resultOf[C](g.children[2])
	rd, _ = resultOf[D](g.children[3])
	return
}

// Gather5 is Gather for five awaitables of types of their own.
func Gather5[A, B, C, D, E any](ctx context.Context, a Awaitable[A], b Awaitable[B], c Awaitable[C], d Awaitable[D], e Awaitable[E]) (ra A, rb B, rc C, rd D, re E, err error) {
	l := mustLoop(ctx)
	g := newGathering(l, 5, collectNone)
	addChild(g, l, ctx, a)
	addChild(g, l, ctx, b)
	addChild(g, l, ctx, c)
	addChild(g, l, ctx, d)
	addChild(g, l, ctx, e)
	g.ready()
	if _, err = g.Await(ctx); err != nil {
		return
	}
	ra, _ = resultOf[A](g.children[0])
	rb, _ = resultOf[B](g.children[1])
	rc, _ = resultOf[C](g.children[2])
	rd, _ = resultOf[D](g.children[3])
	re, _ = resultOf[E](g.children[4])
	return
}

// Gather6 is Gather for six awaitables of types of their own.
func Gather6[A, B, C, D, E, F any](ctx context.Context, a Awaitable[A], b Awaitable[B], c Awaitable[C], d Awaitable[D], e Awaitable[E], f Awaitable[F]) (ra A, rb B, rc C, rd D, re E, rf F, err error) {
	l := mustLoop(ctx)
	g := newGathering(l, 6, collectNone)
	addChild(g, l, ctx, a)
	addChild(g, l, ctx, b)
	addChild(g, l, ctx, c)
	addChild(g, l, ctx, d)
	addChild(g, l, ctx, e)
	addChild(g, l, ctx, f)
	g.ready()
	if _, err = g.Await(ctx); err != nil {
		return
	}
	ra, _ = resultOf[A](g.children[0])
	rb, _ = resultOf[B](g.children[1])
	rc, _ = resultOf[C](g.children[2])
	rd, _ = resultOf[D](g.children[3])
	re, _ = resultOf[E](g.children[4])
	rf, _ = resultOf[F](g.children[5])
	return
}

// collectNone leaves the results in the children.
func collectNone(g *gatherState) (noneType, error) { return noneType{}, nil }
