steps = ["take the wheel off", "find the hole", "glue the patch"]

steps.each do |step|
  puts "- #{step}"
end

console.log("Your tyre is mended")
