const http = require("node:http");

const server = http.createServer(function (req, res) {
  res.writeHead(200, { "Content-Type": "text/plain" });
  res.write("Today: bean stew");
});

server.listen(3000, function () {
  console.log("http://localhost:3000");
});
