var total = 0

[12, 8, 5].each do |price|
  total = total + price
end

puts "You pay #{total}"
