class Book
  def initialize(title, pages)
    title = title
    @pages = pages
  end

  def label
    "#{@title}, #{@pages} pages"
  end
end

book = Book.new("Things Fall Apart", 209)
puts book.label
