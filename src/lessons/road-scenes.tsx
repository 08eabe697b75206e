import type { VNode } from 'preact'

// Nine small drawings, one for each place on the road. Each stands on the point 0,0, is at most 120 wide and 112 high,
// and is made of few shapes in one 2 px line. The classes colour them: `d-wood`, `d-sky` and so on.

const workbench = (
  <>
    <path class="d-wood" d="M-50-38h9V0h-9zM41-38h9V0h-9z" />
    <path class="d-line" d="M-41-14h82" />
    <path class="d-wood" d="M-62-48H62v10H-62z" />
    <path class="d-card" d="M-30-100H22v38H-30z" />
    <path class="d-sky" d="M-25-95H17v28H-25z" />
    <path class="d-line" d="M-20-87h14M-20-80h24M-20-73h18" />
    <path class="d-stone" d="M-8-62h8v8h8v6h-24v-6h8z" />
    <path class="d-sun" d="M36-64h16v12a4 4 0 0 1-4 4h-8a4 4 0 0 1-4-4z" />
    <path class="d-line" d="M52-60h3a3 3 0 0 1 0 7h-3M41-70c0-4 4-4 4-9" />
    <path class="d-brand" d="M-58-52h18v4h-18z" />
    <path class="d-stone" d="M-55-58h15v6h-15z" />
  </>
)

const page = (
  <>
    <path class="d-stone" d="M-30-96h62V-2h-62z" />
    <path class="d-card" d="M-38-104h44l20 20V-8h-64z" />
    <path class="d-stone" d="M6-104v20h20z" />
    <path class="d-brand bare" d="M-29-92h26v8h-26z" />
    <path class="d-line" d="M-28-74h44M-28-66h38" />
    <path class="d-sky" d="M-28-57h44v26h-44z" />
    <path class="d-leaf" d="M-28-31l14-14 10 9 8-6 12 11z" />
    <circle class="d-sun" cx="6" cy="-49" r="4" />
    <path class="d-line" d="M-28-22h44M-28-15h24" />
    <path class="d-line" d="M-38 0h66" />
  </>
)

const paintPots = (
  <>
    <path class="d-wood" d="M-60-14H60v8H-60z" />
    <path class="d-line" d="M-50-6v6M50-6v6" />
    <path class="d-card" d="M-54-50h30v32a4 4 0 0 1-4 4h-22a4 4 0 0 1-4-4z" />
    <path class="d-brand" d="M-54-50h30v10c-4 0-4 9-8 9s-3-6-7-6-4 10-8 10-3-12-7-12z" />
    <ellipse class="d-brand" cx="-39" cy="-50" rx="15" ry="5" />
    <path class="d-card" d="M-15-46h30v28a4 4 0 0 1-4 4h-22a4 4 0 0 1-4-4z" />
    <path class="d-sun" d="M-15-46h30v12c-4 0-4-4-8-4s-4 9-8 9-3-7-7-7-3-2-7-2z" />
    <ellipse class="d-sun" cx="0" cy="-46" rx="15" ry="5" />
    <path class="d-wood" d="M4-47l24-46 5 3L9-44z" />
    <path class="d-card" d="M24-50h30v32a4 4 0 0 1-4 4H28a4 4 0 0 1-4-4z" />
    <path class="d-gem" d="M24-50h30v14c-3 0-4 8-8 8s-3-10-7-10-4 5-8 5-3-7-7-7z" />
    <ellipse class="d-gem" cx="39" cy="-50" rx="15" ry="5" />
    <path class="d-line" d="M-52-56c2-22 24-22 26 0M26-56c2-20 24-20 26 0" />
  </>
)

/** A cog wheel's outline around 0,0. */
function cog(radius: number, teeth: number): string {
  const corners = Array.from({ length: teeth * 4 }, (_, nth) => {
    const turn = ((nth + 0.5) / (teeth * 4)) * 2 * Math.PI
    const reach = nth % 4 < 2 ? radius : radius - 8
    return `${Math.round(Math.cos(turn) * reach * 10) / 10} ${Math.round(Math.sin(turn) * reach * 10) / 10}`
  })
  return `M${corners.join('L')}z`
}

const gears = (
  <>
    <g transform="translate(-20 -42)">
      <path class="d-sky" d={cog(40, 10)} />
      <circle class="d-card" r="14" />
      <circle class="d-ink" r="3" />
      <path class="d-line" d="M0-23v-4M20-12l3-2M20 12l3 2M0 23v4M-20 12l-3 2M-20-12l-3-2" />
    </g>
    <g transform="translate(34 -76) rotate(10)">
      <path class="d-sun" d={cog(26, 8)} />
      <circle class="d-card" r="8" />
      <circle class="d-ink" r="2" />
    </g>
    <path class="d-wood" d="M-52-4H52v6H-52z" />
    <path class="d-line" d="M34-48V-4" />
  </>
)

const signpost = (
  <>
    <path class="d-leaf" d="M-60 2c6-14 22-16 30-8 8-10 26-8 30 8z" />
    <path class="d-line" d="M-4-18c-14 4-24 8-30 20M4-18c14 4 24 8 30 20" />
    <path class="d-wood" d="M-5-104H5V2H-5z" />
    <path class="d-card" d="M-14-96h52l14 12-14 12h-52z" />
    <path class="d-sky" d="M14-64h-52l-14 12 14 12h52z" />
    <path class="d-line" d="M0-84h30M-30-52h30" />
    <path class="d-leaf" d="M34 2c2-10 16-12 22 0z" />
  </>
)

