import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { changedLines, type ReviewedDocument, reviewed } from './review-document.ts';

/* What is done inside of the page: as text, since these tests are compiled without the types of a browser. */

/** How far each part is from the first line of the source that it was made of, and whether it is to the right. */
const placesOfParts = `
  for (const band of document.querySelectorAll('.band')) band.style.contentVisibility = 'visible';
  [...document.querySelectorAll('.part')].map((part) => {
    const own = part.getBoundingClientRect();
    const line = document.getElementById('line-' + part.dataset.lines.split(' ')[0]).getBoundingClientRect();
    return { apart: Math.abs(line.top - own.top), side: line.right <= own.left };
  })`;
const idsOfScrolling = `
  [...document.querySelectorAll('main, main *')]
    .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
    .map((one) => one.id)`;
const putCursor = (before: string) => `{
  const text = document.querySelector('.editor textarea');
  const at = text.value.indexOf(${JSON.stringify(before)});
  text.setSelectionRange(at, at);
}`;
/** Milliseconds of twenty frames while the page is scrolled, ascending. */
const scrollAlong = `(async () => {
  const times = [];
  for (let step = 0; step < 20; step++) {
    const from = performance.now();
    document.getElementById('scroll').scrollTop += 400;
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b);
})()`;

describeInBrowser('the review of a document in a browser', () => {
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterAll(() => browser?.close());

  /** Opens a review, does what a test does, and holds that the browser had nothing to complain of. */
  async function review(
    given: [id: string, options?: Parameters<typeof reviewed>[1]],
    does: (page: Page, document: ReviewedDocument) => Promise<void>,
    { expected }: { expected?: RegExp } = {},
  ): Promise<void> {
    const document = await reviewed(...given);
    complaints.length = 0;
    try {
      await page.mouse.move(0, 0);
      await page.goto(document.url);
      await page.waitForSelector('[data-ready=true]');
      await does(page, document);
      expect(complaints.filter((complaint) => !expected?.test(complaint))).toEqual([]);
    } finally {
      await page.goto('about:blank');
      await document.remove();
    }
  }

  const part = (page: Page, text: string) => page.locator('.part', { hasText: text }).first();
  const edit = async (page: Page, text: string) => {
    await part(page, text).scrollIntoViewIfNeeded();
    await part(page, text).dblclick({ position: { x: 200, y: 12 } });
    await page.waitForSelector('.editor');
  };
  const save = async (page: Page) => {
    await page.click('[data-do=save]');
    await page.waitForSelector('.editor', { state: 'detached' });
  };
  const topOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())?.y ?? -1;

  it('shows source and passages side by side in one scroll', async () => {
    await review(['kibhr-2015'], async (page) => {
      const places = await page.evaluate<{ apart: number; side: boolean }[]>(placesOfParts);
      expect(places.length).toBe(72);
      expect(Math.max(...places.map(({ apart }) => apart))).toBeLessThan(3);
      expect(places.every(({ side }) => side)).toBe(true);
      const scrolled = await page.evaluate(idsOfScrolling);
      expect(scrolled).toEqual(['scroll']);
      expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true);
    });
  });

  it('greys what is left out, with its name, marks pages, and shows what is in no passage', async () => {
    const change = (text: string) => text.replace(/^"At a glance" sources.*\n\n/m, '');
    await review(['sr-2015', { change }], async (page) => {
      const omitted = page.locator('.source-line.omitted');
      expect(await omitted.allTextContents()).toEqual([
        expect.stringContaining('left out: page header'),
        expect.stringContaining('left out: page header'),
      ]);
      expect(await page.locator('.page').allTextContents()).toEqual(['page 1', 'page 2']);
      expect(await page.locator('.source-line.lost').allTextContents()).toEqual([
        expect.stringContaining('"At a glance" sources'),
      ]);
      expect(await page.textContent('#problem-list')).not.toBe('No problems');
    });
  });

  it('lights up the other side of what is pointed at or focused', async () => {
    await review(['sr-2015'], async (page) => {
      await page.hover('#line-15 .words');
      expect(await page.locator('.lit').evaluateAll((all) => all.map((one) => one.id))).toEqual([
        'line-15',
        'part-4',
      ]);
      await page.focus('#part-2');
      expect(await page.locator('.lit').evaluateAll((all) => all.map((one) => one.id))).toEqual([
        'line-11',
        'part-2',
      ]);
      await page.keyboard.press('ArrowDown');
      expect(await page.evaluate('document.activeElement.id')).toBe('part-3');
    });
  });

  it('steps through doubtful places with keys, and keeps that one was looked at', async () => {
    const doubts = [
      { line: 19, page: 1, message: 'first doubt' },
      { line: 74, message: 'second doubt' },
    ];
    await review(['sr-2015', { doubts }], async (page, document) => {
      expect(await page.textContent('#doubt-list')).toBe('2 doubtful places');
      expect(await page.locator('.source-line.doubtful').count()).toBe(2);
      await page.keyboard.press('j');
      expect(await page.textContent('#announced')).toBe('Doubtful place 1 of 2: first doubt');
      await page.keyboard.press('n');
      await page.waitForTimeout(50);
      const stepped = await page.locator('.stepped').boundingBox();
      expect(stepped?.y).toBeGreaterThan(80);
      expect(stepped?.y).toBeLessThan(780);
      expect(await page.locator('.stepped').textContent()).toContain('second doubt (line 74)');
      await page.keyboard.press('k');
      await page.keyboard.press('x');
      await page.getByText('2 doubtful places, 1 looked at').waitFor();
      expect(document.doubts()).toEqual([{ ...doubts[0], seen: true }, doubts[1]]);
      await page.click('#doubt-list');
      await page.click('#doubts [data-tick="0"]');
      await page.getByText('2 doubtful places', { exact: true }).waitFor();
      expect(document.doubts()).toEqual(doubts);
    });
  });

  it('saves another number to the file, changes that line only, and shows what the check says', async () => {
    await review(['ngo-iccpr-2025'], async (page, document) => {
      const before = document.text();
      const paragraph = part(
        page,
        "Kazakhstan's legislation and law enforcement practice in the field of the ex",
      );
      await paragraph.scrollIntoViewIfNeeded();
      await paragraph.locator('.number').click();
      await page.keyboard.type('46');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Saved to ngo-iccpr-2025.md.').waitFor();
      const { from, to } = changedLines(before, document.text());
      expect(from).toEqual([expect.stringMatching(/^45\. Kazakhstan's/)]);
      expect(to).toEqual([from[0]?.replace('45.', '46.')]);
      expect(await paragraph.locator('.note.wrong').allTextContents()).toEqual(
        expect.arrayContaining([expect.stringContaining('the source has “45.”')]),
      );
      expect(await page.evaluate('document.activeElement.className')).toContain('kind-numbered');
      await page.keyboard.press('Control+z');
      await page.getByText('The last edit is taken back.').waitFor();
      expect(document.text()).toBe(before);
      expect(await page.textContent('#problem-list')).toBe('No problems');
    });
  });

  it('changes the kind of a part, and what it is', async () => {
    await review(['sr-2015'], async (page, document) => {
      const before = document.text();
      await edit(page, '"At a glance" sources');
      await page.selectOption('.editor select >> nth=0', 'heading');
      await page.fill('.editor .key', 'glance-sources');
      await page.getByLabel('What stands below it is').selectOption('facts');
      await save(page);
      const line = '"At a glance" sources available via hyperlinks';
      expect(changedLines(before, document.text())).toEqual({
        from: [line],
        to: [`## ${line} {#glance-sources .facts}`],
      });
      await part(page, line).getByText('#glance-sources').waitFor();
    });
  });

  it('splits at the cursor and merges again', async () => {
    await review(['kibhr-2015'], async (page, document) => {
      const before = document.text();
      await edit(page, 'The administration of justice is characterized');
      await page.evaluate(putCursor(' in Kazakhstan'));
      await page.click('[data-do=split]');
      await page.getByText('Saved to kibhr-2015.md.').waitFor();
      const parted = changedLines(before, document.text());
      expect(parted.from).toHaveLength(1);
      expect(parted.to).toEqual([
        expect.stringMatching(/shortcomings$/),
        '',
        expect.stringMatching(/^in Kazakhstan/),
      ]);
      expect(await part(page, 'The administration of justice').locator('+ .part').textContent()).toContain(
        'in Kazakhstan',
      );
      await page.click('#problem-list');
      await page.getByRole('button', { name: '38 is right' }).click();
      await page.getByText('The front matter counts').waitFor({ state: 'detached' });
      expect(document.text()).toContain('\n  paragraph: 38\n');
      await page.keyboard.press('Control+z');
      await page.getByText('The last edit is taken back.').waitFor();
      await page.keyboard.press('Escape');
      await edit(page, 'in Kazakhstan, and especially');
      await page.click('[data-do=merge]');
      await page.waitForSelector('.editor', { state: 'detached' });
      expect(document.text()).toBe(before);
    });
  });

  it('leaves a part out, puts its line back, and makes a footnote of it and back', async () => {
    await review(['sr-2015'], async (page, document) => {
      const before = document.text();
      const words = '"At a glance" sources available via hyperlinks';
      const open = async () => {
        await edit(page, words);
        await page.click('.no-passage summary');
      };
      await open();
      await page.selectOption('.no-passage select', 'decoration');
      await page.click('[data-do=omit]');
      const line = page.locator('.source-line.omitted', { hasText: words });
      await line.getByText('left out: decoration').waitFor();
      expect(await part(page, words).count()).toBe(0);
      expect(changedLines(before, document.text()).to).toContainEqual(
        expect.stringMatching(/^ {4}- \{ name: decoration, lines: "\d+" \}$/),
      );
      await page.click('#problem-list');
      await page.getByRole('button', { name: '11 is right' }).waitFor();
      await page.keyboard.press('Escape');
      await line.hover();
      await line.getByText('Put back').click();
      await part(page, words).waitFor();
      expect(document.text()).toBe(before);
      expect(await page.textContent('#problem-list')).toBe('No problems');

      await open();
      await page.click('[data-do=note]');
      await page.getByText('A footnote needs its mark').waitFor();
      await page.locator('.no-passage input').fill('7');
      await page.click('[data-do=note]');
      await page.locator('.part.kind-note', { hasText: words }).waitFor();
      expect(document.text().endsWith(`\n\n[^7]: ${words}\n`)).toBe(true);
      await open();
      await page.click('[data-do=unnote]');
      await page.locator('.part.kind-paragraph', { hasText: `7 ${words}` }).waitFor();
      expect(document.text()).toBe(before.replace(words, `7 ${words}`));
    });
  });

  it('says at once where words are not those of the source, and refuses what cannot be read', async () => {
    await review(
      ['sr-2015'],
      async (page, document) => {
        const before = document.text();
        await edit(page, 'At least not yet.');
        const words = await page.inputValue('.editor textarea');
        await page.fill('.editor textarea', words.replace('serious', 'grave'));
        await page.getByText('The source does not have this here: “grave restrictions').waitFor();
        await page.fill('.editor textarea', words.replace('At least', 'At  least'));
        await page.getByText('The source does not have this here').waitFor({ state: 'hidden' });
        await page.selectOption('.editor select >> nth=0', 'numbered');
        await page.click('[data-do=save]');
        await page.getByText('a numbered paragraph needs a number').waitFor();
        await page.keyboard.press('Escape');
        await page.waitForSelector('.editor', { state: 'detached' });
        expect(document.text()).toBe(before);
      },
      { expected: /status of 422/ },
    );
  });

  it('does not save over a file that was changed in the meantime, and reads it again', async () => {
    await review(
      ['ngo-iccpr-2025'],
      async (page, document) => {
        const changed = document.text().replace('*May 2025*', '*June 2025*');
        await edit(page, 'On a positive note');
        document.write(changed);
        await page.click('[data-do=save]');
        await page.getByText('The file was changed by somebody else').waitFor();
        expect(document.text()).toBe(changed);
        await page.click('#again');
        await part(page, 'June 2025').waitFor();
        expect(await page.locator('#conflict').isVisible()).toBe(false);
      },
      { expected: /status of 409/ },
    );
  });

  it('shows hostile text as text', async () => {
    const hostile = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script> "'&amp;`;
    const change = (text: string) =>
      text
        .replace('title: "Factsheet', 'title: "<b>Factsheet</b>')
        .replace(/^No$/m, `No ${hostile}`)
        .replace('{#parties', '{#parties-"><script>');
    const doubts = [{ line: 13, message: hostile }];
    await review(
      ['sr-2015', { change, doubts, changeSource: (text) => text.replace(/^No$/m, `No ${hostile}`) }],
      async (page) => {
        expect(await page.textContent('#title')).toContain('<b>Factsheet</b>');
        expect(await page.locator('#line-13 .words').textContent()).toBe(`No ${hostile}`);
        expect(await page.locator('.part', { hasText: '<script>document.title' }).count()).toBe(1);
        await page.keyboard.press('j');
        await page.keyboard.press('Enter');
        expect(await page.inputValue('.editor textarea')).toBe(`No ${hostile}`);
        await page.click('#doubt-list');
        expect(await page.locator('main script, main img, .panel script, .panel img').count()).toBe(0);
        expect(await page.title()).toBe('<b>Factsheet</b>: Kazakhstan Country Visit — review');
      },
    );
  });

  it('scrolls a document of 2,000 passages, and keeps the place when one is edited', async () => {
    const many = Array.from(
      { length: 2000 },
      (_, index) => `${index + 1}. Paragraph ${index + 1} of many, ${'with words '.repeat(10)}`,
    );
    const change = (text: string) => `${/^---\n[\s\S]*?\n---\n/.exec(text)?.[0]}\n${many.join('\n\n')}\n`;
    await review(['ep-2014', { change, changeSource: () => many.join('\n\n') }], async (page, document) => {
      expect(await page.locator('.part').count()).toBe(2000);
      await page.locator('#part-1500').scrollIntoViewIfNeeded();
      const frames = await page.evaluate<number[]>(scrollAlong);
      expect(frames[10]).toBeLessThan(100);
      await page.locator('#part-1500').scrollIntoViewIfNeeded();
      const before = await topOf(page, '#line-3001');
      await page.locator('#part-1500 .number').click();
      await page.keyboard.type('1600');
      await page.keyboard.press('Control+Enter');
      await page.getByText('Saved to ep-2014.md.').waitFor();
      await page.waitForTimeout(50);
      expect(Math.abs((await topOf(page, '#line-3001')) - before)).toBeLessThan(60);
      expect(document.text()).toContain('\n1600. Paragraph 1501 of many');
    });
  });
});
