const plants = ["basil", "mint", "thyme"];

for (const plant of plants) {
  console.log(plant);
}

puts "All watered"
