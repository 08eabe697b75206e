let days = 12
let result = days - 5
