import type { Files } from '../types.ts'

const html = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n</head>\n<body>\n${body}\n<script src="script.js"></script>\n</body>\n</html>\n`

// Scripts that are right, in the many ways beginners write them. Nothing may be said about any of them.
export const rightScripts: Readonly<Record<string, Files>> = {
  'sums and text': {
    'script.js':
      'let a = 5\nlet b = 3\nconsole.log(a + b)\nconsole.log("The sum is " + (a + b) + "!")\nvar c = a % b, d = a ** 2;\nc += 1; d--;\nconsole.log(c, d)\n',
  },
  'if, else if, else': {
    'script.js':
      'const age = 20;\nif (age < 13) {\n  console.log("child");\n} else if (age >= 13 && age <= 19) {\n  console.log("teen");\n} else console.log("adult");\nif (age == 20) console.log("twenty")\nif (!(age > 65) || age === 70) { console.log("x") }\n',
  },
  'brackets on their own lines': {
    'script.js':
      'function greet(name)\n{\n  if (name === "")\n  {\n    return "Hello";\n  }\n  else\n  {\n    return "Hello " + name;\n  }\n}\nconsole.log(greet("Sam"));\n',
  },
  'loops of every kind': {
    'script.js':
      'for (let i = 0; i < 5; i++) console.log(i);\nfor (var j = 10; j > 0; j -= 2) { console.log(j) }\nlet n = 0;\nwhile (n < 3) { n = n + 1; }\ndo { n--; } while (n > 0);\nfor (const x of [1, 2, 3]) { console.log(x); }\nfor (const key in { a: 1, b: 2 }) console.log(key);\nfor (let i = 1; i <= 12; i++) { console.log(i * 7) }\n',
  },
  lists: {
    'script.js':
      'const list = ["a", "b", "c"];\nlist.push("d");\nlist[4] = "e";\nconsole.log(list.length, list[0], list[list.length - 1], list.indexOf("b"));\nfor (let i = 0; i < list.length; i++) {\n  console.log(i + 1 + ". " + list[i]);\n}\nlist.forEach(function (item, i) { console.log(i, item) });\nconst big = list.map(x => x.toUpperCase()).filter((x) => { return x !== "A" });\nconsole.log(big.join(", "));\nlist.sort(); list.reverse();\n',
  },
  objects: {
    'script.js':
      'const dog = {\n  name: "Rex",\n  age: 6,\n  "best friend": "Sam",\n  bark() { return "Woof " + this.name; },\n  sit: function () { this.isSitting = true; },\n};\ndog.colour = "brown";\ndog["size"] = 3;\nconsole.log(dog.name, dog.bark(), dog.colour, dog["best friend"], dog.size);\ndog.sit();\nconst { name: who, age } = dog;\nconsole.log(who, age, Object.keys(dog));\ndelete dog.age;\n',
  },
  'functions and arrows': {
    'script.js':
      'const add = (a, b) => a + b;\nconst twice = n => { return n * 2; };\nconst half = function (n) { return n / 2 };\nfunction area(w, h = 1) { return w * h; }\nfunction all(...n) { return n.length }\nconsole.log(add(1, 2), twice(3), half(4), area(5), all(1, 2));\nfunction hi() { console.log("hi") }\nhi();\nconst later = hi;\nlater();\n',
  },
  'template text': {
    'script.js':
      'const name = "Sam", n = 3;\nconsole.log(`Hello ${name}, you have ${n > 1 ? `${n} items` : "one item"}.`);\nconst lines = `One\nTwo { three }\nIt\'s "quoted"`;\nconsole.log(lines, "cost: $5", "It\'s", \'She said "hi"\', "a\\"b");\n',
  },
  'a switch': {
    'script.js':
      'const day = "Sat";\nswitch (day) {\n  case "Sat":\n  case "Sun":\n    console.log("weekend");\n    break;\n  case "Mon": {\n    console.log("work");\n    break;\n  }\n  default:\n    console.log("day");\n}\nfunction f(x) { switch (x) { case 1: return "a"; case 2: return "b"; default: return "c"; } }\nconsole.log(f(1));\n',
  },
  'a switch of tests': {
    'script.js':
      'const n = 7;\nswitch (true) {\n  case n > 5: console.log("big"); break;\n  case n > 2: console.log("some"); break;\n  default: console.log("few");\n}\n',
  },
  'a class': {
    'script.js':
      'class Animal {\n  #secret = 1;\n  static count = 0;\n  constructor(name) { this.name = name; Animal.count++; }\n  speak() { return `${this.name} makes a sound ${this.#secret}`; }\n  get loud() { return this.speak().toUpperCase(); }\n}\nclass Dog extends Animal {\n  constructor(name) { super(name); this.tricks = []; }\n  add(trick) { this.tricks.push(trick); return this; }\n}\nconst d = new Dog("Rex");\nd.add("sit").add("roll");\nconsole.log(d.speak(), d.loud, d.tricks, d instanceof Animal);\n',
  },
  'names made after the functions that use them': {
    'script.js':
      'function show() { console.log(total); }\nlet total = 5;\nshow();\nstart();\nfunction start() { console.log("go") }\nvar x;\nx = 3;\nconsole.log(x);\n',
  },
  'a name without let': {
    'script.js': 'total = 0;\nfor (i = 0; i < 3; i++) {\n  total = total + i;\n}\nconsole.log(total);\n',
  },
  'sums that are gathered': {
    'script.js':
      'let sum = 0;\nconst prices = [1.2, 3, 4];\nfor (const p of prices) sum += p;\nlet best = prices[0];\nfor (let i = 1; i < prices.length; i++) {\n  if (prices[i] > best) { best = prices[i]; }\n}\nlet text = "";\nfor (let i = 0; i < 3; i++) { let row = ""; for (let j = 0; j < 3; j++) { row += "*"; } text += row + "\\n"; }\nconsole.log(sum.toFixed(2), best, text);\n',
  },
  'loops that look endless and are not': {
    'script.js':
      'let tries = 0;\nwhile (true) {\n  tries++;\n  if (tries === 3) break;\n}\nlet left = [1, 2, 3];\nwhile (left.length > 0) { left.pop(); }\nlet going = true;\nwhile (going) { going = false; }\nfor (;;) { if (tries++ > 9) break; }\nlet k = 5;\nwhile (k--) { console.log(k) }\nlet n = 27;\nwhile (n !== 1) { n = n % 2 === 0 ? n / 2 : 3 * n + 1; }\n',
  },
  recursion: {
    'script.js':
      'function fact(n) {\n  if (n <= 1) return 1;\n  return n * fact(n - 1);\n}\nconst fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2);\nconsole.log(fact(5), fib(6));\n',
  },
  'a guess that is optional': {
    'script.js':
      'function greet(name, greeting) {\n  if (!greeting) greeting = "Hello";\n  const who = name || "you";\n  return greeting + " " + who;\n}\nconsole.log(greet("Sam"), greet());\n',
  },
  'early returns and helpers': {
    'script.js':
      'function isEven(n) { return n % 2 === 0 }\nfunction print(text) { console.log("> " + text) }\nfunction check(n) {\n  if (isEven(n)) {\n    print("even");\n    return;\n  }\n  print("odd");\n}\ncheck(3);\n[1, 2].forEach(check);\nconst evens = [1, 2, 3].filter(isEven);\nprint(evens.length);\n',
  },
  'try, JSON and dates': {
    'script.js':
      'try {\n  const data = JSON.parse(\'{"name": "Sam", "n": [1, 2]}\');\n  console.log(data.name, JSON.stringify({ a: 1 }));\n} catch (error) {\n  console.log(error.message);\n} finally { console.log("done") }\nconst now = new Date();\nconsole.log(now.getFullYear(), Math.max(1, 2), Math.PI, Number("3") + 1, parseInt("4px", 10), typeof now === "object", isNaN(NaN));\n',
  },
  'sets, maps and spreading': {
    'script.js':
      'const seen = new Set([1, 2]);\nseen.add(3);\nconst ages = new Map();\nages.set("Sam", 3);\nconsole.log(seen.has(2), seen.size, ages.get("Sam"), [...seen, ...[4]], { ...{ a: 1 }, b: 2 });\nconst [first, ...others] = [1, 2, 3];\nconsole.log(first, others, first?.toString(), others ?? 1);\n',
  },
  waiting: {
    'script.js':
      'async function load() {\n  const answer = await Promise.resolve(5);\n  return answer;\n}\nload().then(n => console.log(n));\nsetTimeout(() => console.log("later"), 100);\nconst timer = setInterval(load, 1000);\nclearInterval(timer);\n',
  },
  'a module': {
    'script.js':
      'import { add } from "./sums.js";\nexport const three = add(1, 2);\nexport default function go() { return three; }\n',
  },
  'signs in comments and patterns': {
    'script.js':
      '// don\'t worry: (this is { fine\n/* "so is this\n * and ` this */\nconst p = /[\'"({]+\\/x/gi;\nconsole.log("a/b".replace(/\\//g, "-"), p.test("x"), 4 / 2 / 1);\n',
  },
  'a chain on many lines': {
    'script.js':
      'const words = "the quick brown fox"\n  .split(" ")\n  .map((w) => w[0].toUpperCase() + w.slice(1))\n  .join(" ");\n\nconst isLong =\n  words.length > 10 &&\n  words.includes("Fox");\nconsole.log(\n  words,\n  isLong ? "long" : "short",\n);\n',
  },
  'a number game': {
    'script.js':
      'const secret = Math.floor(Math.random() * 10) + 1;\nlet guess = 0, tries = 0;\nwhile (guess !== secret && tries < 5) {\n  guess = Math.ceil(Math.random() * 10);\n  tries += 1;\n}\nconst won = guess === secret;\nconsole.log(won ? "Yes" : "No", `after ${tries}`);\n',
  },
  'a counter': {
    'index.html': html('<p id="count">0</p><button id="add">+</button>'),
    'script.js':
      'let count = 0;\nconst out = document.getElementById("count");\ndocument.getElementById("add").addEventListener("click", function () {\n  count++;\n  out.textContent = count;\n});\n',
  },
  'a counter that reads the page': {
    'index.html': html('<p id="count">0</p><button onclick="more()">+</button>'),
    'script.js':
      'function more() {\n  const out = document.querySelector("#count")\n  let n = Number(out.textContent)\n  n = n + 1\n  out.innerText = n\n}\n',
  },
  'adding two boxes': {
    'index.html': html(
      '<input aria-label="x" id="a" type="number"><input aria-label="x" id="b" type="number"><button>Add</button><p class="answer"></p>',
    ),
    'script.js':
      'const button = document.querySelector("button");\nbutton.onclick = () => {\n  const a = Number(document.querySelector("#a").value);\n  const b = +document.getElementById("b").value;\n  document.querySelector(".answer").textContent = a + b;\n};\n',
  },
  'joining two names on purpose': {
    'index.html': html('<input aria-label="x" id="first-name"><input aria-label="x" id="last-name"><p id="full"></p>'),
    'script.js':
      'const first = document.getElementById("first-name").value;\nconst last = document.getElementById("last-name").value;\ndocument.getElementById("full").textContent = first + " " + last;\nconst greeting = "Hello " + first + "!";\nconsole.log(greeting);\n',
  },
  'a to-do list': {
    'index.html': html(
      '<form><input aria-label="x" name="job" id="job"><button type="submit">Add</button></form><ul id="list"></ul>',
    ),
    'script.js':
      'const form = document.querySelector("form");\nconst list = document.querySelector("#list");\nform.addEventListener("submit", (event) => {\n  event.preventDefault();\n  const li = document.createElement("li");\n  li.textContent = document.querySelector("#job").value;\n  li.className = "todo";\n  li.style.backgroundColor = "pink";\n  li.addEventListener("click", () => li.remove());\n  list.appendChild(li);\n  form.reset();\n});\ndocument.querySelectorAll("li").forEach((item) => item.classList.add("old"));\n',
  },
  'elements the script makes itself': {
    'index.html': html('<div id="app"></div>'),
    'script.js':
      'const app = document.querySelector("#app");\napp.innerHTML = `<button id="go" class="big">Go</button><p id="out"></p>`;\ndocument.querySelector("#go").addEventListener("click", () => {\n  document.querySelector("#out").textContent = "Gone";\n});\ndocument.querySelector(".big").title = "Press";\nconst box = document.createElement("div");\nbox.id = "late";\napp.append(box);\nconsole.log(document.getElementById("late"));\n',
  },
  'many elements': {
    'index.html': html('<p class="a">1</p><p class="a">2</p>'),
    'script.js':
      'const all = document.querySelectorAll(".a");\nfor (let i = 0; i < all.length; i++) {\n  all[i].textContent = "Item " + (i + 1);\n}\nconst ps = document.getElementsByTagName("p");\nps[0].style.color = "red";\nfor (const p of all) { p.onclick = function () { this.hidden = true; }; }\n',
  },
  'a script in the head that waits': {
    'index.html':
      '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n<script src="script.js" defer></script>\n</head>\n<body>\n<p id="x">Hi</p>\n</body>\n</html>\n',
    'script.js': 'document.getElementById("x").textContent = "Hello";\n',
  },
  'a page that is waited for': {
    'index.html':
      '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n<script src="script.js"></script>\n</head>\n<body>\n<p id="x">Hi</p>\n</body>\n</html>\n',
    'script.js':
      'window.addEventListener("DOMContentLoaded", () => {\n  document.getElementById("x").textContent = "Hello";\n});\nwindow.onload = start;\nfunction start() { console.log("ready"); }\n',
  },
  'names the page brings': {
    'index.html': html('<p id="message">Hi</p><input aria-label="x" id="age">'),
    'script.js':
      'message.textContent = "You are " + age.value;\nconst colour = prompt("Colour?");\nif (confirm("Sure?")) { alert("Yes " + colour); }\nlocalStorage.setItem("c", colour);\n',
  },
  'two scripts that share names': {
    'index.html':
      '<!DOCTYPE html>\n<html lang="en"><head><title>T</title></head><body><p id="x"></p>\n<script src="tools.js"></script>\n<script src="script.js"></script></body></html>\n',
    'tools.js': 'const tax = 0.2;\nfunction withTax(price) { return price * (1 + tax); }\n',
    'script.js': 'document.getElementById("x").textContent = withTax(10) + tax;\n',
  },
  'a handler that is made by a function': {
    'index.html': html('<button id="a">A</button>'),
    'script.js':
      'function makeHandler(word) {\n  return function () { console.log(word); };\n}\ndocument.getElementById("a").addEventListener("click", makeHandler("hi"));\nlet hits = 0;\nfunction hit(event) { hits += 1; event.target.textContent = `Hits: ${hits}`; }\ndocument.body.addEventListener("keydown", hit, { once: true });\n',
  },
  'a light that switches': {
    'index.html': html('<p id="light">Off</p><button id="switch">Switch</button>'),
    'script.js':
      'const light = document.querySelector("#light");\nlet on = false;\ndocument.querySelector("#switch").addEventListener("click", function () {\n  on = !on;\n  if (on) {\n    light.textContent = "On";\n  } else {\n    light.textContent = "Off";\n  }\n  light.classList.toggle("lit", on);\n});\n',
  },
}
