const http = require("node:http");

http.createServer((req, res) => {
  res.writeHead(200, "Content-Type": "text/html");
  res.end("<h1>Bicycle workshop</h1>");
}).listen(8080);
