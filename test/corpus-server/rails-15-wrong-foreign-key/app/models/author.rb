class Author < ApplicationRecord
  has_many :books, foreign_key: "writer_id"
end
