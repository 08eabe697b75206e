require "test_helper"

class PlantTest < ActiveSupport::TestCase
  test "a plant may be given away for nothing" do
    plant = Plant.new(name: "Mint", price: 0)
    assert plant.valid?
  end

  test "a price below zero is wrong" do
    plant = Plant.new(name: "Mint", price: -2)
    assert_not plant.valid?
  end
end
