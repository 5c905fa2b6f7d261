/** News organisations as they name themselves, with their host names. For recognising a name that stands in the text, never for making one up. */
const table = `
ABC News|abcnews.go.com, abc.net.au
AFP; Agence France-Presse|afp.com
Al Arabiya; Al Arabiya English|english.alarabiya.net
Al Jazeera; Al Jazeera English|aljazeera.com
Al-Monitor|al-monitor.com
Anadolu; Anadolu Agency; AA|aa.com.tr
ANI|aninews.in
ANSA|ansa.it
AP; AP News; Associated Press; The Associated Press|apnews.com
Arab News|arabnews.com
Asahi Shimbun; The Asahi Shimbun|asahi.com
Asia Times|asiatimes.com
Axios|axios.com
Balkan Insight|balkaninsight.com
Bangkok Post|bangkokpost.com
Barron's|barrons.com
BBC; BBC News; BBC World Service|bbc.com, bbc.co.uk
Bild|bild.de
Bloomberg; Bloomberg News|bloomberg.com
Breaking Defense|breakingdefense.com
Business Insider|businessinsider.com
Business Standard|business-standard.com
BuzzFeed News|buzzfeednews.com
Caixin; Caixin Global|caixinglobal.com
CBC; CBC News|cbc.ca
CBS News|cbsnews.com
CGTN|cgtn.com
Channel NewsAsia; CNA|channelnewsasia.com
China Daily|chinadaily.com.cn
CNBC|cnbc.com
CNN|cnn.com, edition.cnn.com
Corriere della Sera|corriere.it
Daily Mail; Mail Online|dailymail.co.uk
Daily Sabah|dailysabah.com
Dawn; DAWN.COM|dawn.com
Deccan Herald|deccanherald.com
Defense News|defensenews.com
Defense One|defenseone.com
Der Spiegel; Spiegel; DER SPIEGEL|spiegel.de
Deutsche Welle; DW|dw.com
dpa; Deutsche Presse-Agentur|dpa.com
EFE; Agencia EFE|efe.com
El País|elpais.com
Euractiv; EURACTIV|euractiv.com
Euronews|euronews.com
EUobserver|euobserver.com
Financial Times; FT|ft.com
Focus Taiwan|focustaiwan.tw
Forbes|forbes.com
Foreign Affairs|foreignaffairs.com
Foreign Policy|foreignpolicy.com
Fortune|fortune.com
Fox News|foxnews.com
France 24; FRANCE 24|france24.com
Frankfurter Allgemeine Zeitung; FAZ|faz.net
Global Times|globaltimes.cn
Haaretz|haaretz.com
Hindustan Times|hindustantimes.com
Hong Kong Free Press; HKFP|hongkongfp.com
HuffPost|huffpost.com
Hurriyet Daily News|hurriyetdailynews.com
Indian Express; The Indian Express|indianexpress.com
Interfax|interfax.com
Iran International|iranintl.com
IRNA|irna.ir
Jakarta Post; The Jakarta Post|thejakartapost.com
Jane's; Janes|janes.com
Japan Times; The Japan Times|japantimes.co.jp
Jerusalem Post; The Jerusalem Post|jpost.com
Jiji Press|jiji.com
JoongAng Daily; Korea JoongAng Daily|koreajoongangdaily.joins.com
KCNA|kcna.kp
Korea Herald; The Korea Herald|koreaherald.com
Korea Times; The Korea Times|koreatimes.co.kr
Kyiv Independent; The Kyiv Independent|kyivindependent.com
Kyiv Post|kyivpost.com
Kyodo; Kyodo News|english.kyodonews.net
Le Figaro|lefigaro.fr
Le Monde|lemonde.fr
Los Angeles Times|latimes.com
Mainichi; The Mainichi|mainichi.jp
Meduza|meduza.io
Mehr News|mehrnews.com
Middle East Eye|middleeasteye.net
Modern Diplomacy|moderndiplomacy.eu
Moscow Times; The Moscow Times|themoscowtimes.com
MSNBC|msnbc.com
Naval News|navalnews.com
NBC News|nbcnews.com
NDTV|ndtv.com
New York Post|nypost.com
Newsweek|newsweek.com
NHK; NHK World; NHK WORLD-JAPAN|nhk.or.jp
Nikkei; Nikkei Asia; Nikkei Asian Review|asia.nikkei.com
NPR|npr.org
PBS NewsHour|pbs.org
Philippine Daily Inquirer; Inquirer|inquirer.net
POLITICO; Politico|politico.com, politico.eu
Press Trust of India; PTI|ptinews.com
Radio Free Asia; RFA|rfa.org
Radio Free Europe; RFE/RL; Radio Free Europe/Radio Liberty|rferl.org
Rappler|rappler.com
Responsible Statecraft|responsiblestatecraft.org
Reuters; Thomson Reuters|reuters.com
RIA Novosti|ria.ru
RT|rt.com
Semafor|semafor.com
SCMP; South China Morning Post|scmp.com
Sky News|news.sky.com
Slate|slate.com
South China Morning Post|scmp.com
Sputnik|sputnikglobe.com
Straits Times; The Straits Times|straitstimes.com
Stars and Stripes|stripes.com
Sydney Morning Herald; The Sydney Morning Herald|smh.com.au
Süddeutsche Zeitung|sueddeutsche.de
Taipei Times|taipeitimes.com
TASS|tass.com
The Atlantic|theatlantic.com
The Australian|theaustralian.com.au
The Conversation|theconversation.com
The Daily Beast|thedailybeast.com
The Diplomat|thediplomat.com
The Economist|economist.com
The Globe and Mail|theglobeandmail.com
The Guardian; Guardian|theguardian.com
The Hill|thehill.com
The Hindu|thehindu.com
The Independent; Independent|independent.co.uk
The Intercept|theintercept.com
The Irish Times|irishtimes.com
The Nation|thenation.com, nation.africa
The National|thenationalnews.com
The National Interest|nationalinterest.org
The New Arab|newarab.com
The New York Times; New York Times; NYT|nytimes.com
The New Yorker|newyorker.com
The Telegraph; Daily Telegraph|telegraph.co.uk
The Times; The Times of London|thetimes.co.uk
The Times of India; Times of India|timesofindia.indiatimes.com
The Times of Israel; Times of Israel|timesofisrael.com
The Wall Street Journal; Wall Street Journal; WSJ|wsj.com
The Washington Post; Washington Post; WaPo|washingtonpost.com
TIME; Time|time.com
Ukrainska Pravda|pravda.com.ua
Ukrinform|ukrinform.net
UN News|news.un.org
UPI; United Press International|upi.com
USA TODAY; USA Today|usatoday.com
US News & World Report; U.S. News & World Report|usnews.com
USNI News|news.usni.org
Vice; VICE News|vice.com
VnExpress; VnExpress International|vnexpress.net
Voice of America; VOA; VOA News|voanews.com
Vox|vox.com
War on the Rocks|warontherocks.com
WION|wionews.com
Xinhua; Xinhua News Agency|xinhuanet.com, news.cn
Yahoo News; Yahoo|news.yahoo.com, yahoo.com
Yomiuri Shimbun; The Japan News|japannews.yomiuri.co.jp
Yonhap; Yonhap News; Yonhap News Agency|yna.co.kr
Die Zeit; ZEIT ONLINE|zeit.de
`;

