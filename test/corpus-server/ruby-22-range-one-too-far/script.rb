team = ["sam", "bo", "nour"]

(0..team.length).each do |i|
  puts "#{i + 1}. " + team[i].capitalize
end
