const day = 'Monday';
const reminder = 'Don't forget your library book';

if (day === 'Monday') {
  console.log(reminder);
} else {
  console.log('Nothing to do today');
}
