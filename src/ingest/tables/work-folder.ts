import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hour = 3_600_000;

/**
 * A folder of its own in the system's temporary one, to be removed by who asked for it. Those that a killed process
 * left an hour ago or earlier are removed here.
 */
export function makeWorkFolder(purpose: string): string {
  sweep(`pinpoint-${purpose}-`);
  return mkdtempSync(join(tmpdir(), `pinpoint-${purpose}-${process.pid}-`));
}

function sweep(prefix: string): void {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    try {
      if (!isRunning(pid) && Date.now() - statSync(folder).mtimeMs > hour)
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or gone by now.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
