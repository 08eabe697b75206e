// The live room, and a learner's work as a tutor looks at it: what the server tells is drawn without a reload.
import './basics.ts'
import { openLiveTable } from './live-table.ts'
import { openSeenWork } from './seen-work.ts'

openLiveTable()
openSeenWork()
