import { Details } from '#web'
import { narrowCourse, pathOf, pointAlong, stripCourse, wideCourse, type RoadShape, type Stretch } from './road-path.ts'
import { shareOf, stateOf, wordsOf, type RoadPlace } from './road-place.ts'
import { sceneOf, walker } from './road-scenes.tsx'
import { PlacesTable } from './road-table.tsx'
import { herRoad, roadWords as words, type WhoseRoad } from './road-words.ts'

/**
 * The road as one drawing made on the server, with a table for who would rather read. A stretch is solid as far as its
 * place's lessons are done, and dashed ahead; a figure stands where she is. `strip` is the small one, with no table.
 */
export function Road({ places, size }: { places: readonly RoadPlace[]; size: 'full' | 'strip' }) {
  if (size === 'strip') return <Strip places={places} />
  return (
    <div class="road">
      <RoadDrawing places={places} />
      <Details summary={words.asTable}>
        <PlacesTable places={places} />
      </Details>
    </div>
  )
}

/** The drawing alone, for a page that has a table of its own beside it. `whose` is she who reads it unless said. */
export function RoadDrawing({ places, whose = herRoad }: { places: readonly RoadPlace[]; whose?: WhoseRoad }) {
  return (
    <>
      <Drawing {...{ places, whose }} course={wideCourse} kind="wide" />
      <Drawing {...{ places, whose }} course={narrowCourse} kind="narrow" />
    </>
  )
}

interface DrawingProps {
  readonly places: readonly RoadPlace[]
  readonly course: RoadShape
  readonly kind: 'wide' | 'narrow'
  readonly whose: WhoseRoad
}

function Drawing({ places, course, kind, whose }: DrawingProps) {
  const shown = course.stretches.slice(0, places.length)
  const all = shown.map((stretch, nth) => ({ stretch, place: places[nth] }))
  return (
    <svg
      class={`road-drawing ${kind}`}
      viewBox={`0 0 ${course.width} ${course.height}`}
      role="group"
      aria-labelledby={`road-${kind}-name road-${kind}-says`}
    >
      <title id={`road-${kind}-name`}>{whose.name}</title>
      <desc id={`road-${kind}-says`}>{sentenceOf(places, whose)}</desc>
      <Land course={course} kind={kind} />
      <path class="road-bed" d={[course.start, ...shown.slice(0, kind === 'wide' ? 8 : 9)].map(pathOf).join('')} />
      <path class="road-done" d={pathOf(course.start)} />
      {all.map(
        ({ stretch, place }) => place && <StretchLine key={place.title} stretch={stretch} share={shareOf(place)} />,
      )}
      {all.map(
        ({ stretch, place }, nth) => place && <Place key={place.title} {...{ place, nth, kind, whose }} at={stretch} />,
      )}
      {all.map(({ stretch, place }) => place?.here && <Walker key="here" stretch={stretch} share={shareOf(place)} />)}
    </svg>
  )
}

/** Dashed all along, and solid over it as far as the lessons are done. */
function StretchLine({ stretch, share }: { stretch: Stretch; share: number }) {
  const d = pathOf(stretch)
  return (
    <>
      {share < 1 && <path class="road-ahead" d={d} />}
      {share > 0 && (
        <path class="road-done" d={d} pathLength={100} stroke-dasharray={`${Math.round(share * 100)} 200`} />
      )}
    </>
  )
}

/** The figure keeps a step away from both ends, so that neither scene hides behind it. */
function Walker({ stretch, share }: { stretch: Stretch; share: number }) {
  const { x, y } = pointAlong(stretch, Math.min(0.8, Math.max(0.14, share)))
  return (
    <g class="walker" transform={`translate(${x} ${y})`}>
      {walker}
    </g>
  )
}

interface PlaceProps {
  readonly place: RoadPlace
  readonly nth: number
  readonly at: Stretch
  readonly kind: 'wide' | 'narrow'
  readonly whose: WhoseRoad
}

function Place({ place, nth, at, kind, whose }: PlaceProps) {
  const { hit, scene, label } = layouts[kind]
  const inside = (
    <>
      <rect class="road-hit" rx={8} {...hit} />
      <g transform={scene}>{sceneOf(place.place, nth)}</g>
      <Label {...{ place, whose, ...label }} />
    </>
  )
  return (
    <g class={`road-place ${stateOf(place)}`} transform={`translate(${at.from.x} ${at.from.y})`}>
      {place.href === undefined ? inside : <a href={place.href}>{inside}</a>}
    </g>
  )
}

