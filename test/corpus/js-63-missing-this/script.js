class Wallet {
  constructor(start) {
    this.balance = start
  }

  add(amount) {
    this.balance = balance + amount
  }
}

const mine = new Wallet(15)
mine.add(5)
console.log(mine.balance)
