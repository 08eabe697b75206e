class Recipe < ApplicationRecord
  validates :name, presence: true

  scope :cheap, where("price < 5")
end
