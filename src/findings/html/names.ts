import { meanings, ownedMeanings, setOf } from '../text.ts'

export const tags = setOf(`a abbr address area article aside audio b base bdi bdo blockquote body br button canvas
caption cite code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure
footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark
math menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script
search section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot
th thead time title tr track u ul var video wbr`)

export const oldTags: Readonly<Record<string, string>> = {
  center: 'CSS `text-align: center`',
  font: 'CSS `color` and `font-size`',
  big: 'CSS `font-size`',
  strike: '`<s>`',
  marquee: 'plain text',
  blink: 'plain text',
  tt: '`<code>`',
}

// What people write when they know what they want but not what HTML calls it.
export const meantTags = meanings(`
h1 = heading, headline, header1, head1, h, h0, title1, heading1
h2 = head2, subtitle, subheading, heading2
h6 = h7, h8
p = paragraph, para, pp, text, txt, words
img = image, picture1, photo, pic, imgage, src
ul = list, bullets, bulletlist, unorderedlist, lists
ol = numberlist, orderedlist
li = item, bullet, listitem
strong = bold, strog
em = italic, italics
u = underline
br = linebreak, break, newline, lb
hr = line
a = url, anchor, hyperlink, href, link1
tr = row, tablerow
td = cell, column
input = textbox, txtbox, textinput, checkbox, radio
select = dropdown
button = btn
script = javascript, js, include
style = css
link = stylesheet
div = box, container, division, dev
!-- … -- = comment
nav = navigation, navbar
footer = foot
video = movie
audio = sound
option = choice
table = tb`)

export const voidTags = setOf('area base br col embed hr img input link meta source track wbr')

/** Elements that no browser closes by itself when a block begins inside them. */
export const blocks =
  setOf(`address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2
h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section search table ul`)

export const headOnly = setOf('title meta base link style script noscript template')

export const globalAttributes =
  setOf(`accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable
enterkeyhint exportparts hidden id inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce part popover
role slot spellcheck style tabindex title translate writingsuggestions xmlns`)

const link = 'href target rel download hreflang ping referrerpolicy type media name rev charset'
const media =
  'src controls autoplay loop muted preload crossorigin controlslist disablepictureinpicture disableremoteplayback'
const size = 'width height align border hspace vspace'
const cell = 'colspan rowspan headers scope abbr align valign width height bgcolor nowrap axis'
const field = 'name value type disabled required form autocomplete readonly placeholder'

/** What each element may carry besides the global ones. Old attributes are here too: they still work. */
// prettier-ignore
export const attributesOf: Readonly<Record<string, ReadonlySet<string>>> = {
  a: setOf(link),
  area: setOf(`${link} alt coords shape`),
  audio: setOf(media),
  base: setOf('href target'),
  blockquote: setOf('cite'),
  body: setOf('bgcolor text link vlink alink background'),
  br: setOf('clear'),
  button: setOf(`${field} formaction formenctype formmethod formnovalidate formtarget popovertarget popovertargetaction command commandfor`),
  canvas: setOf('width height'),
  col: setOf('span width align'),
  colgroup: setOf('span width align'),
  data: setOf('value'),
  del: setOf('cite datetime'),
  details: setOf('open name'),
  dialog: setOf('open closedby'),
  div: setOf('align'),
  embed: setOf('src type width height'),
  fieldset: setOf('disabled form name'),
  font: setOf('color face size'),
  form: setOf('action method enctype name target novalidate autocomplete accept-charset rel'),
  hr: setOf('size width color align noshade'),
  html: setOf('manifest version'),
  iframe: setOf(`src srcdoc name sandbox allow allowfullscreen loading referrerpolicy frameborder scrolling ${size}`),
  img: setOf(`src alt srcset sizes loading decoding fetchpriority crossorigin usemap ismap referrerpolicy name longdesc ${size}`),
  input: setOf(`${field} accept alt capture checked dirname formaction formenctype formmethod formnovalidate formtarget height
list max maxlength min minlength multiple pattern popovertarget popovertargetaction size src step width`),
  ins: setOf('cite datetime'),
  label: setOf('for'),
  li: setOf('value type'),
  link: setOf(`${link} as blocking color crossorigin disabled fetchpriority imagesizes imagesrcset integrity sizes`),
  map: setOf('name'),
  meta: setOf('name content charset http-equiv media property'),
  meter: setOf('value min max low high optimum form'),
  object: setOf(`data type name form usemap ${size}`),
  ol: setOf('reversed start type compact'),
  optgroup: setOf('disabled label'),
  option: setOf('disabled label selected value'),
  output: setOf('for form name'),
  p: setOf('align'),
  param: setOf('name value'),
  progress: setOf('value max'),
  q: setOf('cite'),
  script: setOf('src type async defer crossorigin integrity nomodule referrerpolicy blocking fetchpriority language charset'),
  select: setOf(`${field} multiple size`),
  slot: setOf('name'),
  source: setOf('src type srcset sizes media width height'),
  style: setOf('media type blocking'),
  table: setOf('border cellpadding cellspacing summary width align bgcolor frame rules'),
  tbody: setOf('align valign'),
  td: setOf(cell),
  template: setOf('shadowrootmode'),
  textarea: setOf(`${field} cols rows maxlength minlength wrap dirname`),
  tfoot: setOf('align valign'),
  th: setOf(cell),
  thead: setOf('align valign'),
  time: setOf('datetime'),
  tr: setOf('align valign bgcolor'),
  track: setOf('src kind srclang label default'),
  ul: setOf('type compact'),
  video: setOf(`${media} poster width height playsinline`),
  h1: setOf('align'), h2: setOf('align'), h3: setOf('align'), h4: setOf('align'), h5: setOf('align'), h6: setOf('align'),
}

