money = 14

if money > 10 {
  puts "Enough for the cinema"
}

puts "Bye"
