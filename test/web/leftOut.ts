// What of the integration suite does not run in the web worker extension host, and why. All else does.

/** Files of tests, by the names that they have without `.test.ts`. */
export const FILES_LEFT_OUT: Readonly<Record<string, string>> = {
  index: 'where the index is kept on the disk: here it is kept in memory',
};

/** Tests, by their titles. */
export const TESTS_LEFT_OUT: Readonly<Record<string, string>> = {
  'are opened from a file in our storage that says how it is printed, is one for each source, and does not stay':
    'a browser opens no file of ours, which is not on the disk; the command offers to save one',
  'gives the path of the command-line tool, which is there': 'a browser runs no command-line tool, and the command is not offered',
  'never list more than 500 children: 20,000 files in ranges, the rest on demand':
    'takes minutes, as each file is written by a call of its own; of the lists nothing differs',
};
