// Say hello to everyone
funtion sayHello(name) {
  console.log("Hello " + name + "!");
}

sayHello("Jordan");
sayHello("Sunil");
sayHello("Craig");
