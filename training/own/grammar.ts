import type { Random } from '../nn/random.ts';
import type { GoldSentence } from '../treebank.ts';
import { after, type Branch, before, lineUp, type Node, word } from './nodes.ts';
import { type Slot, vocabulary } from './vocabulary.ts';

/**
 * News sentences of our own making, each with its tree as GUM would draw it. The treebanks have little news; these hold
 * what news is full of and they are not: roles before names, dates on their own, credits, datelines, "told the Courier",
 * lists of states that meet. Every sentence comes from this grammar and our own tables of words.
 */
export function ownSentences(count: number, random: Random): GoldSentence[] {
  const kinds = [
    meeting,
    meeting,
    telling,
    telling,
    accusing,
    credit,
    dateAlone,
    headline,
    dateline,
    saying,
    quoting,
  ];
  const c: Chance = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no list is empty
    pick: (of) => of[random.below(of.length)] as never,
    chance: (share) => random.next() < share,
  };
  return Array.from({ length: count }, () => {
    const make = c.pick(kinds);
    return { words: lineUp(make(c)), bank: 'gum' };
  });
}

type Pick = <Value>(of: readonly Value[]) => Value;

interface Chance {
  readonly pick: Pick;
  readonly chance: (share: number) => boolean;
}

const from = ({ pick }: Chance, slot: Slot) => pick(vocabulary[slot]);
const stop: Branch = ['punct', word('./PUNCT/.')];
const comma = (): Branch => ['punct', word(',/PUNCT/,')];
const dash = (): Branch => ['punct', word('—/PUNCT/:')];

// ------------------------------------------------------------------ phrases

function name(c: Chance): Node {
  return word(
    `${from(c, 'given')}/PROPN/NNP`,
    [],
    [['flat', word(`${from(c, 'family')}/PROPN/NNP`)]],
  );
}

function country(c: Chance): Node {
  return c.chance(0.1)
    ? word('Korea/PROPN/NNP', [['amod', word('South/ADJ/NNP')]])
    : word(`${from(c, 'country')}/PROPN/NNP`);
}

function outlet(c: Chance): Node {
  const own = word(`${from(c, 'outlet')}/PROPN/NNP`, [
    ['compound', word(`${from(c, 'outletFirst')}/PROPN/NNP`)],
  ]);
  return c.chance(0.5) ? before(own, ['det', word('the/DET/DT')]) : own;
}

/** A person as news introduces one. */
function person(c: Chance): Node {
  const kind = c.pick(['bare', 'role', 'role', 'nation', 'title', 'apposed', 'owned'] as const);
  switch (kind) {
    case 'bare':
      return name(c);
    case 'role':
      return bareRole(c, [['compound', c.chance(0.5) ? country(c) : outletName(c)]]);
    case 'nation':
      return bareRole(c, [['amod', word(`${from(c, 'adjective')}/ADJ/JJ`)]]);
    case 'title':
      return titled(c);
    case 'apposed':
      return apposed(c);
    default:
      return owned(c);
  }
}

function outletName(c: Chance): Node {
  return word(`${from(c, 'outletFirst')}/PROPN/NNP`);
}

/** "Norwegian envoy Kari Lund": the role is the head, the name flat. */
function bareRole(c: Chance, left: readonly Branch[]): Node {
  const former: Branch[] = c.chance(0.2) ? [['amod', word('former/ADJ/JJ')]] : [];
  return word(
    `${from(c, 'role')}/NOUN/NN`,
    [...former, ...left],
    [
      ['flat', word(`${from(c, 'given')}/PROPN/NNP`)],
      ['flat', word(`${from(c, 'family')}/PROPN/NNP`)],
    ],
  );
}

/** "Norwegian President Kari Lund": a title describes the name. */
function titled(c: Chance): Node {
  const kind = from(c, 'title');
  const nation: Branch = ['amod', word(`${from(c, 'adjective')}/ADJ/JJ`)];
  const title =
    kind === 'Minister'
      ? word('Minister/PROPN/NNP', [
          nation,
          ['amod', word(`${c.pick(['Prime', 'Foreign'])}/ADJ/NNP`)],
        ])
      : word(`${kind}/PROPN/NNP`, [nation]);
  return before(name(c), ['nmod:desc', title]);
}

/** "Kari Lund, a former envoy of Norway,". */
function apposed(c: Chance): Node {
  const role = word(
    `${from(c, 'role')}/NOUN/NN`,
    [comma(), ['det', word('the/DET/DT')]],
    [['nmod', before(country(c), ['case', word('of/ADP/IN')])], comma()],
  );
  return after(name(c), ['appos', role]);
}

/** "Norway's envoy Kari Lund": behind an owner the name is an apposition. */
function owned(c: Chance): Node {
  const owner = after(country(c), ['case', word("'s/PART/POS")]);
  return word(`${from(c, 'role')}/NOUN/NN`, [['nmod:poss', owner]], [['appos', name(c)]]);
}

