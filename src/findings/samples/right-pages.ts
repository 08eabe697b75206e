import type { Files } from '../types.ts'

// Pages and style sheets that are right, in the many ways beginners write them. Nothing may be said about any of them.
const page = (body: string, head = ''): string => `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>My page</title>
${head}</head>
<body>
${body}
</body>
</html>
`

export const rightPages: Readonly<Record<string, Files>> = {
  'a first page': { 'index.html': page('  <h1>Hello</h1>\n  <p>My first page.</p>') },
  'a piece of a page, with no head at all': { 'index.html': '<h1>Hello</h1>\n<p>Just a piece.</p>\n' },
  'capital letters in tags': {
    'index.html':
      '<!doctype HTML>\n<HTML lang="en">\n<HEAD><TITLE>Hi</TITLE></HEAD>\n<BODY>\n<H1>Hi</H1>\n<P>Hello<BR>there</P>\n</BODY>\n</HTML>\n',
  },
  'single quotes and no quotes': {
    'index.html': page("  <p class='big'>One</p>\n  <p id=two>Two</p>\n  <a href=menu.html>Menu</a>"),
  },
  'tags that stand alone, with and without a slash': {
    'index.html': page(
      '  <p>One<br>two<br/>three<br /></p>\n  <hr/>\n  <img src="a.jpg" alt="A cat" />\n  <input type="text" name="town" aria-label="Town"/>',
    ),
  },
  'a list inside a list': {
    'index.html': page(
      '  <ul>\n    <li>Fruit\n      <ul>\n        <li>Apple</li>\n        <li>Pear</li>\n      </ul>\n    </li>\n    <li>Bread</li>\n  </ul>',
    ),
  },
  'a table with all its parts': {
    'index.html': page(
      '  <table border="1">\n    <caption>Scores</caption>\n    <thead>\n      <tr><th scope="col">Team</th><th>Points</th></tr>\n    </thead>\n    <tbody>\n      <tr><td>Leeds</td><td>3</td></tr>\n      <tr><td colspan="2">None</td></tr>\n    </tbody>\n    <tfoot><tr><td>All</td><td>3</td></tr></tfoot>\n  </table>',
    ),
  },
  'a form': {
    'index.html': page(
      '  <form action="#" method="post">\n    <label for="name">Name</label> <input id="name" name="name" required placeholder="Your name">\n    <label>Age <input type="number" min="1" max="120"></label>\n    <select name="size" aria-label="Size"><option value="s" selected>Small</option><option>Big</option></select>\n    <textarea aria-label="Words" rows="3" cols="20"></textarea>\n    <fieldset><legend>Tea?</legend><input type="radio" name="tea" aria-label="Tea" checked> Yes</fieldset>\n    <button>Send</button>\n  </form>',
    ),
  },
  'a comment in two lines and an old comment': {
    'index.html': page('  <!-- one\n       two -->\n  <p>Hi</p>\n  <!--<p>not now</p>-->'),
  },
  'signs in the text': {
    'index.html': page(
      '  <p>Fish &amp; chips &pound;5 &lt; &copy; 2025. 5 > 3, don\'t worry: 50% off; "great".</p>\n  <p>R&B and AT&T</p>',
    ),
  },
  'bold inside italic inside a link': {
    'index.html': page(
      '  <p>See <a href="a.html" target="_blank" rel="noopener"><em>the <strong>best</strong> page</em></a>.</p>',
    ),
  },
  'the parts of a page': {
    'index.html': page(
      '  <header><h1>Cafe</h1><nav><a href="a.html">A</a> <a href="#end">End</a></nav></header>\n  <main>\n    <section><h2>Menu</h2><article><h3>Soup</h3><p>Hot.</p></article></section>\n    <aside>Extra</aside>\n    <figure><img src="a.png" alt=""><figcaption>A cup</figcaption></figure>\n  </main>\n  <footer id="end"><small>Ours</small></footer>',
    ),
  },
  'a drawing inside the page': {
    'index.html': page(
      '  <svg viewBox="0 0 10 10" width="100"><circle cx="5" cy="5" r="4" fill="red"/><text x="1" y="5">Hi</text></svg>',
    ),
  },
  'a description list': {
    'index.html': page('  <dl>\n    <dt>Tea</dt>\n    <dd>Hot</dd>\n    <dt>Milk</dt>\n    <dd>Cold</dd>\n  </dl>'),
  },
  'a video and sound': {
    'index.html': page(
      '  <video controls width="300"><source src="a.mp4" type="video/mp4">No video.</video>\n  <audio src="a.mp3" controls></audio>\n  <details><summary>More</summary><p>Words</p></details>',
    ),
  },
  'styles and a script in the page': {
    'index.html': page(
      '  <p class="note" style="color: red; margin: 0 auto">Hi</p>\n  <button onclick="alert(\'Hi\')">Press</button>\n  <script>\n    if (1 < 2 && 3 > 2) { document.write("<p>Hello</p>") }\n  </script>',
      '  <style>\n    .note { font-size: 20px }\n    p > em { color: #f00; }\n  </style>\n',
    ),
  },
  'data and aria attributes': {
    'index.html': page(
      '  <div data-price="3" aria-label="Price" role="note" tabindex="0" hidden>3</div>\n  <p title="a > b" lang="fr">Oui</p>\n  <my-box open-it="1">x</my-box>',
    ),
  },
  'text beside blocks': { 'index.html': page('  Hello there.\n  <p>Words</p>\n  More words <b>here</b>') },
  'links of every kind': {
    'index.html': page(
      '  <a href="https://example.com/a?b=1&c=2">Web</a> <a href="mailto:a@b.co">Mail</a> <a href="tel:01">Ring</a> <a href="../x/y.html#top">Up</a> <a href="#">Top</a> <a id="here">Here</a>',
    ),
  },
  'everything on one line': {
    'index.html': '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><h1>A</h1><p>B</p></body></html>',
  },
  'spaces and lines inside tags': {
    'index.html': page(
      '  <img\n    src="a.jpg"\n    alt="A dog on a beach"\n    width="200"\n  >\n  <p\n    class="a"\n  >Hi</p>',
    ),
  },
  'a page, its styles and its script': {
    'index.html': page(
      '  <h1 id="title">Hi</h1>\n  <p class="price total">3</p>\n  <ul class="menu"><li>Tea</li></ul>\n  <script src="script.js"></script>',
      '  <link rel="stylesheet" href="style.css">\n',
    ),
    'style.css':
      'body { margin: 0 }\n#title { color: navy; }\n.price, .menu li:hover { font-weight: bold }\n.price.total { color: rgb(0, 100, 0); }\n.done { text-decoration: line-through; }\n',
    'script.js':
      'const title = document.querySelector("#title");\ntitle.addEventListener("click", () => title.classList.toggle("done"));\n',
  },
  'two pages that share a style sheet': {
    'index.html': page(
      '  <p class="a">Hi <a href="about.html">About</a></p>',
      '  <link rel="stylesheet" href="style.css">\n',
    ),
    'about.html': page('  <p class="b">Hi</p>', '  <link rel="stylesheet" href="./style.css">\n'),
    'style.css': '.a { color: red }\n.b { color: blue }\n',
  },
  'plain rules': {
    'style.css':
      'h1 {\n  color: darkgreen;\n  text-align: center;\n}\n\np, li {\n  font-size: 1.2rem;\n  line-height: 1.5;\n}\n',
  },
  'everything on one line, and no last semicolon': {
    'style.css': 'h1{color:red;margin:0}p{padding:4px 8px}a:hover{text-decoration:none}\n',
  },
  'brackets on lines of their own': {
    'style.css':
      'h1\n{\n\tcolor: #FFF;\n\tbackground: #1a2B3c url("bg.png") no-repeat center / cover;\n}\n.box\n{\n\tborder: 1px solid rgba(0, 0, 0, 0.2);\n}\n',
  },
  'fonts, shadows and gradients': {
    'style.css':
      'body { font: 16px/1.5 "Helvetica Neue", Arial, sans-serif; }\n.a { box-shadow: 0 2px 4px rgba(0,0,0,.3), inset 0 0 2px #fff; background: linear-gradient(to right, red, #00f 50%); }\n.b { font-family: Times New Roman, serif; text-shadow: 1px 1px black; }\n',
  },
  'flex and grid': {
    'style.css':
      '.row { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: center; }\n.grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); grid-area: 1 / 2 / 3 / 4; }\n.item { flex: 1 1 30%; order: 2; }\n',
  },
  'media, keyframes and font faces': {
    'style.css':
      '@import url("base.css");\n@media (max-width: 600px) and (orientation: portrait) {\n  .a { width: 100%; }\n}\n@media screen and (min-width: 40em), print { p { margin: 0 auto; } }\n@keyframes spin { from { transform: rotate(0); } 50% { opacity: .5 } to { transform: rotate(360deg); } }\n.b { animation: spin 2s linear infinite; }\n@font-face { font-family: "Mine"; src: url(mine.woff2) format("woff2"); font-display: swap; }\n',
  },
  'variables and sums': {
    'style.css':
      ':root { --brand: #0b5d5b; --gap: 8px }\n.a { color: var(--brand); padding: calc(var(--gap) * 2) max(1rem, 3vw); width: min(100%, 40rem); width: calc(100% - 20px); }\n',
  },
  'selectors of every kind': {
    'style.css':
      'a:not(.x):hover::before { content: "→ "; }\nul > li + li ~ li, input[type="text"], tr:nth-child(2n+1), p::first-line, *, h1 + p { color: inherit }\n.a.b #c .d-e_f { color: currentColor; }\n@supports (display: grid) { div { display: grid } }\n',
  },
  'comments anywhere': {
    'style.css':
      '/* one */\nh1 { /* two */ color: red; /* three; { } */ }\n/*\n p { color blue }\n*/\na { background: url(http://example.com/a.png); }\n',
  },
  'signs, tricks and old prefixes': {
    'style.css':
      '.a { color: red !important; margin: -10px auto 0 -1.5em; -webkit-box-shadow: none; transition: all .3s ease-in-out, color 1s; transform: translate(-50%, -50%) rotate(45deg); content: "\\201C"; position: relative; z-index: -1; opacity: 0.5; line-height: 1.4; flex: 1; aspect-ratio: 16 / 9; }\n',
  },
  'rules inside rules': {
    'style.css':
      '.card {\n  color: red;\n  & h2 { color: blue; }\n  .price { font-weight: 700; }\n  &:hover { color: green; }\n}\n',
  },
  'borders, lists and text': {
    'style.css':
      'td { border: thin dotted gray; border-radius: 4px / 8px; border-top: none; }\nul { list-style: square inside; }\nh1 { text-transform: uppercase; letter-spacing: .1em; text-decoration: underline wavy red; font-weight: 600; }\nimg { float: left; object-fit: cover; max-width: 100%; height: auto; vertical-align: middle; cursor: pointer; overflow: hidden; position: absolute; top: 0; inset: 0; }\n',
  },
}
