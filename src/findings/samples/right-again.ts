import type { Files } from '../types.ts'

const html = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n${head}</head>\n<body>\n${body}\n</body>\n</html>\n`
const styled = (body: string, style: string): Files => ({
  'index.html': html(body, '<link rel="stylesheet" href="style.css">\n'),
  'style.css': style,
})
const scripted = (body: string, script: string): Files => ({
  'index.html': html(`${body}\n<script src="script.js"></script>`),
  'script.js': script,
})

// Right code that stands close to a mistake. Nothing may be said about any of it.
// prettier-ignore
export const rightAgain: Readonly<Record<string, Files>> = {
  'a star for every element': { 'style.css': '* { margin: 0; }\n*, *::before, *::after { box-sizing: border-box; }\nul > * { color: red; }\n* + * { margin-top: 1em; }\n*:hover { color: red; }\nmain * { color: blue; }\n@media print { * { color: black; } }\n' },
  'a name of her own left empty': { 'style.css': ':root { --empty:; --space: ; --gap: 4px }\np { --last: }\n' },
  'a class that a script adds to a card': { ...styled('<div class="card"><p class="title">A</p></div>\n<script src="script.js"></script>', '.card.title { color: red; }\n'), 'script.js': 'document.querySelector(".card").classList.add("title");\n' },
  'two classes on one element, and one inside the other': styled('<div class="card big"><p class="title">A</p></div>', '.card.big { color: red; }\n.card .title { color: blue; }\n'),
  'names with letters that look like numbers': { 'style.css': 'ol { list-style: lower-roman; }\np { color: #10f; grid-area: l; line-height: 1.10; animation: Il 1s; }\n@keyframes Il { from { opacity: 0; } to { opacity: 1; } }\n' },
  'quotes of the other kind inside': { 'index.html': html('<button onclick="alert(\'Good Night\')" title=\'The "best" café\' class="a">x</button>\n<img src="a.png" alt=""><input value="" aria-label="x" required>\n<p class="a" id="b" hidden>x</p>\n<button onclick="go(\n  1)">x</button>\n<script>\nfunction go(n) { console.log(n > 1); }\n</script>', '<meta charset="utf-8">\n') },
  'radio buttons that share a name': { 'index.html': html('<form>\n<fieldset><legend>Size</legend><label><input type="radio" name="size" value="s"> S</label><label><input type="radio" name="size" value="l"> L</label></fieldset>\n<p><input type="radio" name="yes" value="y" id="y"><label for="y">Yes</label></p>\n<p><input type="radio" name="yes" value="n" id="n"><label for="n">No</label></p>\n<p>More? <input type="radio" name="more" aria-label="More" value="y"> <input type="radio" name="more" aria-label="More" value="n"></p>\n</form>') },
  'a look-up that may find nothing': scripted('<p id="x">Hi</p>\n<button onclick="go()">Go</button>', 'function go() {\n  const el = document.getElementById("not-here");\n  if (el) {\n    el.textContent = "x";\n  }\n  const other = document.querySelector("#nope");\n  if (other === null) return;\n  other.remove();\n  document.querySelector(".gone")?.remove();\n  if (!document.getElementById("no")) console.log("none");\n}\n') ,
  'short names that were made': { 'script.js': 'const O = 1;\nconst l = 2, I = 3;\nconst l0 = O + l + I;\nconsole.log(l0, 10, 0o17, 0x1F);\n' },
  'what push, pop and sort give back': { 'script.js': 'let list = [3, 1];\nlist.push(4);\nconst size = list.push(5);\nconsole.log(size, size.toFixed(1));\nlist = list.sort();\nlist = list.concat([6]);\nconst last = list.pop();\nconsole.log(last);\nlet words = "a b";\nwords = words.split(" ");\nlet node = { next: { next: null } };\nnode = node.next;\n' },
  'a Date with new, and as text': { 'script.js': 'const now = new Date();\nconsole.log(now.getFullYear(), Date(), Date.now());\nconst text = Date();\nconsole.log(text.length, Number("3"), String(4), Array(3).fill(0));\nconst map = new Map();\nmap.set("a", 1);\n' },
  'this where it belongs': scripted('<button id="b">B</button>', 'const dog = {\n  name: "Rex",\n  speak() { console.log(this.name); },\n  later: function () { setTimeout(() => console.log(this.name), 10); },\n  bark: () => console.log("woof"),\n};\ndog.speak();\ndog.later();\ndog.bark();\nclass Counter {\n  count = 0;\n  up = () => { this.count += 1; };\n  constructor(start) { this.start = start; document.getElementById("b").addEventListener("click", () => this.up()); }\n}\nnew Counter(1);\ndocument.getElementById("b").addEventListener("click", function () { this.textContent = "C"; });\n'),
  'other names for a value': { 'script.js': 'let a = 1;\nlet b = a;\na = b;\nfunction set(age) { age = age || 18; return age; }\nconsole.log(set(0), a);\n' },
  'or for a value that is missing': { 'script.js': 'const name = prompt("Name?") || "friend";\nconst isEnd = name === "a" || name === "b";\nconst word = isEnd && "end";\nconst x = (name || "nobody") + "!";\nconsole.log(word, x, name === (isEnd ? "a" : "b"));\n' },
  'numbers made of typed text': { 'script.js': 'const age = Number(prompt("Age?"));\nconsole.log("Next year: " + (age + 1));\nconst town = prompt("Town?");\nconsole.log("Town: " + town + ".");\nconsole.log("A" + 1 + 2);\n' },
  'handlers in capitals and small letters': { 'index.html': html('<button onclick="addOne()">+</button>\n<button onclick="addOne(); return false">+</button>\n<script>\nfunction addOne() { console.log(1); }\n</script>') },
}
