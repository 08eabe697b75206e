/** A door standing open with morning behind it, and a road that leads through. */
export function Doorway() {
  return (
    <svg class="doorway" viewBox="0 0 320 240" width="320" height="240" aria-hidden="true">
      <path class="d-sky" d="M96 216V92a64 64 0 0 1 128 0v124z" />
      <circle class="d-mark" cx="160" cy="132" r="30" />
      <path class="d-hill" d="M96 176c30-18 52-18 72-8s40 6 56-6v54H96z" />
      <path class="d-card" d="M96 216c34-6 52-18 58-48h12c6 30 24 42 58 48z" />
      <path class="d-wood" d="M224 92v124l40 14V76c0-24-16-40-40-44 0 0 0 30 0 60z" />
      <path class="d-line" d="M96 216V92a64 64 0 0 1 128 0v124M20 216h76M224 216h76" />
      <circle class="d-line" cx="234" cy="150" r="3" />
    </svg>
  )
}
