/** What sort of thing a noun or name stands for; `unknown` is what does not say it. */
export type Kind = 'person' | 'organisation' | 'place' | 'document' | 'other' | 'unknown';

export type Gender = 'male' | 'female';

const nouns: Readonly<Record<Exclude<Kind, 'other'>, string>> = {
  person: `
    academic activist actor actress adviser advisor admiral aide ambassador analyst archbishop aunt author
    banker baron billionaire biographer bishop blogger boss boy brigadier brother bureaucrat businessman businesswoman
    candidate captain cardinal chair chairman chairperson chairwoman chancellor chief citizen clerk co-author
    co-founder coach colleague colonel columnist commander commentator commissioner comptroller congressman
    congresswoman consul correspondent councillor counsellor counterpart critic czar daughter defector defendant
    delegate deputy dictator diplomat director dissident doctor dr economist editor emir emperor engineer envoy executive
    expert father fisherman founder general girl governor guard head historian husband individual
    inspector interpreter investor journalist judge justice king lady lawmaker lawyer leader lecturer legislator
    lieutenant lord magistrate major man manager marshal mayor mediator minister miss monarch mother mp mr mrs ms
    negotiator nephew niece observer officer official parliamentarian patriarch physicist pilot
    player policeman politician pope premier president presidenta priest prince princess prisoner prof professor
    prosecutor protester queen rapporteur rebel refugee reporter representative researcher resident ruler
    sailor scholar scientist secretary senator sergeant sheikh sister soldier son speaker specialist spokesman
    spokesperson spokeswoman spy strategist student successor suffragan suspect sultan teacher teenager trader treasurer
    tsar undersecretary uncle veteran vice-president victim warlord widow wife witness woman worker writer`,
  organisation: `
    academy administration agency airline airlines alliance army assembly association authority bank bloc board body
    brigade broadcaster bureau cabinet carmaker centre center chamber charity church club coalition college commission
    committee community clan company congress conglomerate consortium consulate contractor cooperative corporation corps
    council court delegation department directorate embassy enterprise faction federation firm fleet force forces foundation
    fund gang government grouping group guild industry inspectorate institute institution junta laboratory league legislature
    magazine manufacturer militia military ministry mission monarchy movement navy network newspaper ngo office
    opposition organisation organization outfit outlet panel parliament partnership party police pentagon presidency producer
    publication regime regiment regulator secretariat senate service society squad start-up subsidiary syndicate
    tabloid taskforce team think-tank tank treasury tribe tribunal union university utility watchdog website`,
  place: `
    archipelago area atoll base bastion bay border cape capital city coast continent country county desert district enclave gulf
    harbour harbor homeland island isle kingdom lake land nation neighbourhood ocean peninsula port
    power prefecture province reef region republic river sea shoal state strait stronghold superpower territory town valley village
    zone`,
  document: `
    accord agreement analysis article assessment bill bulletin charter communique communiqué constitution convention
    decree directive document dossier draft editorial essay filing index law letter manual manifesto memo memoir
    memorandum message note outlook pact paper poll post press-release proposal protocol publication questionnaire
    report resolution review statement strategy study summary survey text treaty tweet verdict white-paper yearbook`,
  unknown:
    'ally backer friend heir host member neighbour neighbor opponent owner partner rival winner',
};

const kinds: ReadonlyMap<string, Kind> = new Map(
  (['document', 'place', 'organisation', 'person', 'unknown'] as const).flatMap((kind) =>
    wordsOf(nouns[kind]).map((noun): [string, Kind] => [noun, kind]),
  ),
);

/** Endings of nouns for people by what they do: "biologist", "negotiator", "fisherwoman". */
const personEnding =
  /(?:[a-z]{3}(?:(?<!check|black|white|short|wait)list|(?<!l)ist|ologer|ician)|(?:wo)?man|person)$/;

/** What a noun in the singular and in lower case stands for; undefined for a thing of some other sort. */
export function kindOfNoun(noun: string): Kind | undefined {
  const plain = noun.replace(/^(?:vice|deputy|assistant)-/, '');
  return kinds.get(plain) ?? (personEnding.test(plain) ? 'person' : undefined);
}

const female = new Set(
  wordsOf(
    'actress aunt daughter girl lady miss mother mrs ms niece princess queen sister widow wife woman',
  ),
);
const male = new Set(
  wordsOf(`archbishop baron boy brother cardinal emperor father husband king lord man mr nephew patriarch pope prince
    sheikh sir son sultan tsar uncle`),
);

/** The gender that a role noun tells. */
export function genderOfNoun(noun: string): Gender | undefined {
  if (female.has(noun) || /.{2}woman$/.test(noun)) return 'female';
  return male.has(noun) || /.{2}(?<!hu|ger|ro|otto|nor|talis)man$/.test(noun) ? 'male' : undefined;
}

/** What a general noun can take up: "the official" may be somebody who was called a minister. */
const taken: ReadonlyMap<string, readonly string[]> = new Map(
  `official: minister secretary spokesman spokeswoman spokesperson deputy undersecretary director commissioner chief
   officer: general admiral colonel commander captain brigadier lieutenant major
   commander: general admiral colonel captain brigadier
   diplomat: ambassador envoy consul minister negotiator
   envoy: ambassador negotiator diplomat
   leader: president premier minister chancellor chairman chairwoman chief king ruler dictator head
   politician: minister senator premier president lawmaker deputy mp congressman congresswoman
   lawmaker: senator congressman congresswoman deputy mp legislator
   premier: minister
   minister: premier
   monarch: king queen sultan emperor
   academic: professor scholar lecturer historian
   scholar: professor academic historian
   expert: analyst professor researcher specialist economist historian scientist
   analyst: expert researcher economist strategist
   researcher: scientist scholar professor
   spokesperson: spokesman spokeswoman
   boss: chief director head chairman
   head: chief director chairman chairwoman
   chief: head director chairman commander
   newspaper: paper daily tabloid
   paper: newspaper daily tabloid study report analysis
   daily: newspaper paper
   outlet: newspaper magazine broadcaster website
   organisation: institute agency association foundation charity ngo union council
   organization: institute agency association foundation charity ngo union council
   body: council commission committee agency authority board assembly tribunal
   institution: institute university bank academy
   group: movement militia association alliance league organisation organization charity
   grouping: bloc alliance group
   bloc: union alliance association community
   alliance: coalition pact
   tank: institute centre center foundation
   firm: company corporation manufacturer contractor
   company: firm corporation manufacturer airline carmaker conglomerate
   country: nation state republic kingdom
   nation: country state republic kingdom
   study: paper survey
   report: study paper survey assessment review
   document: report paper strategy treaty agreement letter memo memorandum
   agreement: accord pact deal treaty
   pact: treaty agreement accord deal
   deal: pact agreement accord
   accord: agreement pact deal
   treaty: pact
   text: statement resolution agreement treaty communiqué draft`
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [noun = '', rest = ''] = line.split(':');
      return [noun.trim(), wordsOf(rest)];
    }),
);

/** The nouns that "the `noun`" may take up, itself first. */
export function nounsBehind(noun: string): readonly string[] {
  return [noun, ...(taken.get(noun) ?? [])];
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/);
}
