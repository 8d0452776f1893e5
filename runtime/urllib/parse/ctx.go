package parse

import "context"

type ctx = context.Context
