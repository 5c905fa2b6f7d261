import { segmentKinds } from '../model/article.ts';
import {
  bounds,
  measures,
  placePrecisions,
  precisions,
  stances,
  statuses,
  times,
  viewStatuses,
} from '../model/coding.ts';
import { copyKinds } from '../model/copy.ts';
import { fullTextWays, sourceKinds } from '../model/source-list.ts';
import { entryOutcomes, pollOutcomes } from '../model/watching.ts';

/** What a column can hold; every engine says which type of its own that is. */
export type ColumnType = 'text' | 'texts' | 'integer' | 'integers' | 'number' | 'day' | 'instant';

export interface Column<
  Type extends ColumnType = ColumnType,
  Nullable extends boolean = boolean,
  Word extends string = string,
> {
  readonly type: Type;
  readonly nullable: Nullable;
  /** One sentence for the data dictionary. */
  readonly means: string;
  /** The texts it can hold, where those are fixed. */
  readonly words?: readonly Word[];
}

export interface Table<Columns = Readonly<Record<string, Column>>> {
  readonly means: string;
  readonly columns: Columns;
}

/** A column of a table, from what it means. */
const column =
  <Type extends ColumnType>(type: Type) =>
  (means: string): Column<Type, false> => ({ type, nullable: false, means });

export const text = column('text');
export const texts = column('texts');
export const integer = column('integer');
export const integers = column('integers');
const number = column('number');
const day = column('day');
const instant = column('instant');

function word<Word extends string>(
  words: readonly Word[],
  means: string,
): Column<'text', false, Word> {
  return { type: 'text', nullable: false, means, words };
}

/** The same column, where there may be nothing to put into it. */
export function maybe<Type extends ColumnType, Word extends string>(
  of: Column<Type, false, Word>,
): Column<Type, true, Word> {
  return { ...of, nullable: true };
}

const unit = 'in UTF-16 code units of `documents.text`';
const starts = (what: string) => integer(`Where ${what} starts, ${unit}.`);
const ends = (what: string) => integer(`Where ${what} ends, the end not included, ${unit}.`);
const place = (within: string) => integer(`Its place among those of its ${within}, from 1.`);

const ofDocument = { document: text('The document it was read from, `documents.id`.') };
const ofArticle = { ...ofDocument, article: text('The article it stands in, `articles.id`.') };
const known = {
  known_at: instant('Since when it is known (record time, UTC): when the document was captured.'),
};

const party = {
  text: text('The words that name it.'),
  span_start: starts('its name'),
  span_end: ends('its name'),
  code: maybe(text('Country or PLOVER pseudo-country, then the sector; null when unknown.')),
  country: maybe(
    text('The first three letters of the code: ISO 3166-1 alpha-3 or pseudo-country.'),
  ),
  sector: maybe(text('The rest of the code: a PLOVER sector; null where the code names none.')),
  name: maybe(text('The full name behind a pronoun, role or surname, where the article gives it.')),
};

const when = (what: string) => ({
  from: maybe(day(`First possible day of ${what}; null for none or an open end.`)),
  to: maybe(day(`Last possible day of ${what}; null for none or an open end.`)),
  precision: maybe(word(precisions, `How exactly the words give ${what}; null for none.`)),
  text: maybe(text(`The words that give ${what}.`)),
  start: maybe(starts(`the words that give ${what}`)),
  end: maybe(ends(`the words that give ${what}`)),
});

const eventTime = when('the time of the event');
const horizon = when('the time by which it is to come true');
const figureTime = when('the time for which it is stated');

const roles = ['actor', 'recipient'] as const;
const yesNo = ['yes', 'no'] as const;

const ofSource = { address: text('The source, `sources.address`.') };
const ofEntry = {
  ...ofSource,
  entry: text('What tells the entry from the others of its source.'),
  link: maybe(text('The address of its page.')),
};
const failure = {
  fault: maybe(text('The kind of what went wrong last; null where nothing did.')),
  fault_text: maybe(text('What went wrong last and why.')),
};
const polarities = ['asserts', 'denies'] as const;
const changeKinds = ['added', 'removed'] as const;

