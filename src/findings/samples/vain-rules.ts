import type { Files } from '../types.ts'

const html = (body: string): string =>
  `<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>T</title>\n<link rel="stylesheet" href="style.css">\n</head>\n<body>\n${body}\n</body>\n</html>\n`
const styled = (body: string, style: string): Files => ({ 'index.html': html(body), 'style.css': style })
const css = (style: string): Files => ({ 'style.css': style })
const page = (body: string): Files => ({ 'index.html': html(body).replace(/<link[^>]*>\n/, '') })

// Style sheets and pages that read well and do nothing of what was meant.
// prettier-ignore
export const vainRules: readonly (readonly [id: string, line: number, files: Files])[] = [
  ['css/inline-size', 2, css('span {\n  width: 200px;\n}')],
  ['css/inline-size', 3, styled('<p>Some <em class="big">words</em></p>', '.big {\n  color: red;\n  height: 40px;\n}')],
  ['css/inline-size', 2, styled('<p><a href="a.html" class="button">Go</a></p>', '.button {\n  width: 10rem;\n  background: red;\n}')],
  ['css/inline-size', 2, styled('<p>A <strong>b</strong></p>', 'strong {\n  margin-top: 20px;\n}')],
  ['css/inline-size', 2, styled('<p><span class="mid">x</span></p>', '.mid {\n  text-align: center;\n}')],
  ['css/inline-size', 2, styled('<nav><a href="a.html">A</a></nav>', 'nav a:hover {\n  min-height: 20px;\n}')],
  ['css/needs-flex', 2, css('.row {\n  justify-content: center;\n}')],
  ['css/needs-flex', 3, css('.row {\n  color: red;\n  flex-direction: column;\n}')],
  ['css/needs-flex', 2, css('.row {\n  grid-template-columns: 1fr 1fr;\n  gap: 10px;\n}')],
  ['css/needs-flex', 2, css('main {\n  gap: 10px;\n}\nnav {\n  display: flex;\n}')],
  ['css/needs-flex', 5, styled('<div class="a"><p class="b">x</p></div>', '.a {\n  display: flex;\n}\n.b {\n  align-items: center;\n}')],
  ['css/needs-flex', 3, styled('<div class="a"><p>x</p></div>', '.a {\n  display: flex;\n  grid-template-columns: 1fr 1fr;\n}')],
  ['css/needs-flex-around', 2, styled('<div class="a"><p class="b">x</p></div>', '.b {\n  flex: 1;\n}')],
  ['css/needs-position', 2, css('.box {\n  top: 20px;\n}')],
  ['css/needs-position', 3, styled('<div id="x">x</div>', '#x {\n  color: red;\n  z-index: 5;\n}')],
  ['css/needs-position', 3, styled('<div id="x">x</div><p class="y">y</p>', '#x {\n  position: static;\n  left: 5px;\n}\n.y {\n  position: relative;\n}')],
  ['css/overridden', 5, styled('<h1 id="top">Hi</h1>', '#top {\n  color: red;\n}\nh1 {\n  color: blue;\n}')],
  ['css/overridden', 5, styled('<p class="note">Hi</p>', 'p.note {\n  color: red;\n}\n.note {\n  color: blue;\n}')],
  ['css/overridden', 2, styled('<p id="a" class="red">Hi</p>', '.red {\n  color: red;\n}\n#a {\n  color: blue;\n}')],
  ['css/overridden', 5, styled('<nav><a href="a.html">A</a></nav>', 'nav a {\n  background-color: red;\n}\na {\n  background: white;\n}')],
  ['css/media-too-early', 1, css('@media (max-width: 600px) {\n  .box {\n    width: 100%;\n  }\n}\n.box {\n  width: 50%;\n}')],
  ['css/media-too-early', 1, css('@media print {\n  p { color: black; }\n}\np {\n  margin: 0;\n  color: green;\n}')],
  ['css/selector-space', 1, css('a :hover {\n  color: red;\n}')],
  ['css/selector-space', 1, css('nav a :hover {\n  color: red;\n}')],
  ['css/selector-space', 1, css('ul li :first-child {\n  color: red;\n}')],
  ['css/selector-space', 1, styled('<ul class="menu"><li>a</li></ul>', '.menu li :nth-child(2) {\n  color: red;\n}')],
  ['css/comma-missing', 1, css('h1 h2 {\n  color: red;\n}')],
  ['css/comma-missing', 1, css('p ul {\n  color: red;\n}')],
  ['css/comma-missing', 1, css('.a h2 p {\n  color: red;\n}')],
  ['css/none-inside', 1, styled('<p class="a">x</p><p class="b">y</p>', '.a .b {\n  color: red;\n}')],
  ['css/not-straight-inside', 1, styled('<ul class="m"><li><a href="a.html">x</a></li></ul>', '.m > a {\n  color: red;\n}')],
  ['css/needs-position', 3, css('nav {\n  color: red;\n  bottom: 0;\n}')],
  ['css/comma-missing', 1, css('header footer {\n  color: red;\n}')],
  ['css/none-inside', 1, styled('<p class="a">x</p><p class="b">y</p>', '.a > .b {\n  color: red;\n}')],
  ['css/block-align', 2, css('div {\n  vertical-align: middle;\n}')],
  ['css/float-in-flex', 5, styled('<div class="a"><p class="b">x</p></div>', '.a {\n  display: flex;\n}\n.b {\n  float: right;\n}')],
  ['css/height-of-nothing', 2, styled('<div class="a"><div class="b">x</div></div>', '.b {\n  height: 50%;\n}')],
  ['html/no-label', 7, page('<p>Name <input type="text" name="n"></p>')],
  ['html/no-label', 8, page('<label for="a">A</label><input id="a">\n<select name="b"><option>B</option></select>')],
  ['html/label-alone', 7, page('<label>Name</label>\n<input id="n">')],
  ['html/label-for', 7, page('<label for="town">Town</label>\n<input type="text">')],
]

