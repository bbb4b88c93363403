/** Begins with a letter and has no sign that could mean something in YAML. */
const plain = /^\p{L}[\p{L}\p{M}\p{N} .,'’()/–"“”«»-]*$/u;
const meant = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text of one line as a value of YAML: as it is where that is safe, else in quotation marks. */
export function quoteYaml(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return plain.test(line) && !meant.test(line) ? line : JSON.stringify(line);
}
