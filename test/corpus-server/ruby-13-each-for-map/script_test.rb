require "minitest/autorun"
require_relative "script"

class LoudTest < Minitest::Test
  def test_all_songs_are_loud
    assert_equal ["IMAGINE", "JOLENE"], loud(["imagine", "Jolene"])
  end
end