/** "A, B and C". */
function listOf(members: readonly Node[]): Node {
  const [first, ...others] = members;
  if (first === undefined) throw new Error('a list has members');
  const last = others.length - 1;
  return after(
    first,
    ...others.map((member, i): Branch => {
      return ['conj', before(member, i === last ? ['cc', word('and/CCONJ/CC')] : comma())];
    }),
  );
}

function countries(c: Chance): Node {
  return listOf(Array.from({ length: c.chance(0.5) ? 2 : 3 }, () => country(c)));
}

/** "the foreign ministers of A, B and C". */
function ministers(c: Chance): Node {
  const adjective: Branch = ['amod', word(`${c.pick(['foreign', 'top', 'senior'])}/ADJ/JJ`)];
  const those = before(countries(c), ['case', word(`${c.pick(['of', 'from'])}/ADP/IN`)]);
  const noun = c.pick(['ministers', 'diplomats', 'envoys', 'officials', 'leaders']);
  return word(`${noun}/NOUN/NNS`, [['det', word('The/DET/DT')], adjective], [['nmod', those]]);
}

function somebody(c: Chance): Node {
  return c.chance(0.3) ? countries(c) : c.chance(0.4) ? ministers(c) : person(c);
}

function onDay(c: Chance): Branch {
  const day = word(`${from(c, 'weekday')}/PROPN/NNP`);
  return c.chance(0.4) ? ['obl:unmarked', day] : ['obl', before(day, ['case', word('on/ADP/IN')])];
}

function inCity(c: Chance): Branch {
  return ['obl', word(`${from(c, 'city')}/PROPN/NNP`, [['case', word('in/ADP/IN')]])];
}

function aboutTopic(c: Chance): Branch {
  const topic = word(`${from(c, 'topic')}/NOUN/NN`, [['case', word('on/ADP/IN')]]);
  return ['nmod', topic];
}

function aThing(c: Chance): Node {
  return word(`${from(c, 'thing')}/NOUN/NN`, [['det', word(`${c.pick(['a', 'the'])}/DET/DT`)]]);
}

// ------------------------------------------------------------------ clauses

function meeting(c: Chance): Node {
  const subject: Branch = ['nsubj', somebody(c)];
  const where = c.chance(0.6) ? [inCity(c)] : [];
  const when = c.chance(0.7) ? [onDay(c)] : [];
  const other = (): Branch => ['obl', before(person(c), ['case', word('with/ADP/IN')])];
  const kind = c.pick(['met', 'held', 'signed', 'discuss'] as const);
  switch (kind) {
    case 'met':
      return word(
        'met/VERB/VBD',
        [subject],
        [...(c.chance(0.4) ? [other()] : []), ...where, ...when, stop],
      );
    case 'held':
      return word(
        'held/VERB/VBD',
        [subject],
        [['obj', word('talks/NOUN/NNS', [], [aboutTopic(c)])], ...where, ...when, stop],
      );
    case 'signed':
      return word('signed/VERB/VBD', [subject], [['obj', aThing(c)], ...where, ...when, stop]);
    default: {
      const purpose = word(
        'discuss/VERB/VB',
        [['mark', word('to/PART/TO')]],
        [['obj', word(`${from(c, 'topic')}/NOUN/NN`)]],
      );
      return word('met/VERB/VBD', [subject], [...where, ...when, ['advcl', purpose], stop]);
    }
  }
}

/** A clause that somebody may say. */
function claim(c: Chance): Node {
  const subject: Branch = ['nsubj', c.chance(0.5) ? country(c) : aThing(c)];
  if (c.chance(0.4)) {
    return word(`${from(c, 'verdict')}/ADJ/JJ`, [
      subject,
      ['cop', word(c.pick(['is/AUX/VBZ', 'was/AUX/VBD']))],
    ]);
  }
  if (c.chance(0.5)) {
    return word(
      'sign/VERB/VB',
      [subject, ['aux', word(`${c.pick(['will', 'would', 'could', 'may'])}/AUX/MD`)]],
      [['obj', aThing(c)]],
    );
  }
  return word(
    'withdrawn/VERB/VBN',
    [subject, ['aux', word('had/AUX/VBD')]],
    [['obj', word('troops/NOUN/NNS', [['nmod:poss', word('its/PRON/PRP$')]])]],
  );
}

/** "… told the Northern Courier that …", on a day or in a statement: the addressee is an indirect object. */
function telling(c: Chance): Node {
  const listener = c.chance(0.7)
    ? outlet(c)
    : word(`${c.pick(['reporters', 'journalists', 'lawmakers'])}/NOUN/NNS`);
  const aside = c.chance(0.3)
    ? [
        [
          'obl',
          word('statement/NOUN/NN', [
            ['case', word('in/ADP/IN')],
            ['det', word('a/DET/DT')],
          ]),
        ] as Branch,
      ]
    : c.chance(0.3)
      ? [onDay(c)]
      : [];
  const said = claim(c);
  const content: Branch[] = c.chance(0.5)
    ? [['ccomp', before(said, ['mark', word('that/SCONJ/IN')])]]
    : [
        ['punct', word(c.pick([':/PUNCT/:', ',/PUNCT/,']))],
        [
          'ccomp',
          after(
            before(said, ['punct', word('“/PUNCT/``')]),
            ['punct', word('./PUNCT/.')],
            ['punct', word("”/PUNCT/''")],
          ),
        ],
      ];
  const subject: Branch = ['nsubj', person(c)];
  const end = content.length === 1 ? [stop] : [];
  return word('told/VERB/VBD', [subject], [['iobj', listener], ...aside, ...content, ...end]);
}

