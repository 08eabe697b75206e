class Book < ApplicationRecord
  validate :title, presence: true
  validates :pages, numericality: { greater_than: 0 }
end
