import type { ErrorCode } from 'yaml'

/** What is wrong, and what to do about it: two plain sentences for an author. */
interface Advice {
  readonly what: string
  readonly fix: string
}

const say = (what: string, fix: string): Advice => ({ what, fix })

const yamlFixes: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A text with a colon in it needs quotes around it.',
  MULTILINE_IMPLICIT_KEY: 'Look for a missing colon, or put quotes around the text.',
  DUPLICATE_KEY: 'This name stands twice. Take one of them out.',
  TAB_AS_INDENT: 'Use spaces at the start of a line, not the Tab key.',
  BAD_INDENT: 'Line the names up: the same spaces in front of each.',
  MISSING_CHAR: 'Look for a quote mark or a bracket that is not closed.',
}

/** Every sentence this room says to an author. */
export const words = {
  seeManual: 'See docs/formats/lesson.md.',

  // YAML
  yaml: (code: ErrorCode) =>
    say('This line is not YAML we can read.', yamlFixes[code] ?? 'Check the spaces, colons and quotes near here.'),
  missingField: (field: string, manual: string) => say(`\`${field}\` is missing.`, manual),
  wrongField: (field: string, manual: string) => say(`\`${field}\` does not hold what it should.`, manual),
  unknownField: (field: string, known: readonly string[], near: string | undefined) =>
    say(
      `\`${field}\` is not a name we know here.`,
      near === undefined ? `The names here are: ${known.join(', ')}.` : `Did you mean \`${near}\`?`,
    ),

  // the course folder
  noCourseFile: say('course.yaml is not there.', 'Write course.yaml with the tracks of the course.'),
  strayFolder: (folder: string) =>
    say(`course.yaml has no track \`${folder}\`.`, 'Add it to course.yaml, or take the folder away.'),
  lessonFolderName: say(
    'The folder name does not show where the lesson stands.',
    'Start it with three digits and a dash, such as 020-lists-of-things.',
  ),
  slugTaken: (other: string) => say(`${other} has this name too.`, 'Give one of the two folders another name.'),
  idTaken: (other: string) => say(`${other} has this id too.`, 'Make a new id for the newer exercise.'),
  wordTaken: (word: string, other: string) =>
    say(`"${word}" is new in ${other} already.`, 'Take it out of `words` here.'),
  noLessonFile: say('lesson.md is not there.', 'Every lesson folder needs a lesson.md.'),
  strayFile: say('A lesson has no use for this file.', 'Take it away, or check its name and its folder.'),
  unreadable: say('This is not plain text we can keep.', 'Save it as plain UTF-8 text, no larger than 60 kB.'),

  unexpected: (why: string) => say(`We could not read this lesson: ${why}`, 'Tell us. This is a fault of ours, too.'),

  // lesson.md
  noFront: say(
    'The lesson does not begin with its title and the rest.',
    'Begin with a line `---`, then `title:` and the rest, then `---`.',
  ),
  rawHtml: say(
    'Here is HTML in the text of the lesson.',
    'To show code, put it in backticks. For the rest, use Markdown.',
  ),
  outsideLink: say('This leads to a place outside. There is no internet here.', 'Take the link out. Tell it in words.'),
  strangeLink: say('This link leads nowhere we know.', 'A link may go to another lesson: /lessons/its-name.'),
  codeLanguage: say('This code does not say what it is written in.', 'Write html, css, js or text after the ```.'),
  headingLevel: say(
    'A lesson has only two sizes of heading.',
    'Use ## for the stages and ### for the parts inside them.',
  ),
  notAStage: (name: string, stages: readonly string[]) =>
    say(`"${name}" is not a stage of this track.`, `Its stages are: ${stages.join(', ')}. Use ### for other headings.`),
  stageMissing: (stage: string) => say(`The stage "${stage}" is not there.`, `Add a line \`## ${stage}\`.`),
  stageOrder: (stages: readonly string[]) =>
    say('The stages are not in their order, or one stands twice.', `The order is: ${stages.join(', ')}.`),
  stageEmpty: (stage: string) => say(`The stage "${stage}" is empty.`, 'Write something under it.'),
  beforeStages: say('This stands before the first stage.', 'Move it under the first ## heading.'),
  exerciseUnnamed: say('This does not say which exercise goes here.', 'Write it as ::exercise{name=add}.'),
  exerciseUnknown: (name: string) =>
    say(`There is no exercise "${name}" in this lesson.`, `Check the name, or make the folder exercises/${name}.`),
  exerciseTwice: (name: string) => say(`"${name}" is placed twice.`, 'Place each exercise once.'),
  exerciseUnplaced: (name: string) =>
    say(`The exercise "${name}" is not placed in the text.`, `Add a line ::exercise{name=${name}}.`),
  exerciseInside: say('An exercise cannot stand here.', 'Put its line outside lists, examples and quotes.'),
  unknownDirective: (name: string) =>
    say(`":${name}" is not something a lesson can hold.`, 'A lesson knows ::exercise, :::example and :word.'),
  exampleUntitled: say('This worked example has no title.', 'Write it as :::example[Make a heading].'),
  exampleGoals: say(
    'This worked example does not name its steps.',
    'Give it at least two ### headings. Each names one step.',
  ),
  exampleMissing: say(
    'The Look stage has no worked example.',
    'Add one: :::example[Make a heading] … ::: with ### steps inside.',
  ),
  wordUnmarked: (word: string) =>
    say(`The new word "${word}" is not marked in the text.`, `Where it is first used, write :word[${word}].`),
  wordUndefined: (word: string) =>
    say(`"${word}" is marked as new, but \`words\` does not say what it means.`, 'Add it to `words` at the top.'),

  // drawings
  pictureAlone: say('A picture stands on a line of its own.', 'Put an empty line before and after it.'),
  pictureAlt: say(
    'This picture has no words for who cannot see it.',
    'Say what it teaches: ![What it shows](name.svg).',
  ),
  pictureMissing: (name: string) =>
    say(`There is no drawing "${name}".`, 'Put an .svg file in the folder of the lesson.'),
  pictureBroken: say('This is not an SVG drawing with a viewBox.', 'Save it as plain SVG with a viewBox.'),
  pictureElement: (name: string) =>
    say(`A drawing may not hold <${name}>.`, 'Use shapes, lines, paths, text and markers only.'),
  pictureAttribute: (name: string) => say(`A drawing may not use \`${name}\`.`, 'Take it out.'),
  pictureColour: (colour: string, palette: readonly string[]) =>
    say(`"${colour}" is not a colour of the palette.`, `Use one of: ${palette.join(' ')} none.`),

  // exercises
  noExerciseFile: say('exercise.yaml is not there.', 'Every exercise folder needs an exercise.yaml.'),
  noChecksFile: say('checks.js is not there.', 'Write checks.js with a check for each id of exercise.yaml.'),
  exerciseName: say('This is not a name for an exercise.', 'Use small letters and dashes, such as add-two-numbers.'),
  planOfChange: say('Only an exercise of the kind make has a plan.', 'Take `plan` out, or make it a make.'),
  noStart: (file: string) =>
    say(`start/${file} is not there.`, 'Put every file that the learner begins with in start/.'),
  noSolution: say('solution/ is empty.', 'Put the files of a right answer there: those that differ from start/.'),
  notAFileOfStart: (file: string) => say(`start/ has no ${file}.`, 'Only files that are in start/ can be here.'),
  tooFewWrong: (count: number) =>
    say(`There are ${count} wrong answers. At least two are needed.`, 'Add folders in wrong/, named by their finding.'),
  wrongName: say(
    'The name of this wrong answer is not the name of a finding.',
    'Name it like html--never-closed or check--counts. For a second one, add ~why.',
  ),
  oneRight: (count: number) => say(`${count} answers are right. One must be.`, 'Write `right: true` at one answer.'),
  sameKey: (key: string) => say(`Two answers have the key "${key}".`, 'Give each answer its own letter.'),
  orderLength: say('There are too few lines, or too many.', 'Give between three and nine lines to put in order.'),
  spareIsRight: (line: string) =>
    say(`The spare line "${line}" is a right one, too.`, 'Change it so that it is wrong, or take it out.'),
  traceWidth: (count: number) => say('This row is not as wide as the table.', `Give ${count} cells, one a column.`),
  traceFillUnknown: (column: string) =>
    say(`"${column}" is not to be filled in here.`, "Check the name, or write '?' in its cell."),
  traceFillMissing: (column: string) =>
    say(`Nothing says what belongs in "${column}".`, 'Add it under `fill` of this row.'),
  bugNoLine: (line: number) => say(`The code has nothing on line ${line}.`, 'Count the lines again, from 1.'),
  bugIsRight: say('The line with the fault is among the others.', 'Take it out of `lines`: `found` is its sentence.'),
  checksSyntax: say('checks.js is not JavaScript that runs.', 'Look for a missing bracket or comma on this line.'),
  checkWithoutWords: (id: string) =>
    say(`checks.js has a check "${id}" without words.`, 'Add it under `checks` in exercise.yaml.'),
  checkWithoutCode: (id: string) => say(`checks.js has no check "${id}".`, `Add check('${id}', …) to checks.js.`),
  checkTwice: (id: string) => say(`The check "${id}" stands twice.`, 'Give each check its own id.'),

  // bars that `course check` holds
  grade: (grade: string, bar: number) =>
    say(`The lesson reads at grade ${grade}. The bar is ${bar}.`, 'Use shorter sentences and shorter words.'),
  tooShortToGrade: (count: number) =>
    say(`There are ${count} words. A grade needs 100.`, 'Write a little more, in plain words.'),
  meanSentence: (mean: string) =>
    say(`A sentence here has ${mean} words on average.`, 'Cut the long ones in two. The bar is 12.'),
  longSentence: (count: number, opening: string) =>
    say(`The sentence "${opening} …" has ${count} words.`, 'Cut it in two. The bar is 20.'),
  longLesson: (count: number) => say(`The lesson has ${count} words.`, 'Cut it, or make two lessons. The bar is 600.'),
  longString: (count: number) => say(`A sentence here has ${count} words.`, 'Cut it in two. The bar is 15 words.'),
  manySentences: (count: number) => say(`There are ${count} sentences here.`, 'Keep the three that matter.'),
  neverWord: (word: string) => say(`We do not write "${word}".`, 'Say it plainly, without judging the reader.'),
  outsideAddress: say(
    'Here is an address outside. There is no internet here.',
    'Take it out, or make one up in words.',
  ),
  lessonUnknown: (slug: string) =>
    say(`There is no lesson "${slug}".`, 'Use the name of its folder without the number.'),
  needsUnknown: (slug: string) => say(`There is no lesson "${slug}".`, 'Check the name in `needs`.'),
  needsLater: (slug: string) => say(`"${slug}" comes later on the road.`, 'A lesson can only need an earlier one.'),
  kindMissing: (stage: string, kind: string) =>
    say(`The stage "${stage}" has no exercise of the kind ${kind}.`, 'Place one there.'),
  notInLedger: (line: string) => say('This id is not in exercise-ids.txt.', `Add the line: ${line}`),
  ledgerOther: (other: string) =>
    say(`exercise-ids.txt gives this id to ${other}.`, 'A new exercise needs a new id. If it moved, change the line.'),
  ledgerTwice: (id: string) => say(`${id} stands twice.`, 'Give the newer exercise a new id.'),
  ledgerLine: say('This line is not an id and a place.', 'Write it like: ex-7kq2m9xd 2-html/010-headings/make-one.'),
  askedRightFails: (answer: string) =>
    say(`The right answer "${answer}" is not taken as right.`, 'Use only lines and values of the exercise in it.'),
  askedTooFewWrong: (count: number) =>
    say(`There are ${count} wrong answers with a sentence. Two are needed.`, 'Add what people often get wrong.'),
  askedNoAnswer: (answer: string) =>
    say(`The wrong answer "${answer}" cannot be given here.`, 'Use only lines and values of the exercise in it.'),
  askedWrongPasses: (answer: string) => say(`The wrong answer "${answer}" passes.`, 'Take it out of the wrong ones.'),
  askedOtherSentence: (answer: string) =>
    say(
      `The wrong answer "${answer}" does not get its own sentence.`,
      'Another answer like it comes before. Keep one.',
    ),
  solutionFails: (why: string) => say(`The solution does not pass. ${why}`, 'Mend the solution, or the check.'),
  otherFails: (why: string) => say(`This right answer does not pass. ${why}`, 'Make the checks ask for less.'),
  solutionUntidy: (why: string) => say(`The solution has a finding: ${why}`, 'A solution is an example. Mend it.'),
  startPasses: say('What the learner begins with passes already.', 'Leave something to do in start/.'),
  wrongPasses: say('This wrong answer passes.', 'Make the checks ask for what is wrong here.'),
  wrongFinding: (got: string, want: string) =>
    say(`This wrong answer gets "${got}", not "${want}".`, 'Rename the folder, or make the check say it.'),
  runnerProblem: say('The browser could not run this.', 'Run `throughgate doctor`, then try again.'),
  notRun: 'not run: no browser, so no exercise was tried. Run `throughgate doctor` to see why.',
  usage: 'Usage: throughgate course check [lesson]',
}
