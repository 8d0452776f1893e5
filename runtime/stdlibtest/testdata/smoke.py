print(1, [2, "x"], f"{3.5:>8}")
def f(a, *b, c=2):
    return a, b, c
print(f(1, 2, c=5), [x*y for x in range(3) for y in "ab"])
class A:
    def __init__(self, x): self.x = x
    def g(self):
        yield from range(self.x)
print(list(A(3).g()))
try:
    [][1]
except IndexError as e:
    print(e)
