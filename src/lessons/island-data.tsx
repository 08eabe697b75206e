/** What an island reads. Not a script that runs: the policy of the page allows none inline. */
export function IslandData({ id, data }: { id: string; data: object }) {
  // `<` is written so that no text can end the element.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: json }} />
}
