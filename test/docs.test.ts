import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerSchema, resultSchema } from '../src/terminal/json.ts';
import { commands } from './support/ask.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pages = [
  ...readdirSync(root).filter((file) => file.endsWith('.md')),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];

describe('the documentation', () => {
  it('has a line for each command in the README', () => {
    for (const { name, group } of commands)
      expect(read('README.md')).toContain(`| \`/${group?.name ?? name}\` |`);
  });

  it('explains each field of the JSON', () => {
    const page = read('docs/scripts.md');
    for (const field of [...Object.keys(answerSchema.shape), ...Object.keys(resultSchema.shape)])
      expect(page).toContain(`\`${field}\``);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const page of pages) {
      for (const [, name = ''] of read(page).matchAll(/npm run (?:--silent )?([a-z:]+)/g))
        expect(Object.keys(scripts), page).toContain(name);
    }
  });

  it('links only to files that there are', () => {
    for (const page of pages) {
      for (const [, target = ''] of read(page).matchAll(/\]\((?!https?:)([^)#]+)/g)) {
        expect(existsSync(join(root, dirname(page), target)), `${page}: ${target}`).toBe(true);
      }
    }
  });

  it('explains each setting', () => {
    const names = [...read('src/settings.ts').matchAll(/^ {2}([A-Z_]+): z/gm)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(read('.env.example')).toContain(name);
  });
});
