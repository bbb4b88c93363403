import { randomFrom, wholeBetween } from '../speed/random.ts';
import { groups, places, subjects, themes } from './words.ts';

/** Questions as people ask them of recommendations; the same ones each time. */
export function questionsOf(count: number): string[] {
  const random = randomFrom(11);
  const one = (values: readonly string[]) => values[Math.floor(random() * values.length)] as string;
  const words = (text: string, most: number) => text.split(/\s+/).slice(0, most).join(' ');
  const kinds = [
    () => words(one(subjects), wholeBetween(random, 2, 6)),
    () => `what was recommended on ${words(one(themes), 4).toLowerCase()}`,
    () => `${words(one(subjects), 4)} ${one(groups)}`,
    () => `${one(places)} ${words(one(themes), 3).toLowerCase()}`,
    () => `how many ${words(one(subjects), 4)} since ${wholeBetween(random, 2009, 2024)}`,
    () => `"${one(subjects).split(' ').slice(-3).join(' ')}"`,
  ];
  return Array.from({ length: count }, (_, at) => (kinds[at % kinds.length] as () => string)());
}
