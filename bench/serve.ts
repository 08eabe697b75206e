// A site with a course of the bench's own, in a process of its own: `start` always has the course of the program.
import { serve } from '@hono/node-server'
import { openSite } from '#app'
import { valueOf } from '#base'
import { openDatabase } from '#database'
import { walkDemo } from '#lessons'
import { makeDemo } from '#people'

const [dataFolder = '', courseFolder = ''] = process.argv.slice(2)
const database = valueOf(await openDatabase({ dataFolder }))
const site = await openSite({ database, dataFolder, courseFolder, loopback: true })
const { learners } = await makeDemo(site.people)
await walkDemo(
  site,
  learners.map(({ learner }) => learner),
)
for (const { path, what, fix } of site.course.faults) console.error(`${path}: ${what} ${fix}`)

const server = serve({ fetch: site.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  console.log(`is ready: http://localhost:${port}/`)
})
process.once('SIGTERM', () => {
  server.close()
  if ('closeAllConnections' in server) server.closeAllConnections()
  void site.close().then(() => database.close())
})
