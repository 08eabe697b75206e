prices = {
  "bread" => 2.5
  "milk" => 1.2,
  "eggs" => 3.0
}

prices.each do |thing, price|
  puts "#{thing}: #{price}"
end
