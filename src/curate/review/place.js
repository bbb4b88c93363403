/** Where one reads: what is on the screen stays there when something is drawn anew, and what is jumped to comes into view. */
export class Place {
  #scroll;
  #bands;
  #lit = [];

  constructor(scroll, bands) {
    this.#scroll = scroll;
    this.#bands = bands;
    bands.addEventListener('pointerover', (event) => this.light(event.target));
    bands.addEventListener('pointerleave', () => this.unlight());
    bands.addEventListener('focusin', (event) => this.light(event.target));
  }

  /** Draws, and keeps the first visible line of the source where it is: those lines never change. */
  keep(draw) {
    const anchor = this.#firstLine();
    draw();
    const line = anchor && document.getElementById(anchor.id);
    if (line) this.#scroll.scrollTop += line.getBoundingClientRect().top - anchor.top;
  }

  #firstLine() {
    const top = this.#scroll.getBoundingClientRect().top + 40;
    for (const band of this.#bands.children) {
      if (band.getBoundingClientRect().bottom < top) continue;
      const line = band.querySelector('[data-line]');
      if (line) return { id: line.id, top: line.getBoundingClientRect().top };
    }
    return undefined;
  }

  /** Bands outside of the screen are not laid out yet, so that the first jump is to about the right place. */
  bringIntoView(element) {
    const box = element.getBoundingClientRect();
    const view = this.#scroll.getBoundingClientRect();
    if (box.top > view.top + 60 && box.bottom < view.bottom - 20) return;
    element.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }));
  }

  unlight() {
    for (const element of this.#lit) element.classList.remove('lit');
    this.#lit = [];
  }

  /** Marks a part and the lines that it was made of, or a line and the parts that have words of it. */
  light(target) {
    const element = target.closest?.('[data-part], [data-line]');
    this.unlight();
    if (!element) return;
    const others = (element.dataset.lines ?? element.dataset.parts ?? '').split(' ').filter(Boolean);
    const isPart = element.dataset.part !== undefined;
    const beside = others.map((id) => document.getElementById(isPart ? `line-${id}` : `part-${id}`));
    this.#lit = [element, ...beside].filter(Boolean);
    for (const one of this.#lit) one.classList.add('lit');
  }
}
