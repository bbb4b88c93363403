import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { message, messageCodes } from '../src/answers/message.ts';
import { en } from '../src/i18n/en.ts';
import { word } from '../src/i18n/words.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = ['src/answers', 'src/command.ts', 'src/terminal', 'src/discord', 'commands']
  .flatMap((place) =>
    place.endsWith('.ts')
      ? [place]
      : readdirSync(join(root, place), { encoding: 'utf8' }).map((file) => join(place, file)),
  )
  .filter((file) => !file.endsWith('message.ts'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

describe('messages', () => {
  it('are all worded, and all used', () => {
    expect(Object.keys(en.messages).sort()).toEqual([...messageCodes].sort());
    expect(messageCodes.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  it('are filled with facts', () => {
    expect(word(message('line.passages', { count: 1, documents: 2 }))).toBe('1 passage in 2 documents');
    expect(word(message('line.option', { option: 'x', description: 'y', required: 1, choices: '' }))).toBe(
      'x: y, required',
    );
    expect(
      word(message('line.option', { option: 'x', description: 'y', required: 0, choices: 'a, b' })),
    ).toBe('x: y; one of: a, b');
  });

  it('do not read facts as templates', () => {
    expect(word(message('title.search', { words: '{count} $& {words}' }))).toBe(
      'Passages for “{count} $& {words}”',
    );
  });
});
