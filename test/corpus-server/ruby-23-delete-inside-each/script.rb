def without_small_coins(coins)
  coins.each do |coin|
    coins.delete(coin) if coin < 10
  end
  coins
end
