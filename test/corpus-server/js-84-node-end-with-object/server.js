const http = require("node:http");

const score = { home: 2, away: 1 };

const server = http.createServer((req, res) => {
  res.writeHead(200, { "Content-Type": "application/json" });
  res.end(score);
});

server.listen(3000, () => console.log("listening"));
