import { answerOf } from '../../src/answers/answer.ts';
import { message } from '../../src/answers/message.ts';
import type { Services } from '../../src/answers/services.ts';
import { chooseContent } from '../../src/digest/choose-content.ts';
import { digestAnswer } from '../../src/digest/digest-answer.ts';
import { linesOf } from '../../src/digest/told.ts';
import { standingOf } from '../../src/digest/wanted.ts';
import { drawn } from '../../src/discord/drawn.ts';
import { renderAnswer } from '../../src/discord/render-answer.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import type { Delivery, Subscription } from '../../src/domain/subscription.ts';
import { languages } from '../../src/i18n/languages.ts';
import type { Words } from '../../src/i18n/words.ts';
import type { Sample } from './page-html.ts';

const date = '2026-01-12';
const at = `${date}T02:30:00.000Z`;
const subscription: Subscription = {
  id: 'preview',
  server: '1100000000000000002',
  number: 1,
  channel: '1100000000000000003',
  schedule: { time: '07:30', zone: 'Asia/Almaty', weekdays: [1, 2, 3, 4, 5] },
  wanted: {},
  count: 3,
  picture: false,
  state: 'active',
  createdAt: '2026-01-01T00:00:00.000Z',
  next: { date, at },
  round: 1,
  revision: 1,
};
const link = () => 'https://discord.com/channels/1/2/3';

/** Digests as they are posted, and the list of them. */
export async function digestSamples(services: Services): Promise<Sample[]> {
  const digest = async (title: string, more: Partial<Subscription>, words: Words, changed?: PassageId) => {
    const own = { ...subscription, ...more };
    const changedAt = (id: PassageId) => (id === changed ? '2026-01-10T00:00:00.000Z' : undefined);
    const standing = { ...standingOf(own.wanted, services), changedAt, recent: [] };
    const content = chooseContent(own, standing, date);
    if (!content) throw new Error('nothing to show');
    const answer = digestAnswer(own, content, date, services);
    const picture = answer.charts.length > 0 ? await drawn(answer, words) : undefined;
    const asked = { command: '', raw: {}, from: 0, ephemeral: false, single: true, words };
    return { title, message: renderAnswer(answer, asked, picture) };
  };
  const right = { right: 'assembly' as never };
  return [
    await digest('a digest', {}, languages.en),
    await digest(
      'one in Russian on one right, with something new',
      { wanted: right },
      languages.ru,
      'ngo-upr-2014:assembly.r1' as PassageId,
    ),
    await digest('one in Kazakh with the picture of the week', { count: 1, picture: true }, languages.kk),
    await digest('nothing is outstanding', { wanted: { set: 'upr-2025' as never } }, languages.en),
    { title: '/digest list', message: list(services) },
  ];
}

function list({ library }: Services) {
  const delivery = (state: Delivery['state'], more: Partial<Delivery>): Delivery => ({
    ...{ subscription: subscription.id, server: subscription.server, date, dueAt: at, state },
    ...{ claimedAt: at, attempts: 1, freeAt: '2026-01-12T02:40:00.000Z', ...more },
  });
  const lines = [
    ...linesOf(
      subscription,
      [
        delivery('claimed', { reason: 'Discord 503' }),
        delivery('sent', { date: '2026-01-09', posted: { channel: '2', message: '3' } }),
        delivery('missed', { date: '2026-01-08', reason: 'away' }),
      ],
      library,
      { link },
    ),
    ...linesOf({ ...subscription, number: 2, state: 'off', reason: 'channel_gone' }, [], library, { link }),
    ...linesOf({ ...subscription, number: 3, state: 'paused' }, [], library, { link }),
  ];
  const answer = answerOf({
    outcome: 'found',
    title: message('title.digests'),
    lines,
    total: 3,
    forAsker: true,
  });
  return renderAnswer(answer, { command: '', raw: {}, from: 0, ephemeral: true, words: languages.en });
}
