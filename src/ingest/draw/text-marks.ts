/**
 * A text without the marks of layout that Markdown sets inside a line: emphasis, links (their words stay), code, and
 * backslashes before signs. Stars and underscores that are no pair stay: they are printed.
 */
export function withoutInlineMarks(text: string): string {
  return text
    .replace(/!?\[((?:[^[\]]|\[[^\]]*\])+)\]\((?:[^()\s]|\([^)]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/<((?:https?|mailto):[^>\s]*)>/g, '$1')
    .replace(/(?<!\\)(\*{1,3})(?=[^\s*])((?:[^*]|\*(?!\1))*?[^\s*])\1(?!\*)/g, '$2')
    .replace(/(?<![\p{L}\d_\\])(_{1,2})(?=[^\s_])([^_]*[^\s_])\1(?![\p{L}\d_])/gu, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes away the stars of an emphasis that is opened at the beginning of one text and closed at the end of a later one. */
export function withoutSpannedEmphasis(texts: readonly string[]): string[] {
  const rid = [...texts];
  texts.forEach((text, at) => {
    const open = /^(\*{1,2})[^\s*]/.exec(text)?.[1];
    if (!open) return;
    for (let end = at + 1; end < Math.min(texts.length, at + 5); end++) {
      if (!texts[end]?.endsWith(open) || texts[end]?.startsWith(open)) continue;
      rid[at] = text.slice(open.length);
      rid[end] = texts[end]?.slice(0, -open.length) ?? '';
      return;
    }
  });
  return rid;
}
