lap = 1

while lap <= 5
  puts "Lap #{lap}"
  lap++
end

puts "Time for water"
