/** "Increase Reader Font Size" and the like: they write the setting, which readers follow. */
import * as vscode from 'vscode';
import { type Face, LOOK_BOUNDS } from '../../shared/pageLook.ts';
import type { Services } from '../services.ts';
import { lookOf } from '../views/look.ts';

/** How much larger than the letters of the text editor those of a face are; as in the style sheet of the pages. */
const SCALES: Readonly<Record<Face, number>> = Object.freeze({ serif: 1.28, sans: 1.15, editor: 1 });

/** Makes the letters a pixel larger. */
export async function increaseReaderFont(services: Services): Promise<void> {
  await change(services, 1);
}

/** Makes the letters a pixel smaller. */
export async function decreaseReaderFont(services: Services): Promise<void> {
  await change(services, -1);
}

/** Has the size of the letters follow the text editor again. */
export async function resetReaderFont({ settings }: Services): Promise<void> {
  await settings.setReaderFontSize(undefined);
}

async function change({ settings }: Services, step: 1 | -1): Promise<void> {
  const { face, size } = lookOf(settings);
  const now = size ?? vscode.workspace.getConfiguration('editor').get('fontSize', 14) * SCALES[face];
  const [least, most] = LOOK_BOUNDS.size;
  await settings.setReaderFontSize(Math.min(most, Math.max(least, Math.round(now) + step)));
}
