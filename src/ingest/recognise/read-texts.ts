/** What texts say of themselves. */

/** Whether a text is wholly in quotation marks: words of somebody else, as those set apart on a page. */
export const isQuoted = (text: string): boolean =>
  text.length > 80 && /^(?:“[^”]*”|«[^»]*»|"[^"]*")\s*$/.test(text);

/** Whether a text says where a quotation is from: a symbol, a paragraph, a name after a dash. */
export const isSource = (text: string): boolean =>
  text.length < 120 && /^(?:[A-Z]+\/|[—–-]\s)|\bparas?\.? ?\d/.test(text) && !/[.!?]$/.test(text);

/** Whether a list is of facts: under a heading that says so, or each with its name before a colon. */
export const isOfFacts = (heading: string, items: readonly { readonly text: string }[]): boolean =>
  /\bat a glance\b|\b(?:key|quick|basic) facts\b|краткие факты|основные факты|негізгі деректер/iu.test(
    heading,
  ) ||
  (items.length > 2 && items.every(({ text }) => text.length < 160 && /^[^:.]{3,60}:\s\S/.test(text)));
