class Album < ApplicationRecord
  validates :title, presence: true
end
