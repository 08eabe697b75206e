class Player
  def initialize(name, number)
    @name = name
    @number = number
  end

  def shirt
    "#{@name} (#{@number})"
  end
end

player = Player.new("Aya", 10)
puts player.shirt
puts player.name
