import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each layer may import, besides itself: the table of ARCHITECTURE.md. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/corpus': ['src/domain'],
  'src/ingest': ['src/domain'],
  'src/curate': ['src/ingest', 'src/corpus', 'src/domain'],
  'src/search': ['src/domain'],
  'src/compare': ['src/search', 'src/domain'],
  'src/answers': ['src/compare', 'src/search', 'src/domain'],
  'src/store': ['src/domain'],
  'src/i18n': ['src/answers'],
  'src/command.ts': ['src/answers', 'src/domain', 'src/digest'],
  'src/digest': ['src/answers', 'src/search', 'src/domain'],
  'src/pictures': ['src/answers', 'src/i18n'],
  'src/run.ts': ['src/answers', 'src/domain', 'src/digest', 'src/command.ts'],
  commands: ['src/answers', 'src/domain', 'src/digest', 'src/command.ts'],
  'src/terminal': ['src/answers', 'src/domain', 'src/i18n', 'src/command.ts', 'src/run.ts'],
  'src/discord': [
    'src/answers',
    'src/domain',
    'src/digest',
    'src/i18n',
    'src/pictures',
    'src/command.ts',
    'src/run.ts',
  ],
};
/** Packages that one layer alone may import, and `node:` modules, which reach files and the process. */
const packages: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/corpus': ['node:', 'zod', 'js-yaml', 'markdown-it', 'diff'],
  'src/ingest': [
    'node:',
    'yauzl',
    'htmlparser2',
    'domhandler',
    'domutils',
    'unpdf',
    'chardet',
    'papaparse',
    'markdown-it',
    'js-yaml',
    'zod',
  ],
  'src/curate': ['node:', 'zod', 'js-yaml', 'markdown-it', 'diff'],
  'src/search': ['minisearch', 'stemmer', '@orama/stemmers'],
  'src/compare': [],
  'src/answers': ['papaparse'],
  'src/store': ['node:', 'kysely', 'libsql', 'pg', 'zod'],
  'src/i18n': [],
  'src/command.ts': ['zod'],
  'src/digest': ['node:crypto', 'temporal-polyfill'],
  'src/pictures': ['node:', 'echarts', '@resvg/resvg-js', 'dejavu-fonts-ttf'],
  'src/run.ts': [],
  commands: [],
  'src/terminal': ['node:', 'zod', 'wrap-ansi'],
  'src/discord': ['discord.js', 'node:util', 'node:crypto'],
};

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);
const layerOf = (file: string) =>
  Object.keys(mayImport).find((layer) => file === layer || file.startsWith(`${layer}/`));
const statement =
  /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\([`']([^`']+)[`']\)/gms;
const importsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(statement)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

describe('the layers', () => {
  it.each(files.filter((file) => layerOf(file)))('%s imports only from layers below it', (file) => {
    const layer = layerOf(file) ?? '';
    for (const target of importsOf(file)) {
      if (target.startsWith('.')) {
        const other = layerOf(relative(root, join(root, dirname(file), target))) ?? 'an entry point';
        expect([layer, ...(mayImport[layer] ?? [])], `${file} imports ${target}`).toContain(other);
      } else {
        const allowed = (packages[layer] ?? []).some((name) => target === name || target.startsWith(name));
        expect(allowed, `${file} imports ${target}`).toBe(true);
      }
    }
  });

  it('has entry points, and what they share, at the top of src only', () => {
    const outside = files.filter((file) => !layerOf(file));
    expect(outside.sort()).toEqual([
      'src/arguments.ts',
      'src/ask.ts',
      'src/corpus-tool.ts',
      'src/deploy.ts',
      'src/load.ts',
      'src/main.ts',
      'src/prepared-index.ts',
      'src/prepared/prepared-file.ts',
      'src/prepared/prepared-lists.ts',
      'src/progress.ts',
      'src/settings.ts',
    ]);
  });
});