function saying(c: Chance): Node {
  const day = c.chance(0.4) ? [onDay(c)] : [];
  const verb = c.pick(['said', 'warned', 'added', 'insisted']);
  const mark: Branch[] = c.chance(0.6) ? [['mark', word('that/SCONJ/IN')]] : [];
  return word(
    `${verb}/VERB/VBD`,
    [['nsubj', person(c)]],
    [...day, ['ccomp', before(claim(c), ...mark)], stop],
  );
}

/** “…,” said Norwegian envoy Kari Lund. */
function quoting(c: Chance): Node {
  const said = before(claim(c), ['punct', word('“/PUNCT/``')]);
  const quoted = after(said, comma(), ['punct', word("”/PUNCT/''")]);
  const speaker: Branch = ['nsubj', person(c)];
  return c.chance(0.5)
    ? word('said/VERB/VBD', [['ccomp', quoted]], [speaker, stop])
    : word('said/VERB/VBD', [['ccomp', quoted], speaker], [stop]);
}

function accusing(c: Chance): Node {
  const kind = c.pick(['accused', 'urged', 'hit'] as const);
  switch (kind) {
    case 'accused': {
      const deed = word('breaking/VERB/VBG', [['mark', word('of/SCONJ/IN')]], [['obj', aThing(c)]]);
      return word(
        'accused/VERB/VBD',
        [['nsubj', somebody(c)]],
        [['obj', country(c)], ['advcl', deed], stop],
      );
    }
    case 'urged': {
      const deed = word(
        'leave/VERB/VB',
        [['mark', word('to/PART/TO')]],
        [['obj', word(`${from(c, 'city')}/PROPN/NNP`)]],
      );
      return word(
        'urged/VERB/VBD',
        [['nsubj', somebody(c)]],
        [['obj', country(c)], ['xcomp', deed], stop],
      );
    }
    default: {
      const target = word(`${from(c, 'city')}/PROPN/NNP`);
      const agent = before(
        word('forces/NOUN/NNS', [['amod', word(`${from(c, 'adjective')}/ADJ/JJ`)]]),
        ['case', word('by/ADP/IN')],
      );
      const passive: Branch[] = [
        ['nsubj:pass', target],
        ['aux:pass', word('was/AUX/VBD')],
      ];
      return word(`${c.pick(['hit', 'shelled', 'attacked'])}/VERB/VBN`, passive, [
        ['obl:agent', agent],
        onDay(c),
        stop,
      ]);
    }
  }
}

// ------------------------------------------------------------------ lines

function credit(c: Chance): Node {
  const holder = c.chance(0.6) ? name(c) : word(`${from(c, 'outlet')}/PROPN/NNP`);
  const colon: Branch = ['punct', word(':/PUNCT/:')];
  return word(
    `${c.pick(['Image', 'Photo', 'Picture'])}/NOUN/NN`,
    [],
    [colon, ['dep', holder], stop],
  );
}

/** "Tuesday, June 4, 2024" and "Tuesday 4 June 2024". */
function dateAlone(c: Chance): Node {
  const day = c.pick([...Array(28).keys()]) + 1;
  const year = 2000 + c.pick([...Array(26).keys()]);
  const number = word(
    `${day}/NUM/CD`,
    [comma(), ['compound', word(`${from(c, 'month')}/PROPN/NNP`)]],
    [comma(), ['nmod:unmarked', word(`${year}/NUM/CD`)]],
  );
  return word(`${from(c, 'weekday')}/PROPN/NNP`, [], [['appos', number]]);
}

function headline(c: Chance): Node {
  const verb = c.pick(['sign/VERB/VBP', 'reject/VERB/VBP', 'discuss/VERB/VBP', 'agree/VERB/VBP']);
  const thing = word(`${from(c, 'thing')}/NOUN/NN`, [
    ['compound', word(`${from(c, 'topic')}/NOUN/NN`)],
  ]);
  if (verb.startsWith('agree')) {
    const deed = word('sign/VERB/VB', [['mark', word('to/PART/TO')]], [['obj', thing]]);
    return word(verb, [['nsubj', countries(c)]], [['xcomp', deed]]);
  }
  return word(verb, [['nsubj', countries(c)]], [['obj', thing]]);
}

/** "LIMA, Peru — The envoys …": the place stands outside the clause. */
function dateline(c: Chance): Node {
  const city = word(`${from(c, 'city').toUpperCase()}/PROPN/NNP`);
  const place = c.chance(0.6)
    ? after(city, ['appos', before(country(c), comma())], dash())
    : after(city, dash());
  return before(c.chance(0.5) ? meeting(c) : saying(c), ['dislocated', place]);
}
