// The sources that the UI tests read: our own writing, with people and quotes that are certain.

const FILLER = [
  'The harbour was built in 1871, when the town had four thousand people and no railway, and it was enlarged twice before the war.',
  'Its two cranes can be seen from the hills, and children are still taken there on Sundays to watch the boats come in with the tide.',
  'A study that the town paid for found that most of the freight has moved to the new terminal, nine kilometres down the coast.',
  'The council has not yet said what is to become of the warehouses, which are listed, nor of the small chapel behind them.',
  'Work on the new road is to begin in the autumn, and the old rails will be taken up in the spring of the following year.',
];

/** The title of HARBOUR. */
export const HARBOUR_TITLE = 'Port of Lindvik to close its old harbour';

/** A plain-text article that is longer than a window, a paragraph a line: three people, seven quotes, one of them partial. */
export const HARBOUR = [
  HARBOUR_TITLE,
  'By Nora Feldt',
  'The port of Lindvik will close its old harbour in May, mayor Anna Berglund said on Monday.',
  '“We have waited for this for twenty years,” Berglund said. “Nobody will miss the cranes.”',
  ...FILLER,
  'Harbour master Tom Okoye called the plan “a gift to the rail company” and said that three hundred jobs were at risk.',
  '“Ask the crews,” Okoye said.',
  ...FILLER,
  '“We will be here in June,” said Maria Lopez, who runs the kiosk on the quay. “We have our own boat.”',
  ...FILLER,
  '“The decision stands,” Berglund said on Tuesday.',
  ...FILLER,
].join('\n');

/** The words of the quotes of HARBOUR, as they stand. */
export const HARBOUR_QUOTES = [
  '“We have waited for this for twenty years,”',
  '“Nobody will miss the cranes.”',
  '“a gift to the rail company”',
  '“Ask the crews,”',
  '“We will be here in June,”',
  '“We have our own boat.”',
  '“The decision stands,”',
] as const;

/** A Markdown article that tells its publisher and date. */
export const CLINIC = [
  '---',
  'title: A clinic without a doctor',
  'author: Sam Ito',
  'publisher: Invented Gazette',
  'date: 2025-02-03',
  '---',
  '',
  'The clinic in Aldermoor has had **no doctor** since June, according to its director, Ruth Hale.',
  '',
  '"We answer the phone, and that is all," Hale said. She keeps a [list](https://example.org/list) of those who call.',
  '',
].join('\n');

/** An invented article in Hebrew, with a paragraph in English and one in Arabic. */
export const RIGHT_TO_LEFT = [
  'נמל לינדוויק ייסגר במאי',
  'מאת נורה פלדט',
  '“חיכינו לזה עשרים שנה,” אמרה ראשת העיר אנה ברגלונד ביום שני. “אף אחד לא יתגעגע למנופים.”',
  'הנמל נבנה בשנת 1871, כשבעיר גרו ארבעת אלפים איש, והורחב פעמיים לפני המלחמה. את שני המנופים שלו רואים מן הגבעות.',
  '“The cranes will stay where they are,” said Tom Okoye, the harbour master. He called the plan “a gift to the rail company”.',
  '«سنبقى هنا حتى شهر يونيو»، قالت ماريا لوبيز التي تدير الكشك على الرصيف.',
].join('\n');

/** Text that looks like markup, script, links and commands: all of it is to be shown and none of it run. */
export const HOSTILE = [
  'A title with <b>markup</b> & an &amp; entity',
  'The page holds <script>document.title = "run"</script> and <img src="https://example.org/x.png" onerror="document.title = \'run\'">.',
  '“A [link](command:workbench.action.closeWindow) and ${code} and <iframe src=//example.org></iframe>,” Eva Lund said.',
  'Right to left: שלום, “مرحبا” said Omar Haddad. Beyond the plane: 😀“🎉 This is at the edge 🎉,”😀 Eva Lund said.',
].join('\n');
