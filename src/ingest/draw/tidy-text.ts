/** Signs that print nothing: soft hyphens, marks of direction, joiners of words. */
const unprinted = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** The text on one line, as it is printed: white space of any kind is one space, what prints nothing is gone. */
export const tidyText = (text: string): string => text.replace(unprinted, '').replace(/\s+/g, ' ').trim();

/** Its beginning, for a message. */
export const beginningOf = (text: string, length = 60): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length) + 1 || length).trimEnd()} …`;
