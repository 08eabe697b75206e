goals = 2

if goals > 3
  puts "A great game"
else if goals > 1
  puts "A good game"
else
  puts "Well, next week"
end
