day = "Friday"

if day = "Monday"
puts "The library is closed"
else
puts "Open until six"
end
