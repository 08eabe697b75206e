require "minitest/autorun"
require_relative "script"

class DeliveryTest < Minitest::Test
  def test_small_order
    assert_equal 4, delivery(12)
  end

  def test_exactly_twenty
    assert_equal 0, delivery(20)
  end

  def test_big_order
    assert_equal 0, delivery(35)
  end
end
