class Song < ApplicationRecord
  belongs_to :bands

  validates :title, presence: true
end
