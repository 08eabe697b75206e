class Recipe {
  constructor(name, minutes) {
    this.name = name;
    this.minutes = minutes;
  }
}

const soup = Recipe("Lentil soup", 40);
console.log(soup.name + " takes " + soup.minutes + " minutes");
