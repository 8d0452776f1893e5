// Package pytests takes pytest's decorators off the tests and fixtures of a snippet before it is linked, so that they are plain
// functions, which Go has no other way to say. The decorators stay as comments. Where the snippet calls pytest.main, it is
// handed what the tests are made of:
//
//	@pytest.fixture                     # @pytest.fixture
//	def numbers():                      def numbers():
//	    return [1, 2]                       return [1, 2]
//
//	@pytest.mark.asyncio            =>  # @pytest.mark.asyncio
//	async def test_sum(numbers):        async def test_sum(numbers):
//	    assert sum(numbers) == 3            assert sum(numbers) == 3
//
//	pytest.main()                       pytest.main(tests=[("numbers", numbers, 1, [pytest.fixture]),
//	                                            ("test_sum", test_sum, 5, [pytest.mark.asyncio])])
//
// A decorator stays where it does something of its own: where its arguments call functions of the program, and that of a fixture
// which the snippet calls by its name, which pytest forbids.
package pytests
