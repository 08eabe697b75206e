# from 20 euro on, delivery is free
def delivery(sum)
  if sum > 20
    0
  else
    4
  end
end
