import type { Words } from './words.ts';

/** Russian: `{n|one|few|many}` chooses by a number; after «в» two forms do, the second for all but `one`. */
export const ru: Words = {
  language: 'ru',
  commands: {
    right: {
      name: 'право',
      description: 'Что есть в библиотеке о праве человека, сначала новейшие документы',
      options: {
        right: { name: 'право', description: 'Право любыми словами или статья МПГПП' },
        document: { name: 'документ', description: 'Только этот документ' },
        year: { name: 'год', description: 'Только документы этого года' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    case: {
      name: 'имя',
      description: 'Все упоминания человека, организации, издания, партии, закона или события, по датам',
      options: {
        name: { name: 'имя', description: 'Имя или название в любом написании' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    recommendations: {
      name: 'рекомендации',
      description: 'О чём просили государство: по набору, году, документу или праву, со статусом',
      options: {
        set: {
          name: 'набор',
          description: 'Набор, год, документ, право, «невыполненные» или «все»',
        },
        right: { name: 'право', description: 'Только рекомендации об этом праве' },
        status: { name: 'статус', description: 'Только рекомендации с этим статусом' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    search: {
      name: 'поиск',
      description: 'Отрывки, отвечающие на вопрос, сначала лучшие, дословно и со ссылкой',
      options: {
        words: { name: 'слова', description: 'Вопрос или несколько слов; «в кавычках» значит дословно' },
        document: { name: 'документ', description: 'Только этот документ' },
        year: { name: 'год', description: 'Только документы этого года' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    document: {
      name: 'документ',
      description: 'Что есть в библиотеке, или один документ с его заголовками и числом отрывков',
      options: {
        document: { name: 'документ', description: 'Документ; если не указан, список всех' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    cite: {
      name: 'цитата',
      description: 'Один отрывок целиком и ссылка на него в нужном стиле',
      options: {
        passage: { name: 'отрывок', description: 'Идентификатор отрывка, как он показан в ответах' },
        style: { name: 'стиль', description: 'Стиль ссылки; если не указан, UN Editorial Manual' },
        context: { name: 'контекст', description: 'Сколько отрывков показать перед ним и после него' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
    help: {
      name: 'помощь',
      description: 'О чём можно спросить и как',
      options: {
        command: { name: 'команда', description: 'Одна команда' },
        show: { name: 'показать', description: 'Кто видит ответ' },
      },
    },
  },
  messages: {
    'title.right': '{right}',
    'title.case': '{name}',
    'title.set': '{title}',
    'title.allSets': 'Рекомендации из всех документов',
    'title.search': 'Отрывки по запросу «{words}»',
    'title.documents':
      'Библиотека: {count} {count|документ|документа|документов}, {passages} {passages|отрывок|отрывка|отрывков}',
    'title.document': '{title}',
    'title.cite': '{passage}',
    'title.help': 'О чём можно спросить',
    'title.helpCommand': '/{command}: {description}',
    'title.nothing': 'В корпусе документов ничего не найдено',
    'title.ambiguous': '«{wording}» можно понять по-разному',
    'title.error': 'Не получилось',

    'line.articles': 'Статьи: {articles}',
    'line.passages':
      '{count} {count|отрывок|отрывка|отрывков} в {documents} {documents|документе|документах}',
    'line.outstanding':
      'Невыполненные: {count} из {of} {of|рекомендации|рекомендаций} (/recommendations {right})',
    'line.kind': 'Вид: {kind}',
    'line.described': '«{words}» ({document}, {date}, {pinpoint})',
    'line.mentions':
      '{count} {count|упоминание|упоминания|упоминаний} в {documents} {documents|документе|документах}',
    'line.together': 'В тех же отрывках: {names}',
    'line.related': 'См. также: {names}',
    'line.addressed': 'От кого и кому: {addressed}, {date}',
    'line.setIs': '{is}',
    'line.counts':
      '{count} {count|рекомендация|рекомендации|рекомендаций}, из них невыполненных: {outstanding}',
    'line.byStatus': '{status}: {count}',
    'line.document': '{id}  {title} ({issuer}, {date}), {passages} {passages|отрывок|отрывка|отрывков}',
    'line.issuer': 'Кем издан: {issuer} ({kind})',
    'line.dated': 'Дата: {date}',
    'line.period': 'Охватываемый период: {from} – {to}',
    'line.mechanism': 'Механизм: {mechanism}',
    'line.symbol': 'Условное обозначение: {symbol}',
    'line.rights': 'Условия использования: {note}',
    'line.headings': 'Заголовки:',
    'line.heading': '{heading}{count? ({count}, начиная с {first})}',
    'line.noHeading': 'До первого заголовка ({count}, начиная с {first})',
    'line.kinds': '{count} {count|отрывок|отрывка|отрывков}: {kinds}',
    'line.style': 'Стиль: {style} (есть: {styles})',
    'line.command': '/{command}  {description}. Например: {example}',
    'line.option': '{option}: {description}{required?, обязательно}{choices?; одно из: {choices}}',
    'line.example': 'Например: {example}',

    'group.best': 'Лучший отрывок из каждого документа, сначала новейшие',
    'group.rest': 'Ещё',
    'group.records': 'Что записано об этом в библиотеке',
    'group.list': 'Рекомендации',
    'group.instead': '{title} (от кого и кому: {addressed})',
    'group.before': 'Перед отрывком',
    'group.passage': 'Отрывок',
    'group.after': 'После отрывка',
    'group.mentions': 'Упоминания, от старых к новым',

    'label.alsoSearched': 'Также искали: {words}',
    'label.speakers': 'Чьи слова: {speakers}',
    'label.note': 'Примечание: {note}',

    'button.earlier': 'Предыдущие',
    'button.later': 'Следующие',
    'button.everyone': 'Показать всем',
    'button.recommendations': 'Рекомендации',
    'menu.open': 'Открыть отрывок в контексте и со ссылкой на него',
    'menu.narrow': 'Только один документ',
    'note.tooFast': 'Слишком быстро. Пожалуйста, спросите ещё раз {whenTimestamp}.',
    'note.oldButton': 'Эта кнопка из прежней версии и больше не действует. Пожалуйста, спросите ещё раз.',

    'note.old':
      'Дата самого нового из процитированных здесь источников: {date}, не менее {years} {years|года|лет} назад.',
    'note.noRight': 'Библиотека не знает права «{wording}»; искали по этим словам.',
    'note.articleAssumed': 'Понято как {article}. Если нужен другой договор, назовите его («ВДПЧ 20»).',
    'note.otherRights': 'Эта же статья указана и для других прав: {rights}.',
    'note.together': 'Эта статья защищает и другие права, они тоже в списке: {rights}.',
    'note.repaired': 'Искали «{meant}» вместо «{typed}». Чтобы искать дословно: "{typed}".',
    'note.noList': 'В библиотеке нет списка рекомендаций этого обзора ({title}).',
    'note.notUpr':
      'Вместо него показан другой список, под своим названием: {instead} ({count}). Это не рекомендации из «{title}».',
    'note.recordsOnly': 'Списка рекомендаций в этом источнике нет; в этих отрывках записано, о чём просили.',
    'note.alsoRecorded': 'Кое-что об этом в библиотеке записано и в сплошном тексте: {passages}.',
    'note.ourCount':
      'Места с пометкой «our count» (наш счёт) или «our name» (наше название) обозначены нами; в самом документе нумерации там нет.',
    'note.nearestNames': 'Такое имя неизвестно. Предложены ближайшие из известных.',
    'note.nothing': 'В корпусе документов об этом ничего не говорится.',
    'note.closest':
      'В корпусе документов ответа на это нет. Ближайшие отрывки показаны только как ближайшие; это не ответ.',
    'note.filtered': 'При этих ограничениях не остаётся ни одного отрывка; без них отрывки есть.',
    'note.noPhrase': 'Дословно «{phrase}» нет ни в одном отрывке.',
    'note.ambiguous': 'Выберите одно:',
    'note.more': 'Показано {shown} из {total}.',

    'error.unknownCommand': 'Команды /{command} нет. Есть: {known}.',
    'error.missingOption': 'Для /{command} нужен параметр «{option}», например: {example}',
    'error.badValue': '{option}: «{value}» не подходит; нужно: {right}.',
    'error.unknownOption': 'У /{command} нет параметра «{option}». Есть: {known}.',
    'error.repeatedOption': 'Параметр «{option}» указан дважды.',
    'error.unknownDocument': '«{document}»: такого документа нет, или подходит больше одного. Есть: {known}.',
    'error.unknownPassage': 'Отрывка «{passage}» нет. Идентификатор выглядит так: {example}',
    'error.unknownSet':
      'Нет набора, года, документа или права «{set}». Есть: {known}; или право, год, «невыполненные», «все».',
    'error.unknownYear': 'Документов {year} года нет. Есть документы этих лет: {known}.',
    'error.empty': 'Вопроса нет. Напишите вопрос или /help.',
    'error.noWords': 'В «{text}» нет ни буквы, ни цифры, по которым можно искать.',
    'error.tooLong':
      'В «{option}» {length} {length|знак|знака|знаков}; за один раз можно не больше {longest}.',
    'error.bug': 'Это наша ошибка. Она записана под номером {id}, без вашего вопроса.',
  },
};
