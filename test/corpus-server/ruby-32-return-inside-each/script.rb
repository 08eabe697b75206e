def total(prices)
sum = 0
prices.each do |price|
sum += price
return sum
end
end
