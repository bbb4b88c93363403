import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { findClaims } from '../../src/answers/find-claims.ts';
import { rememberWords } from '../../src/search/remember-words.ts';
import type { Search } from '../../src/search/search.ts';
import { services } from '../support/corpus.ts';

const { search } = services;
const message = `Kozlof got 7 years in Janaozen. Козловқа сот 7 жыл берді, митингке рұқсат берілмейді.
  Parlament barely registred any partys. Atabek: he was demonstrativley punished, no Zhakiyanov in Astana.`;

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Which of the things are still referred to once everything else has been let go. */
async function alive(things: ReadonlyMap<string, WeakRef<object>>): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  return [...things].filter(([, thing]) => thing.deref()).map(([name]) => name);
}

describe('the words of one message', () => {
  it('mean the same as those of single questions', () => {
    const ofMessage = search.forOneMessage();
    for (const sentence of [...message.split('. '), ...message.split('. ')])
      expect(ofMessage.find(sentence), sentence).toEqual(search.find(sentence));
  });

  it('are worked out once', () => {
    const asked: string[] = [];
    const counting = <Found>(look: (word: string) => Found) => {
      return (word: string) => {
        asked.push(word);
        return look(word);
      };
    };
    const { index, thesaurus } = search;
    const { find } = thesaurus.names;
    const remembered = rememberWords({
      index,
      speller: counting(() => 'demonstration'),
      thesaurus: {
        ...thesaurus,
        findByBeginning: counting(() => undefined),
        names: { find: (word, options) => counting((one) => find(one, options))(word) },
      },
    });
    const ask = () => [
      remembered.speller('demonstratoin'),
      remembered.thesaurus.findByBeginning('бірдеңе'),
      [...remembered.thesaurus.names.find('kozlow', { identifying: true })],
      [...remembered.thesaurus.names.find('kozlow', { identifying: true, changes: 1 })],
      [...remembered.thesaurus.names.find('sportsov')],
    ];
    expect(ask()).toEqual(ask());
    expect(asked).toEqual(['demonstratoin', 'бірдеңе', 'kozlow', 'kozlow', 'sportsov']);
  });

  it('are forgotten with it, while its claims and what passages say stay', async () => {
    const things = new Map<string, WeakRef<object>>();
    const watched: Search = {
      ...search,
      forOneMessage() {
        const made = search.forOneMessage();
        const { thesaurus, speller } = made;
        const { names, findByBeginning } = thesaurus;
        const parts = { made, thesaurus, speller, names, findByBeginning, findName: names.find };
        for (const [name, part] of Object.entries(parts)) things.set(name, new WeakRef(part));
        return made;
      },
    };
    const { claims } = findClaims(message, { ...services, search: watched });
    expect(things.size).toBe(6);
    expect(await alive(things)).toEqual([]);
    expect(claims.flatMap(({ hits }) => hits)).not.toEqual([]);
  });

  it('would be seen to stay if anything referred to them', async () => {
    const made = search.forOneMessage();
    expect(await alive(new Map([['made', new WeakRef(made)]]))).toEqual(['made']);
    expect(made.find('Kozlof').hits).not.toEqual([]);
  });
});
