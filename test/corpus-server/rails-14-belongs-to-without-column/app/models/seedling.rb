class Seedling < ApplicationRecord
  belongs_to :garden
end
