// The sources that the page of a person is given: our own writing.
import type { StandInSource } from './openPerson.ts';

/** With a place of each kind. */
export const HARBOUR: StandInSource = {
  title: 'Port of Lindvik to close its old harbour',
  origin: 'Invented Gazette · 5 May 2025',
  places: [
    ['mention', 'The port of Lindvik will close its old harbour in May, mayor |Anna Berglund| said on Monday.'],
    ['direct', '“We have waited for this for twenty years. Nobody will miss the cranes, and the town will have its water back.”'],
    ['partial', 'She called the objections |“a gift to the rail company”| and left the room.'],
    ['reported', 'She said |that three hundred jobs were at risk| if nothing was done.'],
  ],
};

/** Whose words look like markup. */
export const HOSTILE: StandInSource = {
  title: '<img src=x onerror=alert(1)> & "quotes"',
  places: [['direct', '“</mark><script>document.title = 1</script> &amp; more.”']],
};

/** That cannot be read. */
export const GONE: StandInSource = { title: 'A source that is gone', places: [], problem: 'no longer there' };
