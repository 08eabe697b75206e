class Guitarist
  attr_accessor :name, :level

  def initialize(name)
    @name = name
    @level = 1
  end

  def practise
    level = level + 1
  end
end

me = Guitarist.new("Jo")
me.practise
puts "#{me.name} is at level #{me.level}"
