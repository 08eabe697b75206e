class Tool
  def initialize(name, price)
    @name = name
    @price = price
  end

  def to_s
    "#{@name}: #{@price} euro"
  end
end

drill = new Tool("drill", 60)
puts drill
