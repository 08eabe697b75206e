require "minitest/autorun"
require_relative "script"

class TotalTest < Minitest::Test
def test_one_price
assert_equal 5, total([5])
end

def test_three_prices
assert_equal 10, total([5, 2, 3])
end
end
