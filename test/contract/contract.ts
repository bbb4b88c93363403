import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leaveOnClosedPipe } from '../../src/load.ts';

/**
 * Runs the whole suite with every request to the local Discord recorded, and holds the recording against Discord's
 * published description and documented limits, with checkers that lie beside the project or where
 * PINPOINT_CONTRACT says.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const besideProject = join(root, '../shared/discord');
const beside = process.env.PINPOINT_CONTRACT || besideProject;
const checkers = ['spec-check.mjs', 'limits-check.mjs'];

leaveOnClosedPipe();
if (!checkers.every((checker) => existsSync(join(beside, checker)))) {
  console.log(
    `Skipped: the checkers ${checkers.join(' and ')} are not part of this repository; put them into ${besideProject} or name their folder in PINPOINT_CONTRACT. Nothing was checked.`,
  );
} else process.exitCode = check();

function check(): number {
  // Within the project, so that the checkers find the packages that they import.
  const folder = mkdtempSync(join(root, 'node_modules', '.contract-'));
  const recorded = mkdtempSync(join(tmpdir(), 'pinpoint-'));
  const recording = join(recorded, 'requests.jsonl');
  try {
    const env = { ...process.env, PINPOINT_RECORDING: recording };
    const seen = process.stdout.isTTY ? 'inherit' : 'pipe';
    const suite = spawnSync('npx', ['vitest', 'run'], { cwd: root, env, stdio: seen, encoding: 'utf8' });
    if (suite.status !== 0) {
      console.error(`The suite itself failed.\n${suite.stdout ?? ''}`);
      return 1;
    }
    const requests = readFileSync(recording, 'utf8').trimEnd().split('\n');
    // What the local Discord refused is how its tests show that it refuses it.
    const accepted = requests.filter((line) => (JSON.parse(line) as { status: number }).status !== 400);
    writeFileSync(recording, `${accepted.join('\n')}\n`);
    cpSync(beside, folder, { recursive: true });
    return Math.max(...checkers.map((checker) => run(join(folder, checker), recording)));
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(recorded, { recursive: true });
  }
}

/** Prints what a checker has against a request, and its last line. */
function run(checker: string, recording: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [checker, recording], { encoding: 'utf8' });
  const lines = stdout.trimEnd().split('\n');
  const failures = lines.filter((line) => !/^(PASS|\s*$)/.test(line));
  console.log([...failures, stderr.trim()].filter(Boolean).join('\n'));
  return status ?? 1;
}
