class Runner < ApplicationRecord
  belongs_to :club

  validates :name, presense: true
  validates :age, numericality: { only_integer: true }
end
