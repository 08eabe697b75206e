plants = ["basil", "mint", "lemon tree"]

plants.each do |plant|
  puts "Water the #{plant}"

puts "All done"
puts "#{plants.length} plants watered"
