/** Shows how far work is whose size is known only once it has begun. */
export function barOf(
  show: (title: string, total: number) => (done: number) => void,
  title: string,
): (done: number, total: number) => void {
  let bar: ((done: number) => void) | undefined;
  return (done, total) => {
    bar ??= show(title, total);
    bar(done);
  };
}
