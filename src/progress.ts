/** Short work is over before anyone could read of it. */
const quietMs = 400;
const width = 30;

/**
 * Shows on a terminal how far work has come; nothing in a pipe. The line is cleared at the end.
 *
 * @param total how much there is to do, in the unit of `done`
 */
export function showProgress(
  title: string,
  total: number,
  out: NodeJS.WriteStream = process.stderr,
  nowMs: () => number = Date.now,
): (done: number) => void {
  if (!out.isTTY) return () => {};
  const startMs = nowMs();
  let shown = -1;
  return (done) => {
    const percent = Math.floor((done / total) * 100);
    if (percent === shown || nowMs() - startMs < quietMs) return;
    shown = percent;
    const filled = Math.round((percent / 100) * width);
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
    out.write(done >= total ? '\r\x1b[K' : `\r\x1b[K${title} ${bar} ${percent} %`);
  };
}
