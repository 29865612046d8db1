/** The one kind of error that is meant to be read by the person who acted. */

/** An expected refusal. Its message, already in the person's language, says what, which and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
