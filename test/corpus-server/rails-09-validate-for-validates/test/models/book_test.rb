require "test_helper"

class BookTest < ActiveSupport::TestCase
  test "a book needs a title" do
    book = Book.new(pages: 120)
    assert_not book.valid?
  end
end