const server = (
  <>
    <path class="d-wood" d="M-62-24H62v8H-62z" />
    <path class="d-line" d="M-48-16v14l18-14M48-16v14L30-16" />
    <path class="d-stone" d="M-42-94h58v70h-58z" />
    <path class="d-card" d="M-35-87h44v16h-44zM-35-66h44v16h-44z" />
    <path class="d-line" d="M-28-79h18M-28-58h18M-34-42h42M-34-34h42" />
    <circle class="d-sun" cx="0" cy="-79" r="4" />
    <circle class="d-leaf" cx="0" cy="-58" r="4" />
    <path class="d-line" d="M16-44c14 0 10-34 24-34" />
    <path class="d-sky" d="M40-88h14v20H40z" />
    <path class="d-brand" d="M28-38h8v14h-8z" />
    <path class="d-sun" d="M38-44h8v20h-8z" />
    <path class="d-card" d="M48-40h8v16h-8z" />
  </>
)

const gemBench = (
  <>
    <path class="d-wood" d="M-50-30h8V0h-8zM42-30h8V0h-8z" />
    <path class="d-wood" d="M-62-40H62v10H-62z" />
    <path class="d-stone" d="M-18-40l6-12h24l6 12z" />
    <path class="d-gem" d="M-26-82l12-14h28l12 14L0-50z" />
    <path class="d-line" d="M-26-82h52M-14-96l6 14L0-50l8-32 6-14M0-96l-8 14M0-96l8 14" />
    <path class="d-line" d="M52-40v-44l-16-18" />
    <path class="d-sun" d="M26-94l14-14 6 6-14 14z" />
    <path class="d-card" d="M-54-48h20v8h-20z" />
    <path class="d-line" d="M-50-54l12-8M-54-44h20" />
    <path class="d-line" d="M-38-104l4 5M38-70h5M-42-88h-5" />
  </>
)

const rails = (
  <>
    <path class="d-sky" d="M-60-28a60 66 0 0 1 120 0z" />
    <path class="d-sun" d="M-16-62a18 18 0 0 1 36 0z" />
    <path class="d-leaf" d="M-60-28c20-34 44-38 62-36 22 2 44 10 58 36z" />
    <path class="d-stone" d="M-44 2L-6-64H8L44 2z" />
    <path class="d-line" d="M-38-8h76M-30-21h60M-23-33h46M-17-44h34M-11-54h24" />
    <path class="d-rail" d="M-30 2L-3-64M30 2L5-64" />
    <path class="d-leaf" d="M-62 2c2-12 14-14 20-4 2-2 6 0 8 4zM40 2c2-10 16-12 22 0z" />
    <path class="d-line" d="M46-20v-44" />
    <path class="d-brand" d="M40-84h12v20H40z" />
    <circle class="d-sun" cx="46" cy="-74" r="3" />
  </>
)

const door = (
  <>
    <path class="d-stone" d="M-52 4v-62a46 46 0 0 1 92 0V4z" />
    <path class="d-sky morning" d="M-38 4v-60a32 32 0 0 1 64 0V4z" />
    <path class="d-sun morning" d="M-28-28a22 22 0 0 1 44 0z" />
    <path class="d-line" d="M-6-58v-9M-27-50l-5-7M15-50l5-7" />
    <path class="d-leaf" d="M-38-28h64V4h-64z" />
    <path class="d-card" d="M-34 4c20-6 24-18 24-32h8c0 14 4 26 24 32z" />
    <path class="d-wood" d="M26-56c0-18-8-27-16-31l34 6c12 6 18 14 18 26V14L26 4z" />
    <circle class="d-sun" cx="34" cy="-24" r="3" />
    <path class="d-line" d="M-60 4h28M20 4h8" />
  </>
)

/** The scenes in the order of the road, and a word by which a track's `place` names each. */
const scenes: readonly { readonly word: RegExp; readonly drawing: VNode }[] = [
  { word: /workbench/, drawing: workbench },
  { word: /page/, drawing: page },
  { word: /paint/, drawing: paintPots },
  { word: /gear/, drawing: gears },
  { word: /sign|fork/, drawing: signpost },
  { word: /server|shelf/, drawing: server },
  { word: /gem/, drawing: gemBench },
  { word: /rail/, drawing: rails },
  { word: /door/, drawing: door },
]

/** The drawing a track asks for by its `place`; a word nobody knows gets the drawing of its turn. */
export function sceneOf(place: string, nth: number): VNode | undefined {
  return (scenes.find(({ word }) => word.test(place)) ?? scenes[nth % scenes.length])?.drawing
}

/** Her on the road: someone on the way, with a bag. Stands on 0,0 and is 52 high. */
export const walker = (
  <>
    <ellipse class="d-sun" cx="0" cy="0" rx="19" ry="7" />
    <path class="d-line walker-legs" d="M-3-18l-4 17M3-18l5 16" />
    <path class="d-sun" d="M-10-16v-12a10 9 0 0 1 20 0v12z" />
    <path class="d-brand" d="M9-30h7v13H9z" />
    <circle class="d-wood" cx="0" cy="-44" r="7" />
    <path class="d-ink" d="M-7-45a7 7 0 0 1 14-1c-4 1-7-1-9-3-1 2-3 3-5 4z" />
  </>
)
