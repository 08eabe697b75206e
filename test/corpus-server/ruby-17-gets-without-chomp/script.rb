puts "Do you play an instrument? (yes or no)"
answer = gets

if answer == "yes"
puts "Come on Thursday at six!"
else
puts "Then come and listen."
end
