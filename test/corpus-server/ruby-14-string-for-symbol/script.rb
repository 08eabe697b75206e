menu = { soup: 4, salad: 5, bread: 1 }

lunch = menu["soup"] + menu[:bread]

puts "Lunch costs #{lunch} euro"
