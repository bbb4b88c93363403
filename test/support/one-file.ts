import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A program with all that it imports in one file of JavaScript, which starts ten times as fast. */
export interface OneFile {
  /** To be started with `node`. */
  readonly file: string;
  remove(): void;
}

interface Bundler {
  build(options: Record<string, unknown>): Promise<unknown>;
}
const root = fileURLToPath(new URL('../..', import.meta.url));
/** These load files of their own, by paths that are beside them. */
const apart = ['libsql', '@resvg/resvg-js', 'echarts'];

/** @param entry from the top of the repository */
export async function inOneFile(entry: string): Promise<OneFile> {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-one-file-'));
  const [program, file] = [join(folder, 'program.cjs'), join(folder, 'start.cjs')];
  // The one that `tsx` reads TypeScript with.
  const { build } = createRequire(import.meta.resolve('tsx'))('esbuild') as Bundler;
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: apart,
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, entry)).href) },
    // What `import.meta` is used for besides is drawing pictures.
    logLevel: 'error',
  });
  writeFileSync(file, starterOf(program));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs the program as V8 compiled it at the first start: that is most of the time that a start takes. */
const starterOf = (program: string) => `
const { existsSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { Script } = require('node:vm');
const [filename, compiled] = [${JSON.stringify(program)}, ${JSON.stringify(`${program}.compiled`)}];
const text = '(function (exports, require, module) {' + readFileSync(filename, 'utf8') + '\\n})';
const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
const script = new Script(text, { filename, cachedData });
const module_ = { exports: {} };
script.runInThisContext()(module_.exports, createRequire(${JSON.stringify(join(root, 'package.json'))}), module_);
if (!cachedData) {
  // Several may start at once: each sees all of it or nothing.
  writeFileSync(compiled + process.pid, script.createCachedData());
  renameSync(compiled + process.pid, compiled);
}
`;
