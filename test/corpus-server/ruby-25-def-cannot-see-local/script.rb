tax = 0.2

def with_tax(price)
  price + price * tax
end

puts with_tax(50)
