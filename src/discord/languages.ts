import { en } from '../i18n/en.ts';
import { kk } from '../i18n/kk.ts';
import { ru } from '../i18n/ru.ts';
import type { Words } from '../i18n/words.ts';

/** The interface languages. Kazakh is no locale of Discord: a server chooses it. */
export const languages: Readonly<Record<'en' | 'ru' | 'kk', Words>> = { en, ru, kk };

/** The language of a person's Discord; English where there is none of ours. */
export const wordsFor = (locale: string): Words => (locale.startsWith('ru') ? languages.ru : languages.en);
