import { escapeHtml } from './markdown-html.ts';
import { type Message, messageHtml } from './message-html.ts';

/** A message to look at, and what it is to be called. */
export interface Sample {
  readonly title: string;
  readonly message: Message;
}

const about =
  'A development tool: an approximation of how Discord shows these messages, ' +
  'drawn from the payloads that are sent.';
/** Filled column by column: in a wide window a phone stands beside the desktop of its colours. */
const frames = ['dark desktop', 'light desktop', 'dark phone', 'light phone'];

/** A page that needs nothing but itself; its policy forbids the browser to load anything. */
export const pageHtml = (samples: readonly Sample[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>Messages of Pinpoint</title>
<style>${style}</style>
</head>
<body>
<p class="about">${about}</p>
${samples.map(sampleHtml).join('\n')}
</body>
</html>
`;

function sampleHtml({ title, message }: Sample): string {
  const drawn = messageHtml(message);
  const only = drawn.includes('class="only-you"') ? ' ephemeral' : '';
  const shown = frames.map(
    (frame) => `<figure><figcaption>${frame}</figcaption><div class="frame ${frame}">
<article class="message${only}"><div class="avatar" aria-hidden="true">P</div><div class="body">
<div class="author">Pinpoint <span class="badge">APP</span> <span class="when">Today at 12:00</span></div>
${drawn}
</div></article></div></figure>`,
  );
  return `<section class="sample"><h2>${escapeHtml(title)}</h2>
<div class="frames">${shown.join('\n')}</div></section>`;
}

/** Discord's measures and colours, as near as a system font allows. */
const style = `
* { box-sizing: border-box; }
body { margin: 24px; background: #8d9199; color: #111214; }
body, button { font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; }
.about { margin: 0 0 24px; }
.sample > h2 { margin: 32px 0 8px; font-size: 22px; }
.frames { display: grid; grid: auto auto / auto-flow max-content; gap: 16px; align-items: start; }
@media (max-width: 1240px) { .frames { display: flex; flex-wrap: wrap; } }
figure { margin: 0; max-width: 100%; }
figcaption { font-size: 12px; }
.frame { max-width: 100%; padding: 16px 0; border-radius: 8px; background: var(--back); color: var(--text); }
.desktop { width: 800px; }
.phone { width: 375px; }
.dark { --back: #313338; --box: #2b2d31; --text: #dbdee1; --small: #949ba4; --strong: #f2f3f5;
  --line: #3f4147; --bar: #4e5058; --code: #1e1f22; --grey: #4e5058; --on-grey: #fff; --link: #00a8fc;
  --field: #1e1f22; --mention: #c9cdfb; --tint: #5865f24d; --pill: #4e505878; --only: #5865f214; }
.light { --back: #fff; --box: #f2f3f5; --text: #313338; --small: #5c5e66; --strong: #060607;
  --line: #d9dbdf; --bar: #c4c9ce; --code: #e8eaed; --grey: #d7d9dc; --on-grey: #313338; --link: #006ce7;
  --field: #fff; --mention: #505cdc; --tint: #5865f226; --pill: #c4c9ce80; --only: #5865f20f; }
.message { display: flex; gap: 16px; padding: 4px 48px 4px 16px; }
.phone .message { gap: 12px; padding: 4px 12px; }
.ephemeral { background: var(--only); box-shadow: inset 2px 0 #5865f2; }
.avatar { flex: none; width: 40px; height: 40px; margin-top: 2px; border-radius: 50%; background: #2f6f9f;
  color: #fff; font-weight: 600; line-height: 40px; text-align: center; }
.body { display: flex; flex: 1; flex-direction: column; gap: 4px; min-width: 0; overflow-wrap: anywhere; }
.author { color: var(--strong); font-weight: 500; }
.badge { padding: 1px 5px; border-radius: 4px; background: #5865f2; color: #fff; font-size: 11px;
  font-weight: 600; vertical-align: 1px; }
.when { color: var(--small); font-size: 12px; font-weight: 400; }
.container { display: flex; flex-direction: column; gap: 8px; max-width: 600px; padding: 16px;
  border: 1px solid var(--line); border-radius: 8px; background: var(--box); }
.accented { padding-left: 20px; border-left: 0; box-shadow: inset 4px 0 var(--accent); }
.phone .container { max-width: none; padding: 12px; }
.phone .accented { padding-left: 16px; }
.text p, .text h1, .text h2, .text h3 { margin: 0; }
.text h1, .text h2, .text h3, strong { color: var(--strong); font-weight: 700; }
.text h1, .text h2, .text h3 { margin: 8px 0; line-height: 1.25; }
.text h1 { font-size: 24px; }
.text h2 { font-size: 20px; }
.text h3 { font-size: 16px; }
.text > :first-child { margin-top: 0; }
.text .small { color: var(--small); font-size: 13px; }
.text .small strong { color: inherit; }
.text ul { margin: 4px 0; padding-left: 24px; }
blockquote { margin: 0; padding-left: 16px; border-radius: 4px; box-shadow: inset 4px 0 var(--bar); }
code { padding: 1px 4px; border-radius: 4px; background: var(--code); font: 14px/1.3 Consolas, monospace; }
pre { margin: 6px 0; padding: 8px; border: 1px solid var(--line); border-radius: 4px;
  background: var(--code); }
pre code { padding: 0; white-space: pre-wrap; }
.text a, .dismiss { color: var(--link); text-decoration: none; }
.pill, .mention { padding: 0 3px; border-radius: 3px; background: var(--pill); }
.mention { background: var(--tint); color: var(--mention); font-weight: 500; }
.media { display: block; max-width: 100%; border-radius: 8px; margin: 4px 0; }
.separator.tight { padding: 4px 0; }
.separator.large { padding: 12px 0; }
.divider::before { content: ""; display: block; border-top: 1px solid var(--line); }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.section { display: flex; gap: 12px; justify-content: space-between; align-items: start; }
.texts { min-width: 0; }
.section > .button { flex: none; }
.button { min-width: 60px; min-height: 32px; padding: 4px 16px; border: 0; border-radius: 8px;
  font-size: 14px; font-weight: 500; color: #fff; background: #5865f2; }
.button.secondary, .button.link { color: var(--on-grey); background: var(--grey); }
.button.success { background: #248046; }
.button.danger { background: #da373c; }
button:disabled { opacity: 0.5; }
.select { flex: 1; max-width: 400px; min-width: 0; }
.phone .select { max-width: none; }
.box { display: flex; width: 100%; min-height: 40px; padding: 8px 12px; border: 1px solid var(--line);
  border-radius: 8px; justify-content: space-between; align-items: center; text-align: left;
  background: var(--field); color: var(--small); }
.box.chosen { color: var(--text); }
.box::after { content: ""; flex: none; width: 8px; height: 8px; margin: -4px 4px 0 12px; rotate: 45deg;
  border: solid currentColor; border-width: 0 2px 2px 0; }
details { color: var(--small); font-size: 12px; }
details ul { margin: 4px 0 0; padding: 8px 12px; border-radius: 8px; list-style: none;
  background: var(--field); }
details li { padding: 4px 0; color: var(--text); font-size: 14px; }
details small { display: block; color: var(--small); font-size: 12px; }
.only-you { display: flex; gap: 4px; align-items: center; color: var(--small); font-size: 12px; }
.only-you svg { flex: none; }
`;
