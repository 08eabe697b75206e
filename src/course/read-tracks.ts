import { Faults, type Source } from './fault.ts'
import { readYaml } from './read-yaml.ts'
import { courseFile } from './schemas.ts'
import type { CourseFault, Track } from './types.ts'

/** What course.yaml says, with its faults. Tracks with a fault are no tracks. */
export interface TracksRead {
  readonly tracks: readonly Track[]
  readonly faults: readonly CourseFault[]
}

/** The tracks of the course from its course.yaml. Nothing but its argument goes in. */
export function readTracks(source: Source): TracksRead {
  const faults = new Faults()
  const tracks = readYaml(source, courseFile, faults)?.tracks ?? []
  return { tracks, faults: faults.all }
}
