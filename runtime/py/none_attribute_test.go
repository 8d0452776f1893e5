package py

import "testing"

func TestTheAttributeAskedOfNoneIsTheOnlyOneOfItsLine(t *testing.T) {
	for line, want := range map[string]string{
		`print(user.name)`:                       "name",
		`print("see a.b", user.name)  # not x.y`: "name",
		`print(f"hello {user.name} v1.5")`:       "name",
		`total += items[0].price * 2.5`:          "price",
		`await node.next.run()`:                  "",
		`u.name = "x"`:                           "name",
		`return self.user.name`:                  "name",
		`x = 1.5`:                                "",
		`f(a.b, c.b)`:                            "b",
		`f(a.b, c.d)`:                            "",
	} {
		if got, _ := onlyAttribute(line); got != want {
			t.Errorf("%s: %q, not %q", line, got, want)
		}
	}
	if _, set := onlyAttribute(`u.name = "x"`); !set {
		t.Error("an assignment is not known")
	}
	if _, set := onlyAttribute(`if u.name == "x":`); set {
		t.Error("a comparison is taken for an assignment")
	}
}