/** Attributes people borrow from another element or from CSS. `*` stands for every element. */
export const meantAttributes = ownedMeanings(`
a href = src, link, url, to, ref, hre, address, page, scr, hlink, herf
img src = href, source, link, url, file, image, ref
img alt = text, alternative, alttext, alt-text, description, altr
script src = href, link, source, file
link href = src, source, scr, url
label for = form, to, name, of
input type = text
input placeholder = label, hint
input value = default
iframe src = href
audio src = href
video src = href
source src = href
button onclick = click
* onclick = click, onpress, onclicked
* style = css, color, colour, font, background, font-size, background-color, text-align, bold, size, width, height, align, bgcolor, border
* class = klass, classname, clas
* lang = language
* id = name, idd`)

export const events = setOf(`abort animationend animationstart beforeinput blur cancel canplay change click close
contextmenu copy cut dblclick drag dragend dragenter dragleave dragover dragstart drop ended error focus focusin focusout
hashchange input invalid keydown keypress keyup load loadeddata loadedmetadata message mousedown mouseenter mouseleave
mousemove mouseout mouseover mouseup offline online pagehide pageshow paste pause play playing pointerdown pointermove
pointerup popstate progress reset resize scroll search select storage submit timeupdate toggle touchcancel touchend
touchmove touchstart transitionend unload beforeunload visibilitychange volumechange wheel DOMContentLoaded
readystatechange animationiteration waiting seeked seeking ratechange pointerover pointerout pointerenter pointerleave
pointercancel selectionchange slotchange formdata beforetoggle scrollend fullscreenchange`)

const inputTypes = setOf(`button checkbox color date datetime-local email file hidden image month number password
radio range reset search submit tel text time url week`)

/** The few values an attribute may have, where a slip in them stops it working. */
// prettier-ignore
export const valuesOf: Readonly<Record<string, ReadonlySet<string>>> = {
  'input type': inputTypes,
  'button type': setOf('button submit reset menu'),
  'link rel': setOf(`stylesheet icon shortcut alternate author canonical help license manifest modulepreload next prev
preconnect prefetch preload search dns-prefetch apple-touch-icon mask-icon bookmark nofollow noopener`),
  'script type': setOf('text/javascript module application/javascript importmap application/json application/ld+json speculationrules text/template text/x-template text/html text/ecmascript'),
  'form method': setOf('get post dialog'),
  'a target': setOf('_blank _self _parent _top'),
  'meta charset': setOf('utf-8 utf8 iso-8859-1 windows-1252 utf-16 us-ascii'),
  'th scope': setOf('col row colgroup rowgroup'),
}
