/** One step from a store to the next version. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * How a DuckDB store came to be what it is. Append only: a step that has been released is never
 * edited, since stores out there have made it.
 */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'documents and what is read from them',
    statements: [
      `CREATE TABLE migrations (
    number INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR NOT NULL,
    applied_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE documents (
    id VARCHAR NOT NULL PRIMARY KEY,
    sha256 VARCHAR NOT NULL UNIQUE,
    media_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    captured_at VARCHAR NOT NULL,
    replaced INTEGER NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE articles (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    title_start INTEGER,
    title_end INTEGER,
    byline VARCHAR[] NOT NULL,
    outlet VARCHAR,
    outlet_start INTEGER,
    outlet_end INTEGER,
    dateline VARCHAR,
    published DATE,
    published_start INTEGER,
    published_end INTEGER,
    published_first DATE,
    published_last DATE,
    language VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE segments (
    document VARCHAR NOT NULL,
    article VARCHAR,
    n INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    line INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    reasons VARCHAR[] NOT NULL,
    credit VARCHAR,
    date DATE,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE related (
    document VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    date DATE,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE codings (
    document VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    method VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE sentences (
    document VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE events (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    type VARCHAR NOT NULL,
    modes VARCHAR[] NOT NULL,
    contexts VARCHAR[] NOT NULL,
    cameo VARCHAR NOT NULL,
    quad INTEGER NOT NULL,
    score DOUBLE NOT NULL,
    status VARCHAR NOT NULL,
    date VARCHAR,
    event_from DATE,
    event_to DATE,
    day DATE NOT NULL,
    when_from DATE,
    when_to DATE,
    when_precision VARCHAR,
    when_text VARCHAR,
    when_start INTEGER,
    when_end INTEGER,
    place VARCHAR,
    place_country VARCHAR,
    place_start INTEGER,
    place_end INTEGER,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    coded_by VARCHAR NOT NULL,
    method VARCHAR NOT NULL,
    claims VARCHAR[] NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE event_parties (
    document VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    code VARCHAR,
    country VARCHAR,
    sector VARCHAR,
    name VARCHAR,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE claims (
    id VARCHAR NOT NULL,
    document VARCHAR NOT NULL,
    article VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    cue_start INTEGER NOT NULL,
    cue_end INTEGER NOT NULL,
    content_starts INTEGER[] NOT NULL,
    content_ends INTEGER[] NOT NULL,
    stance VARCHAR NOT NULL,
    about VARCHAR[] NOT NULL,
    polarity VARCHAR NOT NULL,
    horizon_from DATE,
    horizon_to DATE,
    horizon_precision VARCHAR,
    horizon_text VARCHAR,
    horizon_start INTEGER,
    horizon_end INTEGER,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    confidence DOUBLE NOT NULL,
    parent VARCHAR,
    day DATE NOT NULL,
    method VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE claim_speakers (
    document VARCHAR NOT NULL,
    claim VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    code VARCHAR,
    country VARCHAR,
    sector VARCHAR,
    name VARCHAR,
    known_at TIMESTAMP NOT NULL
  )`,
    ],
  },
  {
    number: 2,
    name: 'how fine the place of an event is',
    statements: [
      'ALTER TABLE events ADD COLUMN place_admin VARCHAR',
      'ALTER TABLE events ADD COLUMN place_city VARCHAR',
      'ALTER TABLE events ADD COLUMN place_precision VARCHAR',
    ],
  },
  {
    number: 3,
    name: 'how each holder sees an event, whom claims are addressed to and what settles them',
    statements: [
      `CREATE TABLE event_views (
    document VARCHAR NOT NULL,
    event VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    claim VARCHAR,
    status VARCHAR NOT NULL,
    certainty DOUBLE,
    time VARCHAR NOT NULL,
    known_at TIMESTAMP NOT NULL
  )`,
      `CREATE TABLE claim_addressees (
    document VARCHAR NOT NULL,
    claim VARCHAR NOT NULL,
    n INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    span_start INTEGER NOT NULL,
    span_end INTEGER NOT NULL,
    code VARCHAR,
    country VARCHAR,
    sector VARCHAR,
    name VARCHAR,
    known_at TIMESTAMP NOT NULL
  )`,
      'ALTER TABLE claims ADD COLUMN resolved_by VARCHAR[] DEFAULT []',
      'ALTER TABLE claims ALTER COLUMN resolved_by SET NOT NULL',
    ],
  },
];
