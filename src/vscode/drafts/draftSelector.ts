/** For which files VS Code asks about drafts: those whose names are of a format of drafts. */
import { DRAFT_EXTENSIONS } from '../../formats/drafts/draftNames.ts';

const ENDINGS = Object.values(DRAFT_EXTENSIONS).flatMap((extensions) => extensions.map((extension) => extension.slice(1)));

/** It holds for files that are no drafts too, for which providers have nothing to answer. */
export const DRAFT_SELECTOR = Object.freeze({ pattern: `**/*.{${ENDINGS.join(',')}}` });
