import { writeFileSync } from 'node:fs';
import { type Context, compose, type Request } from '../../src/discord/compose.ts';
import { defaultSettings, type InterfaceLanguage } from '../../src/domain/server-settings.ts';
import { leaveOnClosedPipe, loadCommands, loadServices } from '../../src/load.ts';
import { digestSamples } from './digest-samples.ts';
import { pageHtml, type Sample } from './page-html.ts';

/** Writes `preview.html`: each kind of answer as Discord shows it, drawn from the messages that are sent. */
const file = process.argv[2] ?? 'preview.html';

interface Shown extends Partial<Request> {
  readonly command: string;
  readonly raw: Readonly<Record<string, string>>;
  readonly language?: InterfaceLanguage;
}
const shown: readonly Shown[] = [
  { command: 'right', raw: { right: 'assembly' } },
  { command: 'right', raw: { right: 'assembly' }, from: 5, ephemeral: false },
  { command: 'right', raw: { right: 'assembly', document: 'ngo-iccpr-2025' } },
  { command: 'case', raw: { name: 'kozlov' } },
  { command: 'case', raw: { name: 'Siracusa' } },
  { command: 'case', raw: { name: 'Kozlowsky' } },
  { command: 'recommendations', raw: { set: 'upr-2025' } },
  { command: 'recommendations', raw: { set: '2025' } },
  { command: 'search', raw: { words: 'how long is Kozlov’s sentence' } },
  { command: 'search', raw: { words: '"right to strike"' } },
  { command: 'search', raw: { words: 'Uyghur camps in Xinjiang' } },
  { command: 'check', raw: { text: 'Kozlov is doing 15 years for Zhanaozen, look it up' } },
  {
    command: 'check',
    raw: {
      text: 'please read the law before posting\nToday the maximum administrative arrest for an unauthorised rally is 15 days. And courts side with the police in nearly every case. Aron Atabek got 18 years. Aliens landed in Oslo in 2019!',
    },
  },
  { command: 'cite', raw: { passage: 'ngo-iccpr-2025:45#0-170', context: '1' } },
  { command: 'cite', raw: { passage: 'kibhr-2015:persecution.1', style: 'bibtex' } },
  { command: 'document', raw: {} },
  { command: 'document', raw: { document: 'kibhr-2015' } },
  { command: 'help', raw: {} },
  { command: 'help', raw: { command: 'recommendations' } },
  { command: 'cite', raw: { passage: 'nothing:1' } },
  { command: 'right', raw: { right: 'свобода собраний' }, language: 'ru' },
  { command: 'check', raw: { text: 'Курамшину дали 18 лет за вымогательство.' }, language: 'ru' },
  { command: 'help', raw: {}, language: 'ru' },
  { command: 'recommendations', raw: { set: 'outstanding' }, language: 'kk' },
];

leaveOnClosedPipe();
const commands = await loadCommands();
const services = loadServices();
const samples: Sample[] = [];
for (const { language = 'own', ...request } of shown) {
  const settingsOf = async () => ({ ...defaultSettings, language });
  const context: Context = { commands, services, settingsOf, pace: () => ({ ok: true }) };
  const asker = { locale: language === 'ru' ? 'ru' : 'en-GB', guildId: null };
  const message = await compose({ from: 0, ...request }, asker, context);
  const options = Object.entries(request.raw).map(([name, value]) => `${name}:${value}`);
  samples.push({ title: [`/${request.command}`, ...options].join(' '), message });
}
samples.push(...(await digestSamples(services)));
writeFileSync(file, pageHtml(samples));
console.log(`${samples.length} answers in ${file}`);
