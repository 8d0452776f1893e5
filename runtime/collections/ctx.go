package collections

import "context"

type ctx = context.Context
