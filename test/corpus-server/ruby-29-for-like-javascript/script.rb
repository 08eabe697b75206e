puts "Warm up:"

for (i = 0; i < 5; i = i + 1)
  puts "Jump number #{i + 1}"
end

puts "Now stretch."
