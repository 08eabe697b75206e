import { meanings, setOf } from '../text.ts'

export const globals =
  setOf(`console Math Number String Boolean Array Object JSON Date RegExp Map Set WeakMap WeakSet Symbol Promise
BigInt Error TypeError RangeError SyntaxError ReferenceError EvalError URIError AggregateError Function Infinity NaN undefined
parseInt parseFloat isNaN isFinite eval globalThis encodeURIComponent decodeURIComponent encodeURI decodeURI escape unescape
setTimeout setInterval clearTimeout clearInterval setImmediate queueMicrotask structuredClone Intl Reflect Proxy Atomics ArrayBuffer
SharedArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array
Float64Array BigInt64Array BigUint64Array WeakRef FinalizationRegistry Iterator arguments performance fetch URL URLSearchParams TextEncoder
TextDecoder AbortController AbortSignal Blob File FormData Headers Request Response crypto atob btoa WebSocket Worker
MessageChannel Event CustomEvent EventTarget self require module exports process Buffer __dirname __filename global
check call same`)

export const pageGlobals =
  setOf(`document window alert prompt confirm localStorage sessionStorage location history navigator
screen requestAnimationFrame cancelAnimationFrame Image Audio Option HTMLElement Element Node NodeList FileReader
DOMParser MutationObserver IntersectionObserver ResizeObserver getComputedStyle matchMedia event name status top parent
self frames opener open close print focus blur scroll scrollTo scrollBy scrollX scrollY innerWidth innerHeight
outerWidth outerHeight pageXOffset pageYOffset screenX screenY length origin visualViewport speechSynthesis
SpeechSynthesisUtterance Notification XMLHttpRequest KeyboardEvent MouseEvent InputEvent SubmitEvent DragEvent
TouchEvent PointerEvent FocusEvent HTMLInputElement HTMLButtonElement HTMLCanvasElement Path2D AudioContext
devicePixelRatio customElements CSS indexedDB caches dispatchEvent addEventListener removeEventListener postMessage
stop find getSelection moveTo resizeTo external chrome onload onerror XMLSerializer DOMRect Range Selection Text Comment
ShadowRoot HTMLDivElement HTMLParagraphElement HTMLFormElement HTMLImageElement HTMLSelectElement HTMLTextAreaElement`)

const elementWords = `getElementById getElementsByClassName getElementsByTagName getElementsByName querySelector querySelectorAll
createElement createTextNode createDocumentFragment appendChild removeChild insertBefore replaceChild append prepend remove
replaceWith replaceChildren cloneNode contains closest matches innerHTML outerHTML innerText textContent value checked
disabled selected selectedIndex options style classList className id tagName nodeName nodeType nodeValue parentElement
parentNode children childNodes firstChild lastChild firstElementChild lastElementChild nextSibling previousSibling
nextElementSibling previousElementSibling childElementCount setAttribute getAttribute removeAttribute hasAttribute
toggleAttribute dataset addEventListener removeEventListener dispatchEvent preventDefault stopPropagation target
currentTarget key code keyCode clientX clientY offsetX offsetY pageX pageY shiftKey ctrlKey altKey onclick onchange oninput
onsubmit onkeydown onkeyup onkeypress onmouseover onmouseout onmousedown onmouseup onmousemove onload onfocus onblur
ondblclick focus blur click submit reset select href src alt title width height hidden body head documentElement
forms images links scrollIntoView scrollTop scrollLeft offsetWidth offsetHeight offsetTop offsetLeft clientWidth
clientHeight getBoundingClientRect insertAdjacentHTML insertAdjacentElement insertAdjacentText valueAsNumber
validity checkValidity showModal close play pause toggle getContext naturalWidth rows cells insertRow deleteRow
activeElement defaultValue placeholder maxLength min max readOnly required label labels files`

const arrayWords = `length push pop shift unshift splice slice concat join reverse sort indexOf lastIndexOf includes find findIndex
findLast findLastIndex filter map forEach reduce reduceRight some every fill flat flatMap keys values entries at copyWithin toSorted toReversed with`

const textWords = `charAt charCodeAt codePointAt toUpperCase toLowerCase trim trimStart trimEnd split replace replaceAll
substring substr startsWith endsWith padStart padEnd repeat match matchAll search localeCompare normalize toString toFixed toPrecision
valueOf toLocaleString toLocaleUpperCase toLocaleLowerCase toDateString toISOString toLocaleDateString toLocaleTimeString toJSON`

