/** Under which rule it stands who says what, where a person has said so. */

/** Id of the rule of an attribution that a person has corrected. */
export const CORRECTED_RULE = 'corrected';
