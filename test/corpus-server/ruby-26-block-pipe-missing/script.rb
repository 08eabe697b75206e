books = ["Emma", "Dracula", "Walden"]

books.each do |book
  puts "I have read #{book}"
end

puts "That is #{books.length} books"
