class Basket
  def initialize
    @count = 0
  end

  def add(number)
    this.count += number
  end

  def show
    puts "Eggs: #{@count}"
  end
end

basket = Basket.new
basket.add(6)
basket.show
