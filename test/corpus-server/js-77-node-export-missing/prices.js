function withTax(price) {
return price * 1.19;
}