const rows = table
  .trim()
  .split('\n')
  .map((row) => row.split('|'))
  .map(([names = '', hosts = '']) => ({ names: names.split('; '), hosts: hosts.split(', ') }));

const names = new Set(rows.flatMap((row) => row.names.map(key)));
const hosts = new Map(rows.flatMap((row) => row.hosts.map((host) => [host, row.names[0] ?? host])));

/** Words that the names of papers, stations and agencies are made of. */
const telling =
  /\b(?:Agency|Broadcasting|Bulletin|Chronicle|Courier|Daily|Dispatch|Examiner|Express|Forum|Gazette|Globe|Guardian|Herald|Independent|Inquirer|Insider|Institute|Journal|Ledger|Magazine|Mail|Mercury|Mirror|Monitor|Morning Post|News|Newswire|Observer|Online|Post|Press|Quarterly|Radio|Record|Register|Report|Reporter|Review|Sentinel|Standard|Star|Telegraph|Television|Times|Today|Tribune|TV|Weekly|Wire)\b/;

const parting = /\s+(?:[-–—|·•»]|::)\s+|\s*\|\s*/gu;

function key(name: string): string {
  return name.toLowerCase().replace(/^the /, '').replace(/’/g, "'");
}

/** Whether a text is the name of a news organisation in the table. */
export function isKnownOutlet(name: string): boolean {
  return names.has(key(name.trim()));
}

