/** Any of these as a whole word; a word that ends in `*` begins one. */
const any = (words: string) =>
  `(?:${words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/\*$/, '\\p{L}*').replaceAll('_', '\\s+'))
    .join('|')})(?![\\p{L}\\p{N}])`;
/** What a sentence may begin with before it begins: marks, "ok so", "ну а". */
const start = `^[^\\p{L}\\p{N}]*(?:${any('and so but ok okay well yes no yeah nah oh lol lmao btw anyway also ну и а да вот кстати ал ә')}[\\s,.:]*)*`;
const beginning = (words: string) => new RegExp(`${start}${any(words)}`, 'iu');
const anywhere = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}'’-])${any(words)}`, 'iu');

const asks = new RegExp(
  `\\?[!?\\s"”’»)…]*$|${start}(?:${any(
    'who whose what why anyone has_anyone does_anyone кто что когда где почему зачем сколько кім қашан неге қалай қайда',
  )}(?!.*:|.*,.*\\d)|${any('when where how')}\\s+${any(
    'is are was were did does do has have had can could will would should many much long often come',
  )}(?!.*[,:]))`,
  'iu',
);
/** Whether a sentence asks instead of saying something. */
export const isQuestion = (sentence: string) => asks.test(sentence);

/** Calls, wishes and greetings: what they name is where to come, not what happened. */
const calls = beginning(`
  join_us join_me join_our bring sign share retweet rt donate subscribe watch_this come_to come_and meet_us see_you
  don't_forget don’t_forget dont_forget good_luck good_morning good_evening happy_birthday rest_in rip solidarity_with
  show_me fight_me keep_up fun_fact_about congrats* bless
  подпишите* подписывайтесь приходите присоединяйтесь поделитесь делитесь держитесь не_забудьте удачи давайте
  попробуй* вечная_память с_днем добрый_вечер доброе_утро
  қосылыңыз* келіңіз* бөлісіңіз* қол_қойыңыз* ұмытпайық ұмытпаңыз* қайырлы_кеш қайырлы_таң өтінемін
`);

/** Who begins so speaks of themselves, of the others here, or of the talk; with a figure it may still be a claim. */
const talks = beginning(`
  i i'm i’m i've i’ve i'd i’d i'll i’ll im my me we we're we’re we've we’ve we'll we’ll our let's let’s let lets imo imho idk idc
  tbh honestly personally thanks(?!_to) thank thx ty please pls plz make judge look looks remember read join share come stop nobody_should great
  good nice morning hi hello hey welcome calling guess sorry sure you your you're you’re you've you’ve quick source til fyi ppl guys folks
  everyone someone imagine would_love not_sure fine just so_a_friend no_excuses such_a so_much_for what_a
  спасибо привет* всем хватит по-моему мне у_меня я мы нам наш вы вам ты тебе просто пожалуйста коллеги друзья ребята
  кто-то кто-нибудь вообще_то думаю считаю надеюсь
  менің мен біз біздің сіз сен сәлем рахмет достар менше меніңше ойланыңыз*
`);
/** Opinions, and who speaks, show themselves anywhere in a sentence. */
const opines = anywhere(`
  i i'm i’m i've i’ve my me myself imo imho idk tbh if_you_ask_me in_my_book in_my_opinion
  я мне меня по-моему если_честно надо_бы честно_говоря
  мен маған менің меніңше деп_ойлаймын рас_айтсам
`);
/** Words that judge; what they are said of is judged, not told. */
const judges = anywhere(`
  barbaric insane crazy sad funny hilarious pathetic disgusting shame shameful ridiculous joke circus awful terrible
  horrible stupid dumb typical outrageous unfair wild vibes playbook my_ass wow baby_steps
  жесть ужас* кошмар* позор* бред смешно грустно дикость варварство
  сұмдық масқара қорқынышты ұят әділетсіздік
`);

/** How a sentence is said: `call` never makes a claim, `talk` seldom does, `plain` mostly does. */
export function mannerOf(sentence: string): 'call' | 'opinion' | 'talk' | 'plain' {
  if (calls.test(sentence)) return 'call';
  if (judges.test(sentence)) return 'opinion';
  return talks.test(sentence) || opines.test(sentence) ? 'talk' : 'plain';
}

/** A name or a number by itself says nothing of it: a statement has at least two words and one more, or a figure. */
export function saysSomething(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’-]*/gu) ?? [];
  return words.length > 2 && words.filter((word) => /\p{L}{2}/u.test(word)).length > 1;
}

const negation =
  /(?<!\p{L})(?:not|no|never|nobody|none|cannot|without|не|нет|ни|никто|никогда|без|емес|жоқ)(?!\p{L})|n['’]t(?!\p{L})/iu;
/** Whether a sentence denies something, which figures, dates and names do not show. */
export const denies = (sentence: string) => negation.test(sentence);
