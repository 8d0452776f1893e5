// Package pytest answers pytest 9 and pytest-asyncio as documents use them: raises, approx, marks, fixtures, the outcomes
// that a test ends with, and main, which runs the tests of the program and prints what pytest prints.
//
// Tests and fixtures are functions of the program. The translator takes the decorators @pytest.mark.… and @pytest.fixture off
// them, so that they stay plain Go functions, and hands both to pytest.main(tests=…), where the program calls it. Fixtures
// are found by the names of parameters, so main works on objects of the floor.
//
// pytest.main() runs the tests of the program itself, whatever files its arguments name: the program is the only file there is.
// What it prints differs from pytest's in the report of a failure: that shows the line that failed and the exception, but not
// the whole function, and not the values of the parts of an assert. There is no summary of warnings.
package pytest
