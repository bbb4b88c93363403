import type { Language } from '../answers/message.ts';
import { en } from './en.ts';
import { kk } from './kk.ts';
import { ru } from './ru.ts';
import type { Words } from './words.ts';

/** The interface languages, one file each. */
export const languages: Readonly<Record<Language, Words>> = { en, ru, kk };
