import type { InterfaceLanguage } from '../domain/server-settings.ts';
import { en } from '../i18n/en.ts';
import { kk } from '../i18n/kk.ts';
import { ru } from '../i18n/ru.ts';
import type { Words } from '../i18n/words.ts';

/** The interface languages. Kazakh is no locale of Discord: a server chooses it. */
export const languages: Readonly<Record<'en' | 'ru' | 'kk', Words>> = { en, ru, kk };

/**
 * The words for a person: in the language that the server chose, or in that of their Discord, or in English. Commands
 * are called as their Discord shows them, whatever the language.
 */
export function wordsFor(locale: string, chosen: InterfaceLanguage = 'own'): Words {
  const own = locale.startsWith('ru') ? languages.ru : languages.en;
  return chosen === 'own' ? own : { ...languages[chosen], commandNames: own.commands };
}
