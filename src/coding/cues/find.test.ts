import { describe, expect, it } from 'vitest';
import { codeText } from '../article.ts';

/** Every claim of a text as "speaker | cue | content", parts of a content by " … ". */
const claimsOf = (text: string) =>
  codeText(text, 'x', '2024-06-10').claims.map(({ speakers, cue, content }) =>
    [
      speakers.map((speaker) => speaker.text).join(),
      text.slice(...cue),
      content.map((part) => text.slice(...part)).join(' … '),
    ].join(' | '),
  );

describe('who says what', () => {
  it.each([
    // A subject, a verb and a clause.
    [
      'Peru’s foreign minister said on Tuesday that the border would stay open.',
      'Peru’s foreign minister | said | that the border would stay open',
    ],
    [
      'The ministry told reporters in Lima that the talks had failed.',
      'The ministry | told | that the talks had failed',
    ],
    [
      'Kari Lund, who leads the delegation, insisted the deal was dead.',
      'Kari Lund | insisted | the deal was dead',
    ],
    [
      'Lund said that the fleet was ready, but that nobody had asked for it.',
      'Lund | said | that nobody had asked for it',
    ],
    ['Paris worries that the club was a burden.', 'Paris | worries | that the club was a burden'],
    [
      'Nobody at the ministry would say when the ships sailed.',
      'Nobody at the ministry | would say | when the ships sailed',
    ],
    // A quotation before the verb, whichever way round its subject stands.
    [
      '“We shall not wait any longer,” said Kari Lund, the envoy.',
      'Kari Lund, the envoy | said | “We shall not wait any longer,”',
    ],
    ['“Will they come back?” the general asked.', 'the general | asked | “Will they come back?”'],
    ["``We shall stay,'' the general said.", "the general | said | ``We shall stay,''"],
    // A quotation in two.
    [
      '“The port,” said the mayor, “was never closed to them.”',
      'the mayor | said | “The port,” … “was never closed to them.”',
    ],
    [
      '“The port was never closed,” said the mayor. “It only looked that way. Go and see.”',
      'the mayor | said | “The port was never closed,” … “It only looked that way. Go and see.”',
    ],
    // A clause around the verb.
    [
      'The two fleets, the admiral said, will sail together in May.',
      'the admiral | said | The two fleets … will sail together in May',
    ],
    [
      'Grain exports will fall, an analyst in Oslo warned, with Chile hit hardest.',
      'an analyst in Oslo | warned | Grain exports will fall … with Chile hit hardest',
    ],
    ['As one minister put it, the pact is dead.', 'one minister | put it | the pact is dead'],
    // According to.
    [
      'According to the Harbour Institute, the two armies trained together.',
      'the Harbour Institute | According to | the two armies trained together',
    ],
    [
      'The two armies trained together, according to a report by the Harbour Institute.',
      'a report by the Harbour Institute | according to | The two armies trained together',
    ],
    [
      'The two armies, according to Lima, trained together.',
      'Lima | according to | The two armies … trained together',
    ],
    // Passives, with and without anybody who says so.
    ['It was reported that the general had fled.', ' | was reported | that the general had fled'],
    ['The general is said to have fled.', ' | is said | The general … to have fled'],
    ['Peru is expected to sign the pact.', ' | is expected | Peru … to sign the pact'],
    [
      'The plan was criticised by the bishops of Chile.',
      'the bishops of Chile | was criticised | The plan',
    ],
    ['The general reportedly fled.', ' | reportedly | The general … fled'],
    // A participle of the main clause's subject.
    [
      'The envoy left early, saying the talks were over.',
      'The envoy | saying | the talks were over',
    ],
    // Nouns and predicates.
    [
      'Oslo’s warning that ships may be stopped was heard in Lima.',
      'Oslo | warning | that ships may be stopped',
    ],
    ['The army voiced concern about the ships.', 'The army | voiced concern about | the ships'],
    [
      'Peru’s government issued a statement saying that the border was closed.',
      'Peru’s government | issued a statement saying | that the border was closed',
    ],
    ['Lima is confident that the pact will hold.', 'Lima | is confident | that the pact will hold'],
    // A colon.
    [
      'The minister replied: “Nothing has been agreed so far.”',
      'The minister | replied: | “Nothing has been agreed so far.”',
    ],
    [
      'Asked about the port, Lund said: “Nothing has been agreed so far.”',
      'Lund | said: | “Nothing has been agreed so far.”',
    ],
    [
      'Lund said:\n“We will leave before the winter.”',
      'Lund | said: | “We will leave before the winter.”',
    ],
    // Headlines and signatures.
    ['Kari Lund: Oslo will not wait', 'Kari Lund | : | Oslo will not wait'],
    ['Study: Ships grow longer every year', 'Study | : | Ships grow longer every year'],
    ['Lima will not sign, says envoy', 'envoy | says | Lima will not sign'],
    [
      '“Nobody asked us before they closed the river.” — Ana Ruiz, a farmer',
      'Ana Ruiz, a farmer | — | “Nobody asked us before they closed the river.”',
    ],
    // A quotation that stands free.
    [
      'Ana Ruiz leads the union. She said the strike goes on.\n“We will not go back before the autumn comes.”',
      'She |  | “We will not go back before the autumn comes.”',
    ],
    // What is wanted, promised and judged.
    ['The president vowed to reopen the port.', 'The president | vowed | to reopen the port'],
    ['The union urged Chile to reopen the port.', 'The union | urged | Chile to reopen the port'],
    ['The union called for a new vote.', 'The union | called for | a new vote'],
    ['The court called the arrest a mistake.', 'The court | called | the arrest a mistake'],
    ['The bishops praised Peru for its patience.', 'The bishops | praised | Peru for its patience'],
    // Relative clauses.
    ['Chile, which said the pact was dead, will not vote.', 'which | said | the pact was dead'],
  ])('reads %j', (text, expected) => {
    expect(claimsOf(text)).toContain(expected);
  });

  it.each([
    'The ships carried stated amounts of grain.',
    'There were two ports in the bay.',
    'The bay is called the Gate of Tears.',
    'Peru: a land of many valleys',
  ])('finds nobody who says anything in %j', (text) => {
    expect(claimsOf(text)).toEqual([]);
  });

  it('does not give the rebels’ claim to the army that rejects it', () => {
    expect(claimsOf('The army rejected allegations that it shelled the town.')).toEqual([
      'The army | rejected | allegations that it shelled the town',
    ]);
  });

  it('chains who says that somebody said', () => {
    const { claims } = codeText(
      'The report stated that Oslo had warned that Chile would act.',
      'x',
      undefined,
    );
    expect(claims.map(({ speakers, parent }) => [speakers[0]?.text, parent])).toEqual([
      ['The report', null],
      ['Oslo', claims[0]?.id],
    ]);
  });

  it('gives “who” the name of the one it stands for', () => {
    const [claim] = codeText(
      'Peru expelled Kari Lund, who said the vote was fair.',
      'x',
      undefined,
    ).claims;
    expect(claim?.speakers[0]).toMatchObject({ text: 'who', name: 'Kari Lund' });
  });
});
