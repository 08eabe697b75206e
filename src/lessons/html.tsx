/** HTML that the course loader made safe. Nothing a learner or tutor typed ever comes here. */
export function CourseHtml({ html, class: kind }: { html: string; class?: string }) {
  return <div {...(kind === undefined ? {} : { class: kind })} dangerouslySetInnerHTML={{ __html: html }} />
}

/** Text with pieces of code between backticks. */
export function WithCode({ text }: { text: string }) {
  return <>{text.split('`').map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : part))}</>
}
