import { placesElsewhere } from './zone-places-elsewhere.ts';

/** A zone that people call by other names than its id has. */
export interface Place {
  readonly zone: string;
  /** ISO 3166: the country whose name means this zone. */
  readonly country?: string;
  /** Cities and other names, with `-` between their words. */
  readonly names: readonly string[];
}

/**
 * Each entry is a country, where its name means the zone, the zone, and names that its id does not have: capitals and
 * big cities without a zone of their own, and Russian and Kazakh spellings. A country that stands at several zones
 * means none of them alone; one whose other zones are islands, or have the same time, stands at the one people mean.
 * Kazakhstan is one of these since 1 March 2024, when the whole country went over to UTC+5.
 * The order is that in which zones are offered.
 */
const placesNear = `
KZ Asia/Almaty Алматы Алма-Ата Alma-Ata Astana Астана Астаны Nur-Sultan Нур-Султан Нұр-Сұлтан Shymkent Шымкент Чимкент
  Karaganda Qaraghandy Qaragandy Караганда Қарағанды Taraz Тараз Pavlodar Павлодар Semey Семей Семипалатинск
  Ust-Kamenogorsk Oskemen Усть-Каменогорск Өскемен Turkistan Туркестан Түркістан Kokshetau Кокшетау Көкшетау
  Petropavl Петропавл Петропавловск Taldykorgan Талдыкорган Талдықорған Zhezkazgan Жезказган Жезқазған
  Temirtau Темиртау Теміртау Ekibastuz Экибастуз Екібастұз Konaev Конаев Қонаев;
Asia/Aqtau Aktau Актау Ақтау Zhanaozen Жанаозен Жаңаөзен; Asia/Aqtobe Aktobe Актобе Ақтөбе Актюбинск;
Asia/Atyrau Атырау; Asia/Oral Uralsk Уральск Орал; Asia/Qostanay Kostanay Костанай Қостанай Кустанай;
Asia/Qyzylorda Kyzylorda Кызылорда Қызылорда;
UZ Asia/Tashkent Ташкент Toshkent Fergana Фергана Андижан Andijan Namangan Наманган;
Asia/Samarkand Самарканд Самарқанд Bukhara Бухара Бұхара Nukus Нукус Нүкіс Urgench Ургенч;
KG Asia/Bishkek Бишкек Бішкек Osh Ош Кыргызстан; TJ Asia/Dushanbe Душанбе Худжанд Khujand;
TM Asia/Ashgabat Ашхабад Ашғабат Ашгабат Туркмения; UTC GMT Etc/GMT Coordinated-Universal-Time Greenwich Гринвич;
RU Europe/Moscow Москва Мәскеу Saint-Petersburg St-Petersburg Санкт-Петербург Петербург Питер Petersburg Казань
  Kazan Қазан Sochi Сочи Нижний-Новгород Nizhny-Novgorod Ростов-на-Дону Краснодар Воронеж MSK МСК Московское Махачкала Грозный;
GB Europe/London Лондон UK England Англия Scotland Шотландия Wales Уэльс Эдинбург Edinburgh Manchester;
BE Europe/Brussels Брюссель; CH Europe/Zurich Цюрих Geneva Женева Bern Берн Lausanne;
AT Europe/Vienna Вена; FR Europe/Paris Париж Strasbourg Страсбург Marseille Lyon;
DE Europe/Berlin Берлин Munich Мюнхен Hamburg Гамбург Frankfurt Франкфурт Cologne Кёльн Bonn Бонн;
NL Europe/Amsterdam Амстердам The-Hague Hague Гаага Голландия Holland; PL Europe/Warsaw Варшава Krakow Краков;
CZ Europe/Prague Прага Czech-Republic Brno Брно; UA Europe/Kyiv Киев Київ Lviv Львов Odesa Odessa Одесса Харьков Kharkiv;
BY Europe/Minsk Минск Белоруссия; TR Europe/Istanbul Стамбул Ыстамбұл Ankara Анкара Turkey;
GE Asia/Tbilisi Тбилиси; AM Asia/Yerevan Ереван; AZ Asia/Baku Баку;
US America/New_York Нью-Йорк NYC Washington-DC Вашингтон Boston Бостон Miami Майами Atlanta Philadelphia Филадельфия USA США
  АҚШ; US America/Chicago Чикаго Houston Хьюстон Dallas Даллас USA США АҚШ; US America/Denver Денвер USA США АҚШ;
US America/Los_Angeles Лос-Анджелес San-Francisco Сан-Франциско Seattle Сиэтл Las-Vegas Лас-Вегас USA США АҚШ;
CN Asia/Shanghai Шанхай Beijing Пекин Бейжің Guangzhou Гуанчжоу Shenzhen; Asia/Urumqi Урумчи Үрімші;
MN Asia/Ulaanbaatar Улан-Батор Ұлан-Батыр Ulan-Bator; MN Asia/Hovd Ховд;
RU Asia/Yekaterinburg Екатеринбург Ekaterinburg Челябинск Chelyabinsk Тюмень Tyumen Уфа Ufa Пермь Perm Оренбург;
RU Asia/Omsk Омск Омбы; RU Asia/Novosibirsk Новосибирск Новосібір; RU Europe/Samara Самара Ижевск Izhevsk;
RU Europe/Kaliningrad Калининград; RU Asia/Krasnoyarsk Красноярск; RU Asia/Irkutsk Иркутск Улан-Удэ;
RU Asia/Yakutsk Якутск; RU Asia/Vladivostok Владивосток Khabarovsk Хабаровск; RU Asia/Barnaul Барнаул Барнауыл;
RU Asia/Tomsk Томск; RU Asia/Novokuznetsk Новокузнецк Kemerovo Кемерово; RU Asia/Chita Чита;
RU Asia/Magadan Магадан; RU Asia/Sakhalin Сахалин Южно-Сахалинск; RU Asia/Anadyr Анадырь;
RU Asia/Kamchatka Камчатка Петропавловск-Камчатский; RU Europe/Saratov Саратов; RU Europe/Astrakhan Астрахань;
RU Europe/Volgograd Волгоград; RU Europe/Ulyanovsk Ульяновск; RU Europe/Kirov Киров;
RU Asia/Srednekolymsk Среднеколымск; RU Asia/Khandyga Хандыга; RU Asia/Ust-Nera Усть-Нера; Europe/Simferopol Симферополь;
LT Europe/Vilnius Вильнюс; LV Europe/Riga Рига; EE Europe/Tallinn Таллин; MD Europe/Chisinau Кишинёв Молдавия;
SE Europe/Stockholm Стокгольм; NO Europe/Oslo Осло; FI Europe/Helsinki Хельсинки; DK Europe/Copenhagen Копенгаген;
IT Europe/Rome Рим Milan Милан; ES Europe/Madrid Мадрид Barcelona Барселона; PT Europe/Lisbon Лиссабон;
IE Europe/Dublin Дублин; GR Europe/Athens Афины; HU Europe/Budapest Будапешт; RO Europe/Bucharest Бухарест;
BG Europe/Sofia София; RS Europe/Belgrade Белград; HR Europe/Zagreb Загреб; SI Europe/Ljubljana Любляна;
SK Europe/Bratislava Братислава; BA Europe/Sarajevo Сараево; ME Europe/Podgorica Подгорица;
MK Europe/Skopje Скопье Macedonia Македония; AL Europe/Tirane Tirana Тирана; LU Europe/Luxembourg Люксембург;
MT Europe/Malta Мальта Валлетта; IS Atlantic/Reykjavik Рейкьявик; LI Europe/Vaduz Вадуц; MC Europe/Monaco Монако;
AD Europe/Andorra Андорра; SM Europe/San_Marino Сан-Марино; VA Europe/Vatican Ватикан; CY Asia/Nicosia Никосия`;

let places: readonly Place[] | undefined;

/** The places in the order in which they are offered. */
export function placesKnown(): readonly Place[] {
  places ??= `${placesNear};${placesElsewhere}`.split(';').map(placeOf);
  return places;
}

function placeOf(entry: string): Place {
  const words = entry.trim().split(/\s+/);
  const country = /^[A-Z]{2}$/.test(words[0] ?? '') ? words.shift() : undefined;
  const [zone = '', ...names] = words;
  return { zone, ...(country && { country }), names };
}
