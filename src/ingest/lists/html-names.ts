const elements = new Set(
  `a abbr acronym address article aside b base basefont bdi bdo big blockquote body br button caption center cite code
  col colgroup data dd del details dfn div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head
  header hr html i img input ins kbd label legend li link main mark meta nav noscript ol option p pre q s samp script
  section select small span strike strong style sub summary sup table tbody td template tfoot th thead time title tr tt
  u ul var wbr`.split(/\s+/u),
);
/** What a word processor adds of its own: `<o:p>`. */
const ofOffice = /^(?:o|w|v|m|st1):/iu;

/** What is inside is not shown. */
export const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript']);

/**
 * Turns every “<” that begins no tag, no comment and no declaration of HTML into its entity: `aged <five` and
 * `<https://…>` are words. So is an element that hides what is inside it and is never closed.
 */
export function keepOtherSigns(html: string): string {
  const commentEnd = html.lastIndexOf('-->');
  const ends = new Map<string, number>();
  const endOf = (name: string) => {
    const end = ends.get(name) ?? html.toLowerCase().lastIndexOf(`</${name}`);
    ends.set(name, end);
    return end;
  };
  const isTag = (name: string, opens: boolean, at: number) =>
    silent.has(name) ? !opens || endOf(name) > at : elements.has(name) || ofOffice.test(name);
  return html.replace(sign, (found, slash: string | undefined, name: string | undefined, at: number) => {
    if (found.startsWith('<!--')) return at < commentEnd ? found : `&lt;${found.slice(1)}`;
    const known = name === undefined ? found.length > 1 : isTag(name.toLowerCase(), !slash, at);
    return known ? found : `&lt;${found.slice(1)}`;
  });
}

/** A tag up to its end, the beginning of a comment, a declaration; else the sign alone. */
const sign =
  /<(?:(\/?)([a-z][a-z0-9]*(?::[a-z]+)?)(?=[\s/>])[^<>]*>|!--|!doctype\b[^<>]*>|!\[(?:end)?if\b[^<>]*>|\?xml\b[^<>]*>|)/giu;
