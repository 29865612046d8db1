/** Why a file or folder cannot be read, in words. */
import type { SourceProblem } from '../library/sourceState.ts';

/** A reason, short enough to stand behind a path. */
export function problemWords(problem: SourceProblem): string {
  switch (problem.kind) {
    case 'tooLarge':
      return `${megabytes(problem.size)} MB, over the limit of ${megabytes(problem.limit)} MB`;
    case 'binary':
      return 'not text';
    case 'missing':
      return 'not there';
    case 'noPermission':
      return 'may not be read';
    case 'unreadable':
      return `cannot be read: ${problem.detail}`;
    case 'damaged':
      return 'damaged, or not what its name says';
    case 'encrypted':
      return 'locked with a password';
    case 'noText':
      return 'without text';
    case 'tooComplex':
      return 'too large or too intricate inside';
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
