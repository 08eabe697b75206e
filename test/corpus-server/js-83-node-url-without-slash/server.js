const http = require("node:http");

const server = http.createServer((req, res) => {
  res.setHeader("Content-Type", "text/plain");

  if (req.url === "menu") {
    res.end("Soup 4, salad 5");
  } else {
    res.end("Hello, look at /menu");
  }
});

server.listen(3000);