/** Every table and column of a store with its meaning: the data dictionary. `migrations.ts` makes them; a test compares the two. */
export const tables = {
  documents: {
    means: 'What was captured: one row a document.',
    columns: {
      id: text('The first 16 hexadecimal digits of `sha256`.'),
      sha256: text('SHA-256 of the bytes as captured, hexadecimal; no two rows share it.'),
      media_type: text('The media type it was read as.'),
      name: text('Path, URL or `-`, as the user gave it.'),
      text: text('The decoded text, untouched.'),
      captured_at: text('The instant of capture as it was stated, ISO 8601 UTC.'),
      replaced: integer('How many bytes no character stands for (U+FFFD stands there instead).'),
      known_at: instant('The instant of capture (record time, UTC).'),
      url: maybe(text('The address of the page, where it is known.')),
      origins: integers(
        'Where the text comes from: four numbers a stretch, start and end in `text`, start and end in the bytes as captured; empty where the text is those bytes decoded.',
      ),
    },
  },
  articles: {
    means: 'One story inside a document.',
    columns: {
      id: text('Document id, a full stop, and the number of the article.'),
      ...ofDocument,
      n: place('document'),
      title: text('The headline, white space folded; empty when there is none.'),
      title_start: maybe(starts('the headline')),
      title_end: maybe(ends('the headline')),
      byline: texts('Who wrote it.'),
      outlet: maybe(text('Who published it.')),
      outlet_start: maybe(starts('the name of the outlet')),
      outlet_end: maybe(ends('the name of the outlet')),
      dateline: maybe(text('The place and day line it opens with.')),
      published: maybe(day('The day the article states for itself.')),
      published_start: maybe(starts('the stated day')),
      published_end: maybe(ends('the stated day')),
      published_first: maybe(day('First possible day of publication where none is stated.')),
      published_last: maybe(day('Last possible day of publication where none is stated.')),
      language: text('ISO 639-1, or `und` for undetermined.'),
      ...known,
    },
  },
  segments: {
    means: 'A stretch of a document with its kind.',
    columns: {
      ...ofDocument,
      article: maybe(text('The article it stands in, `articles.id`; null for page furniture.')),
      n: place('article, or of the furniture'),
      kind: word(segmentKinds, 'What it is.'),
      span_start: starts('it'),
      span_end: ends('it'),
      text: text('Its words.'),
      line: integer('The line it starts on, from 1.'),
      confidence: number('From 0 to 1: how sure the reader is of the kind.'),
      reasons: texts('Short codes that say why it is of this kind.'),
      credit: maybe(text('The credit of a caption.')),
      date: maybe(day('The day that a related link or the date line states.')),
      ...known,
    },
  },
  related: {
    means: 'The headline of another story that stands inside an article.',
    columns: {
      ...ofArticle,
      n: place('article'),
      title: text('The headline.'),
      span_start: starts('the headline'),
      span_end: ends('the headline'),
      date: maybe(day('The day it states.')),
      ...known,
    },
  },
  codings: {
    means: 'Which method read the events and claims of an article.',
    columns: {
      ...ofArticle,
      n: place('document'),
      method: text('The coder and its version.'),
      ...known,
    },
  },
  sentences: {
    means: 'The sentences of a coded article.',
    columns: {
      ...ofArticle,
      n: place('article'),
      span_start: starts('the sentence'),
      span_end: ends('the sentence'),
      text: text('The sentence.'),
      ...known,
    },
  },
  events: {
    means: 'Who did what to whom, one row a report of it.',
    columns: {
      id: text('Article id, `e`, and the number of the event in it.'),
      ...ofArticle,
      n: place('article'),
      type: text('PLOVER type.'),
      modes: texts('PLOVER modes.'),
      contexts: texts('PLOVER contexts.'),
      cameo: text('CAMEO code, two to four digits.'),
      quad: integer(
        '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.',
      ),
      score: number('PLOVER intensity, -10 to 10.'),
      status: word(statuses, 'How far it is real; only `occurred` and `ongoing` are acts.'),
      date: maybe(text('ISO 8601 day or interval `from/to`, `..` for an open end.')),
      event_from: maybe(day('First possible day of the event (valid time).')),
      event_to: maybe(day('Last possible day of the event (valid time).')),
      day: day(
        'The day by which a read up to a day takes it: `event_from`; where that is not known, `event_to` or the day of `known_at`, whichever is earlier.',
      ),
      when_from: eventTime.from,
      when_to: eventTime.to,
      when_precision: eventTime.precision,
      when_text: eventTime.text,
      when_start: eventTime.start,
      when_end: eventTime.end,
      place: maybe(text('The words that name the place.')),
      place_country: maybe(text('ISO 3166-1 alpha-3 of the country the place lies in.')),
      place_start: maybe(starts('the name of the place')),
      place_end: maybe(ends('the name of the place')),
      trigger_start: starts('the word that reports it'),
      trigger_end: ends('the word that reports it'),
      sentence_start: starts('its sentence'),
      sentence_end: ends('its sentence'),
      confidence: number('From 0 to 1: how sure the coder is.'),
      coded_by: text('Which coder made it, and by which entry of its lexicon.'),
      method: text('The coder and its version.'),
      claims: texts('The claims whose content it lies in, innermost first, `claims.id`.'),
      ...known,
      place_admin: maybe(
        text('The province or region the place lies in, where its words name one.'),
      ),
      place_city: maybe(text('The town, where the words of the place name one.')),
      place_precision: maybe(
        word(placePrecisions, 'The finest that is known of the place; null for none.'),
      ),
    },
  },
  event_parties: {
    means: 'The actors and recipients of an event.',
    columns: {
      ...ofDocument,
      event: text('The event, `events.id`.'),
      role: word(roles, 'On which side it stands.'),
      n: place('event and role'),
      ...party,
      ...known,
    },
  },
  event_views: {
    means:
      'How far an event is real as each of its holders sees it: the author, then those who say so, each inside the last. A view is no act: `events.status` is the innermost.',
    columns: {
      ...ofDocument,
      event: text('The event, `events.id`.'),
      n: place('event, the author first'),
      claim: maybe(text('The claim whose speaker sees it so, `claims.id`; null for the author.')),
      status: word(
        viewStatuses,
        'How far it is real to that holder; `unknown` where they only tell what somebody else says.',
      ),
      certainty: maybe(
        number('From -3, certainly not, to 3, certainly; null where it is left to somebody else.'),
      ),
      time: word(times, 'When it is, by the words that tell of it.'),
      ...known,
    },
  },
  claims: {
    means: 'What somebody says is, was, will or should be so.',
    columns: {
      id: text('Article id, `c`, and the number of the claim in it.'),
      ...ofArticle,
      n: place('article'),
      cue_start: starts('the word that makes it a claim'),
      cue_end: ends('the word that makes it a claim'),
      content_starts: integers(`Where each piece of what is claimed starts, ${unit}.`),
      content_ends: integers(`Where each piece of what is claimed ends, ${unit}.`),
      stance: word(stances, 'How it is said.'),
      about: texts('Codes of the actors that the content names or points back to.'),
      polarity: word(polarities, 'Whether the holder says that it is so.'),
      horizon_from: horizon.from,
      horizon_to: horizon.to,
      horizon_precision: horizon.precision,
      horizon_text: horizon.text,
      horizon_start: horizon.start,
      horizon_end: horizon.end,
      sentence_start: starts('its sentence'),
      sentence_end: ends('its sentence'),
      confidence: number('From 0 to 1: how sure the coder is.'),
      parent: maybe(text('The claim whose content this one stands in, `claims.id`.')),
      day: day(
        'The day by which a read up to a day takes it: when its article was published, as far as that is stated, else the day of `known_at`.',
      ),
      method: text('The coder and its version.'),
      ...known,
      resolved_by: texts(
        'The events in its content whose coming about by the horizon settles it, `events.id`; empty where none is coded.',
      ),
    },
  },
  claim_addressees: {
    means: 'Whom the speaker of a claim urges, asks, warns, promises or tells.',
    columns: {
      ...ofDocument,
      claim: text('The claim, `claims.id`.'),
      n: place('claim'),
      ...party,
      ...known,
    },
  },
  claim_speakers: {
    means: 'The chain of those who make a claim, the first holder first.',
    columns: {
      ...ofDocument,
      claim: text('The claim, `claims.id`.'),
      n: place('claim'),
      ...party,
      ...known,
    },
  },
  figures: {
    means: 'A quantity that a text states: a number with its unit, or with what it counts.',
    columns: {
      id: text('Article id, `q`, and the number of the figure in it.'),
      ...ofArticle,
      n: place('article'),
      text: text('Its words, from "about" to the unit or to the noun that is counted.'),
      span_start: starts('it'),
      span_end: ends('it'),
      value_low: number('The value in whole units; of a range the lowest.'),
      value_high: maybe(number('The highest of a range; null for a single value.')),
      bound: word(bounds, 'How the stated value stands to the true one.'),
      unit: text(
        '`percent`, an ISO 4217 code, a unit of measure, or the lemma of what is counted.',
      ),
      scale: maybe(text('The word that multiplies it or makes it a part; null for none.')),
      measure: maybe(word(measures, 'What it measures; null where that is not known.')),
      countries: texts('The countries it is about, several for a sum.'),
      subject_start: maybe(starts('the words that say whose it is')),
      subject_end: maybe(ends('the words that say whose it is')),
      when_from: figureTime.from,
      when_to: figureTime.to,
      when_precision: figureTime.precision,
      when_text: figureTime.text,
      when_start: figureTime.start,
      when_end: figureTime.end,
      status: word(statuses, 'How far what is stated is real; only `occurred` and `ongoing` are.'),
      sentence_start: starts('its sentence'),
      sentence_end: ends('its sentence'),
      claims: texts('The claims whose content it lies in, innermost first, `claims.id`.'),
      day: day(
        'The day by which a read up to a day takes it: when its article was published, as far as that is stated, else the day of `known_at`.',
      ),
      method: text('The coder and its version.'),
      ...known,
    },
  },
  signatures: {
    means:
      'By what an article is found among those that tell the same story: one row an article of this version or later.',
    columns: {
      ...ofArticle,
      story_document: text('The document of the article with which its story began here.'),
      story: text(
        'The article that was the first of its story to be stored; its own id where it was the first.',
      ),
      letters: integer('How many letters and digits its body has.'),
      places: integers(
        'The MinHash of its body by one permutation, 128 numbers; -1 for a place without a gram; empty for a body too short to be found again.',
      ),
      ...known,
    },
  },
  bands: {
    means: 'The first 64 places of each signature, a row each, to look them up by.',
    columns: {
      ...ofArticle,
      hash: integer('The number in that place; its first bits say which place it is.'),
      ...known,
    },
  },
  copies: {
    means:
      'Two articles that tell one story, the one known later first. Who takes rows together that hang together has the stories.',
    columns: {
      ...ofArticle,
      of_document: text('The document of the article that was known before.'),
      of_article: text('The article that was known before.'),
      kind: word(
        copyKinds,
        'Whether it is a copy, or what became of the same article when it was edited.',
      ),
      share: number('How much of the shorter of the two is in the longer, from 0 to 1.'),
      known_at: instant('Since when both are known (record time, UTC).'),
    },
  },
  changes: {
    means: 'What an edit put into an article or took out of it.',
    columns: {
      ...ofArticle,
      of_document: text('The document of the version before.'),
      of_article: text('The version before.'),
      n: place('article and version before'),
      kind: word(
        changeKinds,
        'Whether it was added, and stands in the later document, or removed, and stands in the earlier one.',
      ),
      span_start: starts('it'),
      span_end: ends('it'),
      known_at: instant('Since when both are known (record time, UTC).'),
    },
  },
  sources: {
    means:
      'What `tiltmeter watch` watches: a row each time what its list says of a source has changed; the last holds.',
    columns: {
      address: text('The address it is asked for under.'),
      name: text('What it is called.'),
      kind: maybe(word(sourceKinds, 'What it is; null where that is found out.')),
      tags: texts('The words it is grouped by.'),
      language: maybe(text('The language its articles are in where they do not say (BCP 47).')),
      reliability: maybe(text('A note on how far it can be relied on.')),
      every_seconds: integer('How often it is asked.'),
      full_text: word(fullTextWays, 'Whether the pages behind its entries are fetched.'),
      listed_in: maybe(text('The address of the OPML list it stands in; null for `sources.yaml`.')),
      watched: word(yesNo, '`no` since it stands in the list no longer.'),
      known_at: instant('Since when that is so (UTC).'),
    },
  },
  polls: {
    means: 'Each time a source was asked, with what must be known to ask it again.',
    columns: {
      ...ofSource,
      outcome: word(
        pollOutcomes,
        '`new`: an answer came. `unchanged`: the last one holds. `failed`.',
      ),
      entries: integer('Entries in the last answer that came.'),
      fresh: integer('How many had not been seen; a page is one where its text has changed.'),
      gap: word(
        yesNo,
        '`yes` where none of them had been seen though earlier ones had: some may have come and gone between two polls.',
      ),
      ...failure,
      errors: integer('Failures in a row, this one included.'),
      last_good: maybe(instant('When it last answered.')),
      last_new: maybe(instant('When it last had something new.')),
      etag: maybe(text('The mark that the server gave the answer.')),
      last_modified: maybe(text('When the answer was changed, in the words of the server.')),
      moved_to: maybe(text('Where the source has moved for good.')),
      fresh_until: maybe(instant('Until when the answer holds.')),
      due: instant('When it is to be asked again.'),
      known_at: instant('When it was over (UTC).'),
    },
  },
  entries: {
    means: 'The entries of watched sources that are done with, and the documents that hold them.',
    columns: {
      ...ofEntry,
      outcome: word(
        entryOutcomes,
        '`page`: its page was stored. `entry`: its own text was, being all that was asked for. `excerpt`: its own text was, since the page could not be had. `known`: another entry has the same link. `lost`: there was nothing to store.',
      ),
      document: maybe(text('The document that holds it, `documents.id`.')),
      tries: integer('How often its page was asked for.'),
      ...failure,
      known_at: instant('When that was (UTC).'),
    },
  },
  waiting: {
    means: 'The entries of watched sources that were seen and are not stored yet.',
    columns: {
      ...ofEntry,
      tries: integer('How often its page was asked for.'),
      ...failure,
      due: instant('When its page is to be asked for next.'),
      n: integer('Its place among those seen at the same time, from 1.'),
      carried: text('What the feed says of it, as JSON.'),
      known_at: instant('When it was first seen (UTC).'),
    },
  },
  migrations: {
    means: 'The changes made to this store, in order; the last number is its version.',
    columns: {
      number: integer('From 1, without a gap.'),
      name: text('What it did.'),
      applied_at: instant('When it was done (UTC).'),
    },
  },
} as const satisfies Readonly<Record<string, Table>>;

