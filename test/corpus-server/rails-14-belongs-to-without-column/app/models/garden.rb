class Garden < ApplicationRecord
  has_many :seedlings
end
