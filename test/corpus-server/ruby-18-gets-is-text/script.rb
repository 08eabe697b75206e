print "How old are you? "
age = gets.chomp

next_year = age + 1
puts "Next year you will be #{next_year}."
