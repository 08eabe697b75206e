/**
 * The drawing beside signing in: a door standing open, the morning behind it and a road that leads out, a bag packed.
 * It says nothing that the page does not say, so it is hidden from screen readers.
 */
export function Doorway() {
  return (
    <svg class="doorway" viewBox="0 0 340 380" width="320" height="358" aria-hidden="true">
      <path class="d-stone" d="M66 340V146a94 94 0 0 1 188 0v194z" />
      <path class="d-sky" d="M84 340V146a76 76 0 0 1 152 0v194z" />
      <circle class="d-sun" cx="160" cy="196" r="38" />
      <path class="d-line" d="M160 146v-14M122 162l-10-10M198 162l10-10M108 198H94M212 198h14" />
      <path class="d-leaf" d="M84 214c28-16 52-10 76-2s46 4 76-8v136H84z" />
      <path class="d-brand-soft" d="M84 262c36-22 66-12 92-4 22 7 40 4 60-4v86H84z" />
      <path
        class="d-card"
        d="M112 340c40-16 62-30 50-52-10-18-28-22-14-44 6-8 12-14 20-30h6c-6 18-6 24-4 32 6 18 26 22 34 44 8 20 4 36 2 50z"
      />
      <path class="d-dash" d="M160 334c20-14 32-30 22-48-8-16-22-24-16-40" />
      <path class="d-wood" d="M236 340V146c0-26-10-44-26-58l60-20c20 20 28 44 28 70v226z" />
      <path class="d-line" d="M254 346V140c0-24-6-42-16-61M276 354V138c0-26-6-46-16-66" />
      <circle class="d-sun" cx="248" cy="234" r="5" />
      <path class="d-stone" d="M56 340h186l20 22H36z" />
      <path class="d-brand" d="M14 316a10 10 0 0 1 10-10h26a10 10 0 0 1 10 10v36a6 6 0 0 1-6 6H20a6 6 0 0 1-6-6z" />
      <path class="d-line" d="M28 306v-8a9 9 0 0 1 18 0v8" />
      <path class="d-sun" d="M24 328h26v16H24z" />
      <path class="d-line" d="M4 362h332M37 328v6" />
    </svg>
  )
}
