const chords = ["G", "C", "D"];

export default function nextChord(chord) {
  const place = chords.indexOf(chord);
  return chords[(place + 1) % chords.length];
}
