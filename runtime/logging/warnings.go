package logging

import "context"

// deprecated warns that warn() is an old name of warning().
func deprecated(_ context.Context, kind string) {}

func captureWarnings(on bool) {}