/** Whether a text is such a name, or is made as they are. */
export function isOutletName(name: string): boolean {
  return isKnownOutlet(name) || (isTitled(name) && telling.test(name));
}

/** The organisation behind a host name, or the host itself without `www.` and the like. */
export function outletOfHost(host: string): string {
  const bare = host.toLowerCase().replace(/^(?:www|m|amp|en|english|edition)\./, '');
  return hosts.get(host.toLowerCase()) ?? hosts.get(bare) ?? bare;
}

/** A headline's tail that names who printed it. */
export interface Suffix {
  /** Where the headline proper ends. */
  readonly titleEnd: number;
  readonly start: number;
  readonly end: number;
  /** Known, or made of words that papers are named with; else only its place and shape speak for it. */
  readonly sure: boolean;
}

/** The outlet that a headline ends with, such as " - The Paper"; undefined where the last part is none. */
export function findSuffix(text: string): Suffix | undefined {
  if (text.length > 300) return undefined;
  const last = [...text.matchAll(parting)].at(-1);
  if (last === undefined || last.index === 0) return undefined;
  const start = last.index + last[0].length;
  const name = text.slice(start).trimEnd();
  const titleWords = text.slice(0, last.index).trim().split(/\s+/).length;
  if (name === '' || (titleWords < 3 && !isKnownOutlet(name))) return undefined;
  const sure = isOutletName(name);
  const bar = last[0].includes('|');
  if (!sure && !(isTitled(name) && titleWords >= 4 && name.split(/\s+/).length <= (bar ? 5 : 3))) {
    return undefined;
  }
  return { titleEnd: last.index, start, end: start + name.length, sure };
}

/** Up to six words, each with a capital but for "of", "the" and the like. */
function isTitled(name: string): boolean {
  const words = name.split(/\s+/);
  if (words.length > 6 || /[.?!,;:“”"]$/.test(name)) return false;
  return words.every((word) =>
    /^(?:\p{Lu}|\d|(?:of|the|and|in|for|de|la|del|della|&)$)/u.test(word),
  );
}

const owner =
  "(?:the\\s+)?(?<name>\\p{Lu}[\\p{L}\\p{N}&'’-]*(?:\\.\\p{L}+)*(?:\\s(?:\\p{Lu}[\\p{L}\\p{N}&'’-]*|of|and|the|&))*)";
const consent = new RegExp(
  `\\b(?:e-?mails?|messages|communications|newsletters?|updates|offers|information|alerts)\\s+from\\s+${owner}`,
  'u',
);
const rights = new RegExp(
  `(?:©|\\([cC]\\)|\\b[Cc]opyright|\\bCOPYRIGHT)\\s*(?:©\\s*)?(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?,?\\s+)?(?:by\\s+)?${owner}`,
  'u',
);

/** Where a line of furniture names who is behind the page: in its consent text or its copyright notice. */
export function findOwner(text: string): readonly [start: number, end: number] | undefined {
  const clip = text.slice(0, 600);
  const match = consent.exec(clip) ?? rights.exec(clip);
  const name = match?.groups?.['name']?.replace(/(?:\s(?:of|and|the|&)|['’-])+$/, '');
  if (!match || !name) return undefined;
  const start = match.index + match[0].length - (match.groups?.['name'] ?? '').length;
  return [start, start + name.length];
}
