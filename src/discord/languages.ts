import type { InterfaceLanguage } from '../domain/server-settings.ts';
import { languages } from '../i18n/languages.ts';
import type { Words } from '../i18n/words.ts';

/**
 * The words for a person: in the language that the server chose, or in that of their Discord, or in English. Kazakh is
 * no locale of Discord, so only a server chooses it. Commands are called as the person's Discord shows them, whatever
 * the language.
 */
export function wordsFor(locale: string, chosen: InterfaceLanguage = 'own'): Words {
  const own = locale.startsWith('ru') ? languages.ru : languages.en;
  return chosen === 'own' ? own : { ...languages[chosen], commandNames: own.commands };
}
