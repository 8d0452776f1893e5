# timeit: of callables; statements as text are refused at run time.
class Timer: ...  # go: TimerType floor
def default_timer() -> float: ...  # go: DefaultTimer
def timeit(stmt="pass", setup="pass", timer=None, number=1000000, globals=None) -> Any: ...  # go: - floor
def repeat(stmt="pass", setup="pass", timer=None, repeat=5, number=1000000, globals=None) -> Any: ...  # go: - floor
