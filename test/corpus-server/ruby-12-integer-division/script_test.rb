require "minitest/autorun"
require_relative "script"

class AverageTest < Minitest::Test
  def test_half_points
    assert_equal 2.5, average(5, 2)
  end

  def test_even
    assert_equal 3, average(9, 3)
  end
end
