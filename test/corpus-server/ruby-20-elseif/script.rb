temperature = 12

if temperature > 25
puts "Water the garden twice"
elseif temperature > 10
puts "Water the garden once"
else
puts "No water today"
end
