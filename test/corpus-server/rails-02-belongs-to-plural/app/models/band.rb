class Band < ApplicationRecord
  has_many :songs
end