const otherWords = `log error warn info table clear group groupEnd time timeEnd assert count dir trace random floor ceil round abs max min pow sqrt cbrt
trunc sign hypot PI E sin cos tan atan atan2 log10 log2 exp parse stringify isArray from of assign freeze fromEntries
getOwnPropertyNames hasOwn hasOwnProperty prototype constructor isInteger isNaN isFinite isSafeInteger parseInt parseFloat MAX_SAFE_INTEGER MIN_SAFE_INTEGER
MAX_VALUE MIN_VALUE EPSILON now getTime getDate getDay getMonth getFullYear getHours getMinutes getSeconds getMilliseconds setDate
setMonth setFullYear setHours setMinutes setSeconds getItem setItem removeItem add delete has get set size clear then catch finally resolve reject
all race apply call bind name message stack state detail type data json text status ok method headers
color backgroundColor background fontSize fontWeight fontFamily fontStyle textAlign display border borderRadius
borderColor margin padding marginTop marginLeft opacity visibility position top left right bottom zIndex cursor
textDecoration transform transition lineHeight borderWidth borderStyle overflow backgroundImage cssText setProperty
next done return throw exec test lastIndex flags source reload assign pathname search hash host origin back forward go
userAgent languages language onLine geolocation clipboard writeText readText fillStyle strokeStyle fillRect strokeRect clearRect beginPath moveTo lineTo stroke arc fill
fillText font lineWidth drawImage item namedItem index input groups raw description`

export const members = setOf(`${elementWords} ${arrayWords} ${textWords} ${otherWords}`)
export const arrayMembers = setOf(`${arrayWords} toString toLocaleString`)
export const textMembers = setOf(
  `length at concat includes indexOf lastIndexOf slice ${textWords} big bold link sub sup`,
)
export const elementMembers = setOf(elementWords)

/** Members that are functions: naming one without brackets does nothing. */
export const methods =
  setOf(`getElementById querySelector querySelectorAll createElement appendChild toUpperCase toLowerCase trim
toFixed toString pop shift reverse sort random floor ceil round push focus remove preventDefault charAt split join getElementsByClassName
getElementsByTagName getFullYear getHours getDate getMinutes getSeconds getMonth addEventListener setAttribute getAttribute
indexOf includes slice forEach map filter reload now`)

/** Members that hold a value: calling one fails. */
export const properties =
  setOf(`length innerHTML innerText textContent value className id checked disabled hidden href src
children parentElement firstChild lastChild tagName key target PI backgroundColor color fontSize fontWeight display style title
classList onclick selectedIndex body`)

/** Names of other languages, and what JavaScript has. */
export const otherLanguages = meanings(`
true = True, TRUE, Yes
false = False, FALSE, No
null = None, nil, NULL, Null
.length = len, length
String( ) = str
Number( ) = int, float
prompt( ) = input, raw_input
console.log( ) = puts, echo, printf, println, log
console = System
for ( ; ; ) = range
else if = elif
&& = and
|| = or
! = not
else = otherwise
{ = then
document.querySelector( ) = $, querySelector
.toUpperCase( ) = toUpperCase
.toLowerCase( ) = toLowerCase
Math.round( ) = round
Math.floor( ) = floor
Math.random( ) = random
Math.ceil( ) = ceil
Math.sqrt( ) = sqrt
Math.max( ) = max
Math.min( ) = min
Math.abs( ) = abs
document.getElementById( ) = getElementById`)

/** Members people ask of a list, a text or an element that has another name for it. */
export const meantMembers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  list: meanings(`
push = append, add, insert, addItem, put
length = size, count, len
includes = contains, has
splice = remove, delete
[0] = first
.at(-1) = last
forEach = each, loop
Math.max( ) = max
reduce = sum
map = toUpperCase`),
  text: meanings(`
toUpperCase = upper, uppercase, toUpper, capitalize
toLowerCase = lower, lowercase, toLower
length = size, count, len
includes = contains
trim = strip
split = reverse
concat = push, append, join`),
  element: meanings(`
className = class
textContent = text, content, innerContent, contentText, setText
innerHTML = html, inner
style.color = colour, color
style.backgroundColor = backgroundColor
style.fontSize = fontSize
classList.add = addClass
classList.remove = removeClass
classList.toggle = toggleClass
style = css
addEventListener = on, addEvent
hidden = hide, show
appendChild = addChild, add
style.background = background
style.display = display
value = val, getValue`),
}

/** Members of several words that people write the wrong way, whatever the object. */
export const meantAnywhere = meanings(`
getElementsByClassName = getElementByClass, getElementByClassName, getElementsByClass
getElementsByTagName = getElementByTag, getElementByTagName
getElementById = getElementsById, getElementsByID, getElement, getById
getElementsByName = getElementByName
querySelector = querySelectorById, queryselector, selectQuery, querySelect
addEventListener = addListener, addEventHandler, onEvent, eventListener, addEvent
textContent = textcontext, textContext, innerContent, contentText, innerTextContent
innerHTML = innerHtmlText
log = print, write_line, println
color = colour
backgroundColor = backgroundColour
length = lenght
toUpperCase = upperCase, toUppercase
toLowerCase = lowerCase
fontSize = fontsize`)
