import { setOf } from '../text.ts'

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
// prettier-ignore
export const otherLanguages: Readonly<Record<string, string>> = {
  True: 'true', False: 'false', TRUE: 'true', FALSE: 'false', None: 'null', nil: 'null', NULL: 'null', Null: 'null', len: '.length', str: 'String( )', int: 'Number( )', float: 'Number( )',
  input: 'prompt( )', puts: 'console.log( )', echo: 'console.log( )', printf: 'console.log( )', println: 'console.log( )', System: 'console', range: 'for ( ; ; )', raw_input: 'prompt( )', elif: 'else if', and: '&&', or: '||', not: '!', otherwise: 'else', then: '{', Yes: 'true', No: 'false', log: 'console.log( )', $: 'document.querySelector( )', toUpperCase: '.toUpperCase( )', toLowerCase: '.toLowerCase( )', round: 'Math.round( )', floor: 'Math.floor( )', random: 'Math.random( )', ceil: 'Math.ceil( )', sqrt: 'Math.sqrt( )', max: 'Math.max( )', min: 'Math.min( )', abs: 'Math.abs( )', getElementById: 'document.getElementById( )', querySelector: 'document.querySelector( )', length: '.length',
}

/** Members people ask of a list, a text or an element that has another name for it. */
// prettier-ignore
export const meantMembers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  list: { append: 'push', add: 'push', insert: 'push', size: 'length', count: 'length', len: 'length', contains: 'includes', has: 'includes', remove: 'splice', delete: 'splice', first: '[0]', last: '.at(-1)', each: 'forEach', loop: 'forEach', addItem: 'push', put: 'push', max: 'Math.max( )', sum: 'reduce', toUpperCase: 'map' },
  text: { upper: 'toUpperCase', lower: 'toLowerCase', uppercase: 'toUpperCase', lowercase: 'toLowerCase', toUpper: 'toUpperCase', toLower: 'toLowerCase', size: 'length', count: 'length', len: 'length', contains: 'includes', strip: 'trim', reverse: 'split', capitalize: 'toUpperCase', push: 'concat', append: 'concat', join: 'concat' },
  element: { class: 'className', text: 'textContent', html: 'innerHTML', content: 'textContent', inner: 'innerHTML', colour: 'style.color', color: 'style.color', backgroundColor: 'style.backgroundColor', fontSize: 'style.fontSize', addClass: 'classList.add', removeClass: 'classList.remove', toggleClass: 'classList.toggle', css: 'style', on: 'addEventListener', addEvent: 'addEventListener', hide: 'hidden', show: 'hidden', addChild: 'appendChild', add: 'appendChild', background: 'style.background', display: 'style.display', innerContent: 'textContent', contentText: 'textContent', val: 'value', setText: 'textContent', getValue: 'value' },
}

/** Members of several words that people write the wrong way, whatever the object. */
// prettier-ignore
export const meantAnywhere: Readonly<Record<string, string>> = {
  getElementByClass: 'getElementsByClassName', getElementByClassName: 'getElementsByClassName', getElementsByClass: 'getElementsByClassName', getElementByTag: 'getElementsByTagName', getElementByTagName: 'getElementsByTagName', getElementsById: 'getElementById', getElementsByID: 'getElementById', getElement: 'getElementById', getById: 'getElementById', getElementByName: 'getElementsByName', querySelectorById: 'querySelector', queryselector: 'querySelector', selectQuery: 'querySelector', querySelect: 'querySelector', addListener: 'addEventListener', addEventHandler: 'addEventListener', onEvent: 'addEventListener', eventListener: 'addEventListener', addEvent: 'addEventListener', textcontext: 'textContent', textContext: 'textContent', innerContent: 'textContent', innerHtmlText: 'innerHTML', contentText: 'textContent', innerTextContent: 'textContent', print: 'log', write_line: 'log', println: 'log', colour: 'color', backgroundColour: 'backgroundColor', lenght: 'length', upperCase: 'toUpperCase', lowerCase: 'toLowerCase', toUppercase: 'toUpperCase', fontsize: 'fontSize',
}
