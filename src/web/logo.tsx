import { words } from './words.ts'

/** The sign alone: a doorway standing open, the morning behind it, and the road that leads through. */
export function Mark({ size = 32 }: { size?: number }) {
  return (
    <svg class="mark-sign" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path class="m-sky" d="M6 29V13a10 10 0 0 1 20 0v16z" />
      <path class="m-sun" d="M10 21a6 6 0 0 1 12 0z" />
      <path class="m-road" d="M6 29c5-1 8-3 9-8h2c1 5 4 7 9 8z" />
      <path class="m-door" d="M26 13a10 10 0 0 0-5-8.6V31l5-2z" />
      <path class="m-frame" d="M6 29V13a10 10 0 0 1 20 0v16" />
    </svg>
  )
}

/** The sign with the name, as the header has it. */
export function Logo() {
  return (
    <span class="logo">
      <Mark />
      <span class="logo-name">{words.product}</span>
    </span>
  )
}
