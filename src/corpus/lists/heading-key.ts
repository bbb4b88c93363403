/** The key of a heading that a list prints, as in `covers`: `Acceptance of international norms` is `acceptance-of-international-norms`. */
export const slugOf = (heading: string): string =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
