/** Islands ask for JSON or an event stream; everything else is somebody looking at a page. */
export function wantsPage(request: Request): boolean {
  const [accept, type] = [request.headers.get('accept') ?? '', request.headers.get('content-type') ?? '']
  return !/application\/json|text\/event-stream/.test(accept) && !type.startsWith('application/json')
}
