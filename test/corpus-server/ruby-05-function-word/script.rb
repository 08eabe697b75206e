function welcome(name)
  puts "Welcome to the choir, #{name}!"
end

welcome("Rosa")
welcome("Ivan")
