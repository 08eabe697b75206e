// Every way a page has to reach another computer, each with a name of its own.
export const waysOut = `<!doctype html><title>a</title><link rel="preconnect" href="https://preconnect.example">
<link rel="dns-prefetch" href="//prefetch.example"><link rel="stylesheet" href="https://style.example/x.css">
<style>@import url(https://import.example/x.css); p { background: url(http://203.0.113.9/x.png) }</style>
<meta http-equiv="refresh" content="0;url=https://refresh.example/">
<img src="https://image.example/x.png"><script src="https://script.example/x.js"></script><p>a</p>
<iframe src="https://inner.example/"></iframe><object data="https://object.example/"></object><a href="https://link.example/">a</a>
<form action="https://form.example/"></form><video src="https://video.example/x.mp4"></video>
<script>
fetch('https://fetch.example').catch(() => {}); fetch('http://203.0.113.9/').catch(() => {})
navigator.sendBeacon('https://beacon.example', 'x'); try { new WebSocket('wss://socket.example') } catch {}
try { new EventSource('https://events.example') } catch {}; try { open('https://open.example') } catch {}
try { new Worker('https://worker.example') } catch {}; import('https://import-script.example').catch(() => {})
document.forms[0].submit(); document.links[0].click()
const inner = document.body.appendChild(document.createElement('iframe')); inner.contentWindow.location = 'https://inner-location.example'
try { parent.location = 'https://parent.example' } catch {}; try { top.location = 'https://top.example' } catch {}
setTimeout(() => { location = 'http://203.0.113.9/' }, 300)
setTimeout(() => { location = 'https://location.example' }, 600)
</script>`
