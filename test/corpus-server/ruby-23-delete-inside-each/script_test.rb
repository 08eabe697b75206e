require "minitest/autorun"
require_relative "script"

class CoinsTest < Minitest::Test
  def test_small_coins_are_gone
    assert_equal [50, 20], without_small_coins([50, 1, 2, 20])
  end
end