export type TableName = keyof typeof tables;

interface Cells {
  text: string;
  texts: readonly string[];
  integer: number;
  integers: readonly number[];
  number: number;
  /** `YYYY-MM-DD`. */
  day: string;
  /** ISO 8601 UTC with milliseconds. */
  instant: string;
}

export type Cell = Cells[ColumnType] | null;

type CellOf<Of> =
  Of extends Column<infer Type, infer Nullable, infer Word>
    ? (Type extends 'text' ? Word : Cells[Type]) | (Nullable extends true ? null : never)
    : never;

/** One row of that table as plain data. */
export type Row<Name extends TableName> = {
  readonly [Key in keyof (typeof tables)[Name]['columns']]: CellOf<
    (typeof tables)[Name]['columns'][Key]
  >;
};

/** The tables that a capture is stored in, the document first. */
export const captureTables = [
  'documents',
  'articles',
  'segments',
  'related',
  'codings',
  'sentences',
  'events',
  'event_parties',
  'event_views',
  'claims',
  'claim_addressees',
  'claim_speakers',
  'figures',
] as const satisfies readonly TableName[];

export type CaptureTable = (typeof captureTables)[number];

/** The tables that say which articles tell one story. */
export const storyTables = [
  'signatures',
  'bands',
  'copies',
  'changes',
] as const satisfies readonly TableName[];

type StoryTable = (typeof storyTables)[number];

/** The rows that an article adds to them. */
export type StoryRows = { readonly [Name in StoryTable]: readonly Row<Name>[] };

/** The tables of what is watched. */
export const watchTables = [
  'sources',
  'polls',
  'entries',
  'waiting',
] as const satisfies readonly TableName[];

export type WatchTable = (typeof watchTables)[number];

/** The rows of one or more captures, table by table. */
export type Rows = { readonly [Name in CaptureTable]: readonly Row<Name>[] };

const columnLists = new Map(
  Object.entries<Table>(tables).map(([name, { columns }]) => [name, Object.entries(columns)]),
);

/** The columns of a table in their order. */
export function columnsOf(name: TableName): readonly (readonly [string, Column])[] {
  return columnLists.get(name) ?? [];
}
