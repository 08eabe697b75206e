def tip(amount)
  amount * 0.1

bill = 42.0
puts "Bill: #{bill}"
puts "Tip: #{tip(bill)}"
