def half(price)
  puts price / 2
end

to_pay = half(80) + 5
puts "With delivery: #{to_pay}"
