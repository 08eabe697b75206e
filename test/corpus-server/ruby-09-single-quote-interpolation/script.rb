name = "Fatou"
kilometers = 7

puts "#{name} went running."
puts '#{name} ran #{kilometers} km.'
