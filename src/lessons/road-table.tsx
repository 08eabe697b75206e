import { DataTable, Tag } from '#web'
import { stateOf, type RoadPlace } from './road-place.ts'
import { herRoad, roadWords as words } from './road-words.ts'

/** The places of her road for who would rather read. */
export function PlacesTable({ places }: { places: readonly RoadPlace[] }) {
  return (
    <DataTable
      caption={words.tableName}
      rows={places}
      keyOf={({ title }) => title}
      columns={[
        {
          head: words.place,
          rowHead: true,
          cell: (place) => (place.href ? <a href={place.href}>{place.title}</a> : place.title),
        },
        { head: words.lessonsDone, cell: ({ done, of }) => words.progress(done, of) },
        { head: words.state, cell: stateTag },
      ]}
    />
  )
}

function stateTag(place: RoadPlace) {
  const state = stateOf(place)
  return (
    <Tag tone={({ done: 'good', here: 'mark', begun: 'plain', ahead: 'plain' } as const)[state]}>
      {state === 'here' ? herRoad.here : words[state]}
    </Tag>
  )
}