const label = '<label for="a">A</label><input id="a">'

/** Right ones that stand close to those. */
// prettier-ignore
export const rulesAtWork: readonly (readonly [name: string, files: Files])[] = [
  ['inline elements that are made boxes elsewhere', css('a { width: 5rem; }\n.button { display: inline-block; }\nspan { color: red; width: auto; margin-top: 0; }\nimg { width: 100%; }\nbutton { height: 3rem; }\n')],
  ['inline elements in a flex box', css('nav { display: flex; }\nnav a { width: 5rem; margin-top: 1rem; }\n')],
  ['inline elements that float or are placed', styled('<p><span class="a">a</span><span class="b">b</span><em style="display: block">c</em></p>', '.a { float: left; width: 5rem; }\n.b { position: absolute; top: 0; left: 1rem; height: 2rem; }\nem { width: 3rem; }\n')],
  ['a class on a box and on an inline element', styled('<p><span class="a">a</span></p><div class="a">b</div>', '.a { width: 5rem; vertical-align: middle; text-align: center; }\n')],
  ['rules for what a script adds', { 'index.html': html('<ul id="l"></ul><script src="script.js"></script>'), 'style.css': '.done { width: 4rem; color: red; }\n#l .item { top: 1rem; }\nspan { height: 2rem; }\n', 'script.js': 'const s = document.createElement("span");\ns.className = "done item";\ndocument.getElementById("l").append(s);\n' }],
  ['a flex box made by another class or another width', styled('<div class="row wide"><p>a</p></div>', '.row { justify-content: center; gap: 1rem; }\n.wide { display: flex; }\n')],
  ['a grid only on wide screens', css('.g { gap: 1rem; grid-template-columns: 1fr 1fr; }\n@media (min-width: 40em) { .g { display: grid; } }\n')],
  ['columns with a gap', css('p { columns: 2; column-gap: 1rem; }\n')],
  ['a box made by a style of its own', styled('<div class="r" style="display: flex"><p class="i">x</p></div>', '.r { align-items: center; }\n.i { flex: 1; z-index: 2; }\n')],
  ['a place given by another class', css('.card { position: relative; }\n.on { z-index: 3; top: 1px; }\n')],
  ['places that other classes share', styled('<p class="pin high">x</p>', '.pin { position: fixed; }\n.high { top: 0.5rem; z-index: 9; }\n')],
  ['a rule beaten on some elements only', styled('<p id="a">x</p><p>y</p>', '#a { color: red; }\np { color: blue; }\n')],
  ['a rule refined by a stronger one', styled('<a class="b big" href="a.html">x</a>', '.b { color: red; }\n.b.big { color: blue; }\n')],
  ['a rule that is important', styled('<p id="a">x</p>', '#a { color: red; }\np { color: blue !important; }\n')],
  ['a rule for a state', styled('<a id="a" href="a.html">x</a>', '#a { color: red; }\na:hover { color: blue; }\n#a:hover { color: green; }\n')],
  ['layers, widths and own names', styled('<p id="a" class="c">x</p>', '@layer base { #a { color: red; } }\np { color: blue; --x: 1px; }\n@media print { #a { margin: 0; } }\n.c { margin: 1px; --x: 2px; }\n')],
  ['a narrow screen after the plain rule', css('.b { width: 50%; color: red; }\n@media (max-width: 30em) { .b { width: 100%; } }\n')],
  ['a narrow screen before another rule', css('@media (max-width: 30em) { .b { width: 100%; } .c { color: red !important; } .d { margin: 0; } }\n.b { color: red; }\n.c { color: blue; }\n.e .d { margin: 1px; }\n')],
  ['rules inside rules', css('.card {\n  color: red;\n  a { width: 3rem; display: block; }\n  @media (max-width: 30em) { color: blue; }\n  &:hover { color: green; }\n  span { top: 1px; position: relative; }\n}\n')],
  ['something inside with a state', styled('<ul class="m"><li><a href="a.html">x</a></li></ul>', '.m :hover { color: red; }\n.m li :first-child { color: blue; }\nul :last-child { margin: 0; }\n')],
  ['states of anything inside, with no page', css('.menu :first-child { color: red; }\nul :last-child { color: blue; }\nbody :focus { outline: 1px solid red; }\n')],
  ['elements in elements', css('h1 a, h1 span { color: red; }\np a { color: red; }\nli ul { margin: 0; }\nul ul { margin: 0; }\ntd p { margin: 0; }\nlabel input { margin: 0; }\na img { border: 0; }\nhtml body { margin: 0; }\nh2 + p, h1 ~ ul { margin: 0; }\n')],
  ['classes inside each other', styled('<div class="a"><p class="b">x</p></div><p class="c">y</p>', '.a .b { color: red; }\n.a > .b { margin: 0; }\n.c { color: blue; }\n.a img { width: 100%; }\n')],
  ['cells that align', css('td, th { vertical-align: top; }\nimg { vertical-align: middle; }\n.icon { vertical-align: middle; }\np { display: inline-block; vertical-align: top; }\n')],
  ['heights of a known share', styled('<div class="a"><div class="b">x</div></div>', 'html, body { height: 100%; }\n.a { height: 20rem; }\n.b { height: 50%; float: left; }\n')],
  ['boxes with names of every kind', page(`${label}<label>B <input></label><input aria-label="c"><input type="submit" value="Go"><input type="hidden" name="h"><p id="t">T</p><select aria-labelledby="t"><option>1</option></select><textarea title="Words"></textarea><input type="button" value="x">`)],
  ['a label that a script makes', page('<div id="f"><input id="n"></div>\n<script>\nconst l = document.createElement("label");\nl.htmlFor = "n";\nl.textContent = "Name";\ndocument.getElementById("f").prepend(l);\n</script>')],
  ['a style sheet from elsewhere', { 'index.html': html('<div class="row"><span class="w">x</span></div>').replace('<link', '<link rel="stylesheet" href="https://site.org/grid.css">\n<link'), 'style.css': '.row { justify-content: center; }\n.w { width: 3rem; }\n' }],
  ['things before and after', css('.t::after { content: "x"; top: 100%; width: 3px; }\n.t:before { z-index: 1; }\n@keyframes k { from { top: 0; } to { top: 9px; } }\n@page { width: 10cm; }\n')],
]
