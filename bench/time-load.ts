// Reads a course as a site does at its start, in a process that has done nothing else, and says how many ms that took.
import { loadCourse } from '#course'

const [folder = '', cache = ''] = process.argv.slice(2)
const began = performance.now()
const { lessons, faults } = await loadCourse(folder, { cache })
console.log(JSON.stringify({ ms: performance.now() - began, lessons: lessons.length, faults: faults.length }))
