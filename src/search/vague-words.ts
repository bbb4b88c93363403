import { isCyrillic } from './fold.ts';
import { stem } from './stem.ts';
import { wordList } from './stop-words.ts';

/**
 * Words that say little by themselves in any text: verbs of being, doing, having and moving, measures of degree, time
 * and place, and what people put around a question. They are looked for, but hardly missed where they do not stand.
 * Words that a document on human rights is about (permit, report, refuse, fail) are not among them.
 */
const english = wordList(`
  able absolutely accordingly across actual actually affair affairs afterwards ago agree ahead alike almost alone along alongside already
  although altogether always among amount amounts anyhow anyway apart apparently appear appears apply applies appropriate area
  around arrive aside aspect aspects available avoid aware away back background bad badly base based basic basically basis
  became become becomes becoming began begin beginning begins begun behave behind believe besides best better beyond bit both bottom
  break bring brings brought build busy buy call called calls came careful carry carried catch cause caused causes certain certainly
  chance chances change changed changes changing check choice choose chose chosen circumstances clear clearly close closely
  collect come comes coming common commonly compare compared comparison complete completed completely concern concerns 
  connected consider considered consist contain contains content context continue continued continues contrast cope correct
  correctly cost costs could count course crazy create created currently cut daily date dates deal dealing dealt
  decide decided decides definitely degree depend depends deserve despite detail detailed details differ difference different differently
  difficult directly discuss discussed discusses done double doubt download drag dragged draw drawn drop dropped due early easily easy
  edge effect effectively effort efforts else elsewhere emerge end ended ending ends enough entire entirely equally especially essentially
  even event eventually ever every everybody everyday everyone everything everywhere evidently exact exactly example examples
  except exist existed existing exists expect expected explain extent extra extremely face faced facing fact facts 
  fall fallen falls familiar far fast feel fell felt figure figures fill final finally fine finish finished first fit fix fixed
  focus follow followed following follows form forms former formerly forth forward found frequently fresh full
  fully further future gain gained gave general generally gets given gives giving goes gone good gradually great greatly 
  grow grows guess half hand handle handled handling hands happy hard hardly head heavily heavy held helped helpful
  helps hence hide high higher highest highly hit hold holding holds hope hour hours huge idea ideas immediately importance
  important impossible improve improved inside instead intend intended interested interesting involve involved involves involving
  issue issues item items keep keeps kept key kinds knew known knows lack large largely larger largest last lasted lasts
  late lately later latest latter lead leading leads learn learned least leave leaves leaving led left length less lets level
  levels lie lies light likely limited line link list listed lists little live lived lives living located long longer longest look
  looked looking looks lose lost lot lots low lower lowest luck main mainly major majority makes manage managed manner mark massive
  matter matters maybe meant meanwhile merely middle mind minute minutes miss missing moment moments month months
  moreover mostly move moved moves moving name named namely names near nearby nearly necessarily necessary needed
  neither never nevertheless new newest next nice nobody none nonetheless normal normally note noted nothing nowadays nowhere
  obvious obviously occasion occur occurred occurs odd offer offered offers often okay old older oldest ones ongoing online
  open opened openly opens opinion option options order ordinary original originally otherwise ought overall page part
  partially particular particularly partly parts pass passed past pay pays perhaps permanently persist person phrase pick picture piece
  place placed places plain plan plans play plenty plus point points poor position possibility possible possibly potential practically practice
  prefer present presently pretty previous previously principally prior probably problem problems proceed process produce proper
  properly proportion propose proposed proposes provide provided provides put puts putting question questions quick quickly
  quite raise raised ran rate rates rather reach reached read reading ready real reality really reason reasons receive received receives
  recent recently refer refers regard regardless relate related relation relatively relevant reliable remain remained
  remains remember remove repeat repeatedly require required requires respect respective respectively respond responded result resulted
  results return right round run runs safe same sat save saw scale scene search second seconds section see
  seeing seek seem seemed seems seen send sent separate series serious seriously set sets setting several shall shape share
  shared short shortly show showed shown shows side sides sign significant significantly similar similarly simple simply since
  single sit situation situations size small smaller so-called soon specific specifically specified spend spent spoke stage
  stand standing stands start started starting starts stay stayed stays step steps stop stopped stopping stops straight strange
  strong strongly stuff style subject succeed success such sudden suddenly suggest suggested suggests summary suppose supposed
  sure surely system systems taken takes taking talk talked talks term terms text thank thinks third thought thoughts throughout
  thus tie tied time times today together told tomorrow took top total totally touch toward tried tries trouble
  truly try trying turn turned turns twice two type types typical typically unable underlying unfortunately unless unlike update used
  useful user users uses using usual usually valid value various varied vary version versus via view views visible vs wait wanting wasted
  ways week weeks whatever whenever whereas wherever whoever whole wholly wide widely wish wished wonder wondering word wording words
  work worked working works world worse worst worth write writes writing written wrong wrote year years yes yesterday yet young zero
  percent percentage proportion date day days maximum minimum quantity
`);

