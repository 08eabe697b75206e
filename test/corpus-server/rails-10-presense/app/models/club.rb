class Club < ApplicationRecord
  has_many :runners
end
