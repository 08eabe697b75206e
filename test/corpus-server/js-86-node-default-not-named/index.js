import { nextChord } from "./chords.js";

console.log("After G comes " + nextChord("G"));
