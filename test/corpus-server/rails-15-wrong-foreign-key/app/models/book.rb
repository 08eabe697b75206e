class Book < ApplicationRecord
  belongs_to :writer, class_name: "Author", foreign_key: "writter_id"

  validates :title, presence: true
end
