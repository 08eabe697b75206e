import type { Files } from '../types.ts'

const html = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
const scripted = (body: string, script: string): Files => ({
  'index.html': html(`${body}\n<script src="script.js"></script>`),
  'script.js': script,
})
const js = (script: string): Files => ({ 'script.js': script })
const css = (style: string): Files => ({ 'style.css': style })

// Mistakes of the first forty lessons: functions, lists, loops, objects, events, forms and the page.
// prettier-ignore
export const wrongMore: readonly (readonly [id: string, line: number, files: Files])[] = [
 ['js/starts-as-text',1,js('let total = "0";\nfor (const n of [1, 2, 3]) {\n  total += n;\n}\nconsole.log(total);')],
 ['js/starts-as-text',2,js('const prices = [3, 4];\nlet total = "";\nfor (let i = 0; i < prices.length; i++) {\n  total = total + prices[i];\n}\nconsole.log(total);')],
 ['js/starts-as-text',2,js('function sum(list) {\n  let sum1 = 0, total = "";\n  for (const n of list) total += n;\n  return total + sum1;\n}\nconsole.log(sum([1]));')],
 ['js/starts-as-text',2,js('const nums = [1, 2];\nlet result = "0";\nfor (const n of nums) {\n  result += n;\n}\nconsole.log(result);')],
 ['js/starts-as-text',2,js('const nums = [1, 2];\nlet sum = \'\';\nnums.forEach((n) => { sum += n; });\nconsole.log(sum);')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','document.getElementById("a").classList.add(".on");')],
 ['js/sign-not-wanted',2,scripted('<p id="a" class="on">x</p>','const a = document.getElementById("a");\na.classList.toggle("#on");')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','document.getElementById("#a").textContent = "x";')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','document.getElementById("a").className = ".on";')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','document.getElementById("a").setAttribute("class", ".on");')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','document.getElementsByTagName("<p>")[0].textContent = "s";')],
 ['js/sign-not-wanted',1,scripted('<p id="a" class="on">x</p>','const x = document.createElement("<li>");\ndocument.body.append(x);')],
 ['js/one-class',1,scripted('<p id="a" class="on big">x</p>','document.getElementById("a").classList.add("on big");')],
 ['js/dot-missing',2,scripted('<div class="card"><p id="a">x</p></div>','const a = document.getElementById("a");\na.closest("card").remove();')],
 ['js/hash-missing',1,scripted('<div class="card"><p id="total">x</p></div>','document.querySelector("total").remove();')],
 ['js/never-placed',2,scripted('<ul id="list"></ul>','const list = document.getElementById("list");\nconst li = document.createElement("li");\nli.textContent = "One";\nlist.className = "x";')],
 ['js/never-placed',3,scripted('<ul id="list"></ul><button id="b">B</button>','const list = document.getElementById("list");\ndocument.getElementById("b").addEventListener("click", () => {\n  let li = document.createElement("li");\n  li.classList.add("item");\n  li.style.color = "red";\n  li.addEventListener("click", () => li.remove());\n  list.hidden = false;\n});')],
 ['js/never-placed',1,scripted('','document.createElement("p").textContent = "x";')],
 ['js/never-placed',1,js('document.createElement("p");')],
 ['js/page-reloads',2,scripted('<form id="f"><input id="n" aria-label="n"><button>Go</button></form><p id="o"></p>','const o = document.getElementById("o");\ndocument.getElementById("f").addEventListener("submit", function () {\n  o.textContent = document.getElementById("n").value;\n});')],
 ['js/page-reloads',5,scripted('<form id="f"><input id="n" aria-label="n"><button>Go</button></form><p id="o"></p>','const o = document.getElementById("o");\nfunction save(event) {\n  o.textContent = "Thanks";\n}\ndocument.querySelector("form").addEventListener("submit", save);')],
 ['js/page-reloads',2,scripted('<form id="f"><input id="n" aria-label="n"><button>Go</button></form><p id="o"></p>','const o = document.getElementById("o");\ndocument.querySelector("form").onsubmit = () => {\n  o.textContent = "Thanks";\n};')],
 ['js/page-reloads',2,scripted('<form id="f"><input id="n" aria-label="n"><button id="b">Go</button></form><p id="o"></p>','const o = document.getElementById("o");\ndocument.querySelector("#b").addEventListener("click", () => {\n  o.textContent = "Thanks";\n});')],
 ['js/page-reloads',7,{'index.html':html('<form onsubmit="save()"><input id="n" aria-label="n"><button id="b">Go</button></form><p id="o"></p>\n<script>\nfunction save() {\n  document.getElementById("o").textContent = "Hi";\n}\n</script>')}],
 ['js/copy-changed',2,scripted('<p id="o">Hi</p>','let words = document.getElementById("o").textContent;\nwords = "Bye";')],
 ['js/copy-changed',4,scripted('<p id="o">0</p><button id="b">B</button>','const o = document.getElementById("o");\nlet count = o.textContent;\ndocument.getElementById("b").addEventListener("click", function () {\n  count = Number(count) + 1;\n});')],
 ['js/copy-changed',4,scripted('<p id="o">0</p><button id="b">B</button>','const o = document.getElementById("o");\nlet count = o.textContent;\ndocument.getElementById("b").addEventListener("click", function () {\n  count++;\n});')],
 ['js/copy-changed',3,js('const list = [1, 2];\nlet size = list.length;\nsize = 0;\nconsole.log(list);')],
 ['js/copy-changed',3,js('let prices = [1, 2];\nfor (let price of prices) {\n  price = price * 2;\n}\nconsole.log(prices);')],
 ['js/copy-changed',2,js('let prices = [1, 2];\nprices.forEach((price) => { price = price * 2; });\nconsole.log(prices);')],
 ['js/parameter-changed',2,js('function addOne(n) {\n  n = n + 1;\n}\nlet a = 1;\naddOne(a);\nconsole.log(a);')],
 ['js/this-needed',6,js('class Dog {\n  constructor(name) {\n    this.name = name;\n  }\n  speak() {\n    console.log(name + " barks");\n  }\n}\nnew Dog("Rex").speak();')],
 ['js/this-needed',4,js('const dog = {\n  age: 3,\n  speak() {\n    console.log(age);\n  },\n};\ndog.speak();')],
 ['js/this-needed',4,js('class Counter {\n  count = 0;\n  up() {\n    count++;\n  }\n}\nnew Counter().up();')],
  ['css/sum-space', 1, css('a { width: calc(100%-20px); }')],
  ['css/sum-space', 2, css('a { color: red; }\nb { width: calc(100% -20px); }')],
  ['css/sum-space', 1, css('p { width: clamp(1rem, 2vw+1rem, 3rem); }')],
  ['css/sum-space', 2, css('p {\n  width: min(100%, 20px+5px);\n  margin: calc(1px + 2px) -5px;\n}')],
  ['css/sum-space', 1, css('u { width: calc(var(--a-b)-2px); }')],
  ['css/sum-space', 1, css('s { width: calc((1px + 2px)+ 3px); }')],
  ['css/unit-missing', 2, css('s {\n  height: calc(100% - 20);\n}')],
  ['css/selector-sign', 2, css('a { color: red; }\n> p { color: red; }')],
]
