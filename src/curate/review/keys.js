/** The keys that act while no field is written in. `hands` are the acts, each by its name. */
export function listenToKeys(hands) {
  const keys = {
    j: () => hands.stepDoubt(1),
    n: () => hands.stepDoubt(1),
    k: () => hands.stepDoubt(-1),
    p: () => hands.stepDoubt(-1),
    ']': () => hands.stepProblem(1),
    '[': () => hands.stepProblem(-1),
    x: hands.tick,
    Escape: hands.leave,
  };
  const onPart = {
    ArrowDown: () => hands.move(1),
    ArrowUp: () => hands.move(-1),
    Enter: hands.edit,
  };
  document.addEventListener('keydown', (event) => {
    if (!hands.isReady() || event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    const isCommand = event.ctrlKey || event.metaKey;
    const takesBack = isCommand && !event.shiftKey && event.key.toLowerCase() === 'z';
    const known = event.target.matches('[data-part]') ? { ...keys, ...onPart } : keys;
    const isAlone = !isCommand && !event.altKey && Object.hasOwn(known, event.key);
    if (!takesBack && !isAlone) return;
    event.preventDefault();
    if (takesBack) hands.undo();
    else known[event.key]();
  });
}
