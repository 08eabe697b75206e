prices = { "saw" => 15, "hammer" => 9 }
price = prices["ladder"]

if price == null
puts "We do not have that"
else
puts "It costs #{price}"
end
