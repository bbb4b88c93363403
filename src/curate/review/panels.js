/** The lists that open below the bar, one at a time. */
export function closePanels() {
  for (const panel of document.querySelectorAll('.panel')) panel.hidden = true;
  for (const button of document.querySelectorAll('[aria-expanded]'))
    button.setAttribute('aria-expanded', 'false');
}

/** A button opens and closes its panel; `does` hears of each click in it. */
export function openPanelBy(button, panel, does) {
  button.addEventListener('click', () => {
    const wasHidden = panel.hidden;
    closePanels();
    panel.hidden = !wasHidden;
    button.setAttribute('aria-expanded', String(wasHidden));
  });
  panel.addEventListener('click', does);
}