/** Where scene and words stand from the place's point: above and below the road, or beside it where there is no width. */
const layouts = {
  wide: {
    hit: { x: -74, y: -126, width: 148, height: 214 },
    scene: 'translate(0 -14)',
    label: { x: 0, y: 40, anchor: 'middle' },
  },
  narrow: {
    hit: { x: 24, y: -112, width: 288, height: 124 },
    scene: 'translate(92 0)',
    label: { x: 166, y: -58, anchor: 'start' },
  },
} as const

interface LabelProps extends Pick<PlaceProps, 'place' | 'whose'> {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle'
}

function Label({ place, whose, x, y, anchor }: LabelProps) {
  const isHere = stateOf(place) === 'here'
  const lines = [...(isHere ? [whose.here] : []), ...linesOf(place.title)]
  return (
    <g class="road-label" transform={`translate(${x} ${y})`}>
      {isHere && <rect class={`here-pill ${anchor}`} rx={6} />}
      <text text-anchor={anchor}>
        {lines.map((line, nth) => (
          <>
            <tspan class={line === whose.here ? 'road-here' : 'road-title'} x={0} dy={heightOf(nth, isHere)}>
              {line}
            </tspan>
            {/* Parts the words for who hears them, and moves nothing for who sees them. */}
            <tspan font-size={0}> </tspan>
          </>
        ))}
        <tspan class="road-progress" x={0} dy="1.25em">
          {stateOf(place) === 'done' ? `✓ ${place.when ?? words.done}` : words.progress(place.done, place.of)}
        </tspan>
      </text>
    </g>
  )
}

/** How far below the one before it a line stands; more below the words on the pill. */
function heightOf(nth: number, isHere: boolean): string {
  if (nth === 0) return '0'
  return nth === 1 && isHere ? '1.5em' : '1.2em'
}

/** A title in lines of about 16 letters. */
function linesOf(title: string): string[] {
  return title.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || `${last} ${word}`.length > 16) return [...lines, word]
    return [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

function Land({ course: { width, height }, kind }: { course: RoadShape; kind: 'wide' | 'narrow' }) {
  if (kind === 'narrow') return <path class="land-far" d={`M0 0h${width}v${height}H0z`} />
  return (
    <>
      <path class="land-sky" d={`M0 0h${width}v${height}H0z`} />
      <circle class="land-sun" cx={880} cy={130} r={96} />
      <path class="land-far" d={`M0 150c180-60 340 10 500-30s300-20 460 10V${height}H0z`} />
      <path class="land-mid" d={`M0 300c160 40 300-40 480 0s340 60 480-10V${height}H0z`} />
      <path class="land-near" d={`M0 520c220-50 380 40 560 10s280-40 400 10V${height}H0z`} />
      <path class="road-far" d="M786 171c44 3 76-4 112-50h14c-20 58-66 86-126 80z" />
    </>
  )
}

function Strip({ places }: { places: readonly RoadPlace[] }) {
  const { width, height, start, stretches } = stripCourse
  const shown = stretches.slice(0, Math.max(0, places.length - 1))
  return (
    <svg
      class="road-strip"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${herRoad.name}: ${sentenceOf(places, herRoad)}`}
    >
      <path class="road-done" d={pathOf(start)} />
      {shown.map((stretch, nth) => (
        <StretchLine key={nth} stretch={stretch} share={shareOf(places[nth])} />
      ))}
      {stretches.map(({ from }, nth) => {
        const place = places[nth]
        return place && <Stop key={place.title} place={place} {...from} />
      })}
    </svg>
  )
}

/** A place on the strip: a tick where it is done, a flag where she is, an empty ring ahead. */
function Stop({ place, x, y }: { place: RoadPlace; x: number; y: number }) {
  const state = stateOf(place)
  return (
    <g class={`road-stop ${state}`} transform={`translate(${x} ${y})`}>
      <title>{`${place.title}. ${wordsOf(place)}`}</title>
      <circle r={state === 'here' ? 13 : 10} />
      {state === 'done' && <path class="stop-tick" d="M-4.5 .5l3 3.5 6-7" />}
      {state === 'here' && <path class="stop-flag" d="M-4 7V-7h9l-3 3 3 3h-9" />}
    </g>
  )
}

function sentenceOf(places: readonly RoadPlace[], whose: WhoseRoad): string {
  const donePlaces = places.filter((place) => shareOf(place) === 1).length
  const here = places.find((place) => place.here)
  return [words.says(donePlaces, places.length), ...(here ? [whose.at(here.title)] : [])].join(' ')
}
