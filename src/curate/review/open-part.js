import { openEditor } from './editor.js';

/** The part that is being edited, in the place of its text; at most one. */
export class OpenPart {
  #open;

  get form() {
    return this.#open?.form;
  }
  get index() {
    return this.#open?.index;
  }
  holds(selector) {
    return this.#open?.element.querySelector(selector) ?? undefined;
  }

  /** @param hands.send takes what the form asks for, `hands.close` leaves it */
  open(index, part, element, hands) {
    const form = openEditor(part, { ...hands, words: wordsBeside(element) });
    const covered = [...element.children].filter((child) => child.matches('.text, .open'));
    for (const child of covered) child.hidden = true;
    element.classList.add('editing');
    element.append(form.element);
    this.#open = { index, form, element, covered };
  }

  close() {
    if (!this.#open) return;
    const { form, element, covered } = this.#open;
    this.#open = undefined;
    form.element.remove();
    element.classList.remove('editing');
    for (const child of covered) child.hidden = false;
  }

  /** Asks first where something would be lost. */
  mayLeave() {
    return !this.form?.isChanged() || confirm('The part that you are editing is not saved. Leave it?');
  }
}

/** The words of the source in a band, those of omissions left out, and words parted at a hyphen joined. */
function wordsBeside(element) {
  const lines = element.closest('.band').querySelectorAll('.source-line:not(.omitted) > .words');
  const text = [...lines].map((line) => line.textContent.trim().replace(/^(?:#+|-)\s+/, '')).join('\n');
  return text
    .replace(/\u00ad\n/g, '')
    .replace(/(\S-)\n/g, '$1')
    .replace(/\*/g, '')
    .split(/\s+/);
}
