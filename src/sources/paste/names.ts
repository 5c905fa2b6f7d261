import { givenNames } from './given-names.ts';
import { contentWords } from './words.ts';

/** Small words inside a person's name. */
const particle =
  /^(?:al|bin|bint|ibn|de|da|di|del|della|des|dos|du|el|la|le|van|von|der|den|ter|ten|y|e|abu|ben|af|zu|st)$/i;

/** Capitalised words that stand in headings, places and firms, and hardly in the names of people. */
const noName = new Set(
  `africa america american americas arab arabia arctic asia asian atlantic australia australian austria balkans baltic bangladesh belarus belgium black brazil britain british cambodia canada canadian caribbean caucasus central chile china chinese colombia cuba czech denmark east eastern egypt england estonia ethiopia eu europe european finland france french georgia german germany ghana greece gulf hong hungary iceland india indian indo indonesia iran iraq ireland islands israel israeli italy jakarta japan japanese kazakhstan kenya kingdom kong korea korean kosovo kuwait latin latvia lebanon libya lithuania malaysia mediterranean mexico middle moldova mongolia morocco myanmar nato nepal netherlands nigeria north northern norway ocean pacific pakistan palestine palestinian peru philippines poland portugal qatar region republic romania russia russian sahel saudi scotland sea senegal serbia singapore slovakia slovenia somalia south southern spain states strait sudan sweden switzerland syria taiwan thailand tibet tunisia turkey turkiye uganda uk ukraine ukrainian un union united us usa uzbekistan venezuela vietnam wales west western world yemen zealand zimbabwe
about advice app apps awards beginner beginner's benefits best better build building buy buying checklist complete course courses creative deal deals design digital essential essentials facts fast favorite financial first five food four full gear gift gifts good great guide healthy hire hiring history hot ideas important improve industry inc info install key kids kit know last learning list love make making management mental money myths need nine perfect personal plan planning practical practices pricing privacy pro products professional quick real reviews safe save secrets self services seven simple six skills smart social software solutions start step steps stop studies successful system systems ten three tips tools topic training trends two ultimate understanding ways web website wedding work working
academy agency alliance analysis analyst army article articles assembly association bank blog board books briefing business cabinet canal center centre chat city climate college comment comments commission committee community company conference congress contact cookies council country court crisis culture daily data day defence defense department desk development digest diplomacy economics economy editor editorial editors education election elections email energy entertainment environment events explained explainer explore features finance follow food force foreign forum foundation free fund game games general global government group guide headlines health help home house human india's inside institute intelligence international internet interview issues journal law letters life lifestyle live local magazine market markets media members menu military ministry money monitor month more morning music nations navy network new news newsletter newsletters next nuclear office online opinion our page parliament partner party peace people photo photos pictures podcast podcasts police policy political politics popular post power premium president press prime print privacy programme project public question questions radio read related report reports research resources review rights science search secretary section security service share shop sign society space special sport sports staff station story stories strategy studies style subscribe summit sunday support team tech technology terms the times today top topics trade travel treaty trending tv university update updates use video videos view views war watch weather week weekend weekly white why with world's writers year your
monday tuesday wednesday thursday friday saturday january february march april june july august september october november december
afp ap bbc cnn dpa efe npr pti reuters tass upi xinhua bloomberg kyodo yonhap ansa getty images`.split(
    /\s+/,
  ),
);

const nameWord =
  /^(?:(?:Mc|Mac|O['’]|D['’]|Al-|El-|al-|el-)?\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.){1,3}|\p{Lu})$/u;

/** Endings of words that name things, not people. */
const noNameEnding =
  /(?:tion|tions|sion|ment|ments|ness|ity|ities|ies|ics|ogy|ship|ships|able|ful|less|ware)$/;

/** Whether a text has the shape of one person's name: two to five capitalised words, none of them a word of headings. */
export function isPersonName(text: string): boolean {
  if (text.length > 60) return false;
  const words = text
    .trim()
    .replace(/^(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.? /, '')
    .replace(/,? (?:Jr|Sr|PhD|MD|III?)\.?$/i, '')
    .split(/\s+/);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const plain = words.map((word) => word.toLowerCase().replace(/['’]s$/, ''));
  if (words.length < 2 || words.length > 5 || particle.test(last)) return false;
  if (plain.some((word) => noName.has(word) || noNameEnding.test(word))) return false;
  if (plain.slice(0, -1).some((word) => word.length > 6 && word.endsWith('ing'))) return false;
  return (
    words.every((word) => nameWord.test(word) || particle.test(word)) &&
    /\p{L}{2}/u.test(last) &&
    nameWord.test(last) &&
    (nameWord.test(first) || particle.test(first))
  );
}

/** Whether a name begins with a given name that is known. */
export function hasGivenName(text: string): boolean {
  const [first = ''] = text
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  return givenNames.has(first.normalize('NFD').replace(/\p{M}/gu, ''));
}

const properName = /\p{Lu}[\p{L}\p{M}\p{N}'’]*(?:-\p{Lu}[\p{L}\p{M}]*)*/gu;

/** The capitalised words of a text that do not open a sentence, in lower case: names of people, places and bodies. */
export function nameWords(text: string): Set<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(properName)) {
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const opens = match.index === 0 || /[.!?:][”"’')]?\s$|^[“"‘'(]?$|[“"‘]$/.test(before);
    if (!opens) for (const word of contentWords(match[0])) names.add(word);
  }
  return names;
}
