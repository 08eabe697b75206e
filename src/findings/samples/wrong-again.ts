import type { Files } from '../types.ts'

const html = (body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n${head}</head>\n<body>\n${body}\n</body>\n</html>\n`
const onPage = (body: string): Files => ({ 'index.html': html(body) })
const inStyle = (css: string): Files => ({ 'style.css': css })
const inScript = (js: string): Files => ({ 'script.js': js })
const styled = (body: string, css: string): Files => ({
  'index.html': html(body, '<link rel="stylesheet" href="style.css">\n'),
  'style.css': css,
})

// Mistakes of a kind that tutors see often, each in several shapes. The body of a page begins on line 7.
// prettier-ignore
export const wrongAgain: readonly (readonly [id: string, line: number, files: Files])[] = [
  // A handler is told at its own line, wherever the script stands.
  ['js/capital-name', 7, onPage('<button onclick="addone()">+</button>\n<p id="x"></p>\n<script>\nfunction addOne() { console.log(1); }\n</script>')],
  ['js/capital-name', 9, onPage('<button\n  id="b"\n  onclick="addone()">+</button>\n<script>\nfunction addOne() { console.log(1); }\n</script>')],
  ['js/capital-name', 7, { 'index.html': html('<button onclick="addone()">+</button>\n<script src="script.js"></script>'), 'script.js': '\n\nfunction addOne() { console.log(1); }\n' }],
  ['js/unknown-name', 7, onPage('<button onclick="launch()">+</button>\n<script>\nfunction addOne() { console.log(1); }\n</script>')],
  // Quotes inside quotes of the same kind.
  ['html/quotes-inside', 7, onPage('<button onclick="alert("Good Night")">x</button>')],
  ['html/quotes-inside', 7, onPage('<button onclick="alert( " Hi " )" class="b">x</button>')],
  ['html/quotes-inside', 7, onPage("<button onclick='alert('hi')'>x</button>")],
  ['html/quotes-inside', 8, onPage('<p>One</p>\n<p title="The "best" café">x</p>')],
  ['html/quotes-inside', 7, onPage('<a href="#" title="Say "hello" to us" class="b">x</a>')],
  ['html/quotes-inside', 7, onPage('<img src="a.png" alt="The word "cat" on a wall">')],
  ['html/quotes-inside', 7, onPage('<button onclick="say("a", "b")">x</button>\n<script>\nfunction say(a, b) { console.log(a, b); }\n</script>')],
  // An id typed twice, which leaves a label alone.
  ['html/id-twice', 9, onPage('<label for="a">A</label><input id="a">\n<label for="b">B</label>\n<input id="a">')],
  ['html/id-twice', 8, onPage('<label for="a">A</label><select id="a"><option>1</option></select>\n<label for="b">B</label><textarea id="a"></textarea>')],
  // The head after the body has begun.
  ['html/body-before-head', 3, { 'index.html': '<!DOCTYPE html>\n<html lang="en">\n<body>\n<head>\n<title>T</title>\n</head>\n<p>Hi</p>\n</body>\n</html>' }],
  ['html/head-in-body', 6, { 'index.html': '<!DOCTYPE html>\n<html lang="en">\n<body>\n<p>Hi</p>\n</body>\n<head>\n<title>T</title>\n</head>\n</html>' }],
  ['html/head-in-body', 5, { 'index.html': '<!DOCTYPE html>\n<html lang="en">\n<body>\n<p>Hi</p>\n<head>\n<title>T</title>\n</head>\n</body>\n</html>' }],
  // Radio buttons that do not rule one another out.
  ['html/radio-names', 9, onPage('<form>\n<fieldset><legend>Size</legend>\n<label><input type="radio" name="small"> S</label>\n<label><input type="radio" name="large"> L</label>\n</fieldset></form>')],
  ['html/radio-names', 7, onPage('<input type="radio" name="yes"> Yes\n<input type="radio" name="no"> No')],
  ['html/no-alt', 7, { 'index.html': html('<img src="a.png">').replace(' lang="en"', '') }],
  // Letters that look like numbers.
  ['css/letter-for-digit', 2, inStyle('p {\n  font-size: l6px;\n}')],
  ['css/letter-for-digit', 2, inStyle('p {\n  padding: I0px;\n}')],
  ['css/letter-for-digit', 1, inStyle('p { margin: 1Opx 5px; }')],
  ['css/letter-for-digit', 1, inStyle('p { margin: O.5em; }')],
  ['css/letter-for-digit', 1, inStyle('p { margin: O; }')],
  ['css/letter-for-digit', 1, inStyle('p { width: 2OO%; }')],
  ['js/letter-for-number', 1, inScript('let total = O;\nconsole.log(total);')],
  ['js/letter-for-number', 1, inScript('let a = l0;\nconsole.log(a);')],
  ['js/letter-for-number', 2, inScript('let n = 5;\nn = n - I;\nconsole.log(n);')],
  ['js/letter-for-number', 1, inScript('for (let i = O; i < 5; i++) {\n  console.log(i);\n}')],
  ['js/letter-in-number', 1, inScript('let a = 1O;\nconsole.log(a);')],
  ['js/letter-in-number', 2, inScript('let a = 1;\na = a + 2l;\nconsole.log(a);')],
  // A space between two classes, wanted or not.
  ['css/space-missing', 1, styled('<div class="card"><h2 class="title">A</h2></div>', '.card.title { color: red; }\n')],
  ['css/space-missing', 2, styled('<div class="card"><h2 class="title">A</h2></div>', '.card { color: red; }\ndiv.card.title:hover { color: red; }\n')],
  ['css/one-element', 1, styled('<div class="card title"><h2>A</h2></div>', '.card .title { color: red; }\n')],
  // What a method gives back.
  ['js/push-gives-length', 2, inScript('let list = [1];\nlist = list.push(2);\nconsole.log(list);')],
  ['js/push-gives-length', 3, inScript('let list = [];\nfunction add(x) {\n  list = list.push(x);\n}\nadd(1);')],
  ['js/push-gives-length', 2, inScript('let list = [1];\nlist = list.unshift(2);\nconsole.log(list.length);')],
  ['js/push-gives-length', 2, inScript('const cart = { items: [] };\ncart.items = cart.items.push("a");')],
  ['js/push-gives-length', 2, inScript('const list = ["a"];\nconst more = list.push("b");\nmore.forEach((x) => console.log(x));')],
  ['js/push-gives-length', 1, inScript('let queue = queue.push("a");')],
  ['js/takes-one', 2, inScript('let list = [1, 2];\nlist = list.pop();\nconsole.log(list.length);')],
  ['js/without-new', 1, inScript('const d = Date();\nconsole.log(d.getFullYear());')],
  ['js/without-new', 1, inScript('console.log(Date().getHours());')],
  ['js/without-new', 1, inScript('const m = Map();\nm.set("a", 1);')],
  ['js/arrow-this', 3, inScript('const dog = {\n  name: "Rex",\n  speak: () => {\n    console.log(this.name);\n  },\n};\ndog.speak();')],
  ['js/arrow-this', 2, inScript('const dog = { name: "Rex" };\ndog.speak = () => console.log(this.name);\ndog.speak();')],
  ['js/arrow-this', 1, inScript('document.body.addEventListener("click", () => {\n  this.textContent = "Hi";\n});')],
  ['js/this-missing', 3, inScript('class Dog {\n  constructor(age) {\n    age = age;\n  }\n}\nconsole.log(new Dog(3).age);')],
  ['js/this-missing', 4, inScript('class Dog {\n  setName(name) {\n    console.log("a");\n    name = name;\n  }\n}\nnew Dog().setName("Rex");')],
  ['js/this-missing', 2, inScript('function Dog(age) {\n  age = age;\n}\nconsole.log(new Dog(3).age);')],
  ['js/own-value', 2, inScript('let score = 1;\nscore = score;\nconsole.log(score);')],
  // Texts that are no test.
  ['js/test-always', 2, inScript('let x = "a";\nif (x == "a" || "b") {\n  console.log(x);\n}')],
  ['js/test-always', 2, inScript('function isEnd(x) {\n  return x === "a" || "b";\n}\nconsole.log(isEnd("c"));')],
  ['js/test-always', 2, inScript('let x = prompt("Word?");\nconst ok = x == "a" || "b";\nconsole.log(ok);')],
  ['js/only-first', 2, inScript('let x = "a";\nif (x === ("a" || "b")) {\n  console.log(x);\n}')],
  // Typed text in a sum.
  ['js/joins-text', 1, inScript('let next = prompt("n") + 5;\nconsole.log(next);')],
  ['js/joins-text', 2, inScript('let age = prompt("Age?");\nconsole.log("Next year: " + age + 1);')],
  ['js/joins-text', 2, inScript('let age = prompt("Age?");\nage += 1;\nconsole.log(age);')],
]
