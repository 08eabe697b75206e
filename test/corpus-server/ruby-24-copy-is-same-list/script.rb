shopping = ["rice", "oil"]
copy = shopping

copy << "chocolate"

puts "For mother: #{shopping.join(', ')}"
puts "For me: #{copy.join(', ')}"
