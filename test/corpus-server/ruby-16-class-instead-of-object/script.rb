class Wallet
  attr_reader :money

  def initialize(money)
    @money = money
  end

  def add(amount)
    @money += amount
  end
end

mine = Wallet.new(20)
Wallet.add(5)
puts mine.money
