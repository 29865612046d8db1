/** What LaTeX commands show, as far as prose has them: those that are not listed show their arguments. */

/** Commands of letters that stand for a character or two. */
export const SHOWN_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ldots: '…',
    dots: '…',
    textellipsis: '…',
    textendash: '–',
    textemdash: '—',
    textquotedblleft: '“',
    textquotedblright: '”',
    textquoteleft: '‘',
    textquoteright: '’',
    textquotedbl: '"',
    textquotesingle: "'",
    quotedblbase: '„',
    quotesinglbase: '‚',
    glqq: '„',
    grqq: '“',
    glq: '‚',
    grq: '‘',
    lq: '‘',
    rq: '’',
    flqq: '«',
    frqq: '»',
    flq: '‹',
    frq: '›',
    guillemotleft: '«',
    guillemotright: '»',
    guillemetleft: '«',
    guillemetright: '»',
    og: '«\u00a0',
    fg: '\u00a0»',
    ss: 'ß',
    ae: 'æ',
    AE: 'Æ',
    oe: 'œ',
    OE: 'Œ',
    o: 'ø',
    O: 'Ø',
    aa: 'å',
    AA: 'Å',
    l: 'ł',
    L: 'Ł',
    i: 'ı',
    j: 'ȷ',
    dh: 'ð',
    th: 'þ',
    DH: 'Ð',
    TH: 'Þ',
    S: '§',
    P: '¶',
    copyright: '©',
    textregistered: '®',
    texttrademark: '™',
    pounds: '£',
    textsterling: '£',
    euro: '€',
    texteuro: '€',
    EUR: '€',
    textdegree: '°',
    textbackslash: '\\',
    textasciitilde: '~',
    textasciicircum: '^',
    textunderscore: '_',
    textdollar: '$',
    textpercent: '%',
    textbar: '|',
    slash: '/',
    LaTeX: 'LaTeX',
    TeX: 'TeX',
    BibTeX: 'BibTeX',
    space: ' ',
    nobreakspace: '\u00a0',
    quad: ' ',
    qquad: ' ',
    enspace: ' ',
    thinspace: '\u2009',
    newline: ' ',
    linebreak: ' ',
  }),
);

/** Commands of one character that is no letter. A space stands for white space of any kind. */
export const SHOWN_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '&': '&',
    '%': '%',
    $: '$',
    '#': '#',
    _: '_',
    '{': '{',
    '}': '}',
    ' ': ' ',
    ',': '\u2009',
    ':': ' ',
    ';': ' ',
    '>': ' ',
    '!': '',
    '/': '',
    '-': '',
    '@': '',
    '+': '',
  }),
);

/** Commands that put an accent on the letter after them, and the accent as Unicode combines it. */
export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    "'": '\u0301',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    u: '\u0306',
    '.': '\u0307',
    '"': '\u0308',
    r: '\u030a',
    H: '\u030b',
    v: '\u030c',
    d: '\u0323',
    c: '\u0327',
    k: '\u0328',
    b: '\u0331',
  }),
);

/** Commands whose arguments are no prose. */
export const HIDDEN: ReadonlySet<string> = new Set(
  (
    'label ref pageref eqref autoref nameref cref Cref vref hyperlabel index input include includegraphics bibliography bibliographystyle ' +
    'addbibresource printbibliography usepackage documentclass RequirePackage newcommand renewcommand providecommand newenvironment ' +
    'renewenvironment def let newtheorem theoremstyle DeclareMathOperator setlength addtolength setcounter addtocounter vspace hspace ' +
    'rule todo listoftodos hypersetup pagestyle thispagestyle pagenumbering selectlanguage setmainfont setmainlanguage geometry definecolor color ' +
    'author date affil nocite glossary newglossaryentry newacronym graphicspath captionsetup lstset addcontentsline markboth markright phantom ' +
    'hphantom vphantom footnotemark SI si num qty unit tikz FloatBarrier pgfplotsset comment'
  ).split(' '),
);

/** Commands that have so many arguments before the one that they show. */
export const SHOWN_AFTER: ReadonlyMap<string, number> = new Map(
  Object.entries({
    textcolor: 1,
    colorbox: 1,
    foreignlanguage: 1,
    hyperlink: 1,
    hypertarget: 1,
    parbox: 1,
    raisebox: 1,
    scalebox: 1,
    rotatebox: 1,
    resizebox: 2,
    fcolorbox: 2,
    multicolumn: 2,
    multirow: 2,
    fontsize: 2,
  }),
);

/** Commands that begin a heading, and its depth. */
export const HEADINGS: ReadonlyMap<string, number> = new Map(
  Object.entries({ part: 1, chapter: 1, section: 2, subsection: 3, subsubsection: 4, paragraph: 5, subparagraph: 6 }),
);

/** Commands whose argument stands at the foot of the page, at the end, or in the margin. */
export const NOTES: ReadonlySet<string> = new Set(['footnote', 'footnotetext', 'endnote', 'thanks', 'sidenote', 'marginnote', 'marginpar']);

/** Commands that cite keys: those of LaTeX, natbib and biblatex. */
export const CITES = /^(?!nocite)[A-Za-z]*cites?(?:[a-z]{0,12})$/i;

/** Several keys, each with its own notes, in a row: `\parencites[3]{a}[4]{b}`. */
export const CITES_MANY = /cites$/i;

/** Commands and environments of csquotes, after whether a language comes first, and whether a key does. */
export const QUOTING = /^(?:(foreign|hyphen|hybrid))?(?:(text|block|display)(c)?quote|enquote)$/;

/** Environments that are block quotes, besides csquotes'. */
export const BLOCK_QUOTES: ReadonlySet<string> = new Set(['quote', 'quotation', 'quoting', 'verse', 'displayquote', 'displaycquote']);

/** Environments that hold no prose. */
export const NO_PROSE: ReadonlySet<string> = new Set(
  (
    'verbatim verbatim* Verbatim lstlisting minted comment equation equation* align align* gather gather* multline multline* flalign flalign* ' +
    'alignat alignat* eqnarray eqnarray* displaymath math tikzpicture picture thebibliography filecontents filecontents* algorithmic'
  ).split(' '),
);

/** Environments whose first argument is none of their words. */
export const ENVIRONMENT_ARGUMENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tabular: 1,
    'tabular*': 2,
    tabularx: 2,
    longtable: 1,
    array: 1,
    minipage: 1,
    multicols: 1,
    column: 1,
    wrapfigure: 2,
    otherlanguage: 1,
    'otherlanguage*': 1,
    spacing: 1,
  }),
);
