import type { Drawn } from '../../drawn.ts';
import type { PdfFile } from './open-file.ts';

const DATE = /^D?:?(\d{4})(\d{2})?(\d{2})?/;

function readDate(value: unknown): string | undefined {
  const [, year, month, day] = DATE.exec(String(value ?? '')) ?? [];
  return year ? [year, month, day].filter(Boolean).join('-') : undefined;
}

/** What the file says of itself; a title that is only the name of a file or of a program is not one. */
export async function readAbout(file: PdfFile): Promise<Drawn['about']> {
  const info = await file
    .getMetadata()
    .then((metadata) => metadata.info as Record<string, unknown>)
    .catch(() => ({}) as Record<string, unknown>);
  const words = (value: unknown): string | undefined => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
    return text && !/^(?:untitled|microsoft word|document\d*$)|\.\w{3,4}$|^\d{4,}$/i.test(text)
      ? text
      : undefined;
  };
  const language = words(info.Language);
  return {
    title: words(info.Title),
    author: words(info.Author),
    date: readDate(info.CreationDate),
    language: language && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language) ? language : undefined,
  };
}