const russian = wordList(`
  большой больше будет будут брать бывает важно ввиду весь вещь взять видно вместо возможно вообще впервые время всегда всюду второй вышел
  говорить говорил говорят год года годах годы давать дал дала дали дать дают два две делать делают делается день дней дня довольно должен
  должна должно должны другие другой думать ехать едва жить живет зависит занял занимает занимать заявил значит знать идет иметь имеет имеют
  иначе иногда итог каждый касается кажется кого-то количество количества конец который кроме кругом лично лучше любой мало между
  менее меньше место месте мимо много может могли могу могут можно момент надо назад называется называют найти наконец например находится начал
  начали начало начать небольшой некоторые нельзя нибудь никогда новый нужен нужна нужно нужны обычно один одна одно около оказался
  ответил отдельный отношение первый перед период писать плохо подробно позже показать пока пол получать получает получил получила
  получили получить помощь понять после последний последние последнее потом почти правда правильно предложение пример примерно причина причины
  причем пришел произошло происходит просит просто процент процента процентов против проходит прошел прошлый путь разве разный раз раза
  ради ранее редко результат решил решили ряд самый сами свой своей сделал сделали сделать сегодня сейчас слово слова случай случае
  случилось слушать смочь снова совсем сообщить составляет среди срочно стал стала стали стало стать стоит страна стране страны сторона
  существует считает такие таково текст теперь типа тогда точка точно третий три трудно тут тысяч увидеть уровень установлен хотел хотеть
  хотят целый часто часть человек человека людей люди число шел являться является являются
  республика республики республике
`);

const kazakh = wordList(`
  адам адамдар адамды арқылы артық аса бар барлық басқа бері берді беру бірге бірі бірнеше біреу болады болған болды болып болу болса бүгін бұрын
  дейін дейді екі ең ескі жаңа жағдай жақсы жалпы жасады жасау жатыр жер жоқ жыл жылғы жылдан жылы жылдың жүр ие керек кезде кезінде келеді кейін көп көрсетті
  күн күні қазір қайтадан қалды қанша қарай қарсы қатысты қашан қойды маңызды мүмкін мына негізгі нәрсе
  оқиға оқиғасы оқиғасында оқиғалары оның осы осында өзі сан саны секілді сияқты солай сонда сөз тек туралы түр түрі тұр үлкен уақыт уақытта шығар
`);

/** English words by their stems, so that all forms of a word are vague where one is; those of other languages as they are. */
const vague = new Set([...english].map(stem));
const asTheyAre = new Set([...russian, ...kazakh]);

/** Whether a folded word says little by itself; single letters do. */
export const isVague = (word: string) =>
  asTheyAre.has(word) || /^\p{L}$/u.test(word) || (vague.has(stem(word)) && !isCyrillic(word));
