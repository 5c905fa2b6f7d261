import { composeBrief } from '../briefs/compose.ts';
import { codingMethod } from '../coding/article.ts';
import { foldRepeats } from '../coding/repeats.ts';
import type { Brief } from '../model/brief.ts';
import type { Capture } from '../model/capture.ts';
import type { Copy } from '../model/copy.ts';
import type { Scenario } from '../model/scenario.ts';
import { isUpTo, validTime } from '../model/valid-time.ts';
import { touchedRelations } from '../relations/touched.ts';
import { conflictsOf } from './conflicts.ts';
import { holdAgainst } from './scenarios.ts';
import { onceTold } from './stories/once.ts';
import { retoldIn } from './stories/retold.ts';
import { Stories } from './stories/stories.ts';

export interface BriefOptions {
  readonly scenarios: readonly Scenario[];
  /** Events up to this day. */
  readonly asOf: string;
  /** Known by this instant. */
  readonly knownBy: string;
  /** What was left out on the way, a sentence each. */
  readonly notes: readonly string[];
  /** Which articles are copies or versions of which; a story counts once. */
  readonly copies?: readonly Copy[];
}

/** The brief that a set of captures gives, as of then. */
export function makeBrief(read: readonly Capture[], options: BriefOptions): Brief {
  const stories = new Stories(options.copies);
  const once = onceTold(read, stories);
  const { captures } = once;
  const events = captures.flatMap(({ codings }) => codings.flatMap((coding) => coding.events));
  const occurrences = foldRepeats(events.filter((event) => isUpTo(validTime(event), options.asOf)));
  const relations = touchedRelations(occurrences);
  const touching = new Set(relations.flatMap(({ acts, others }) => [...acts, ...others]));
  const material = {
    captures,
    relations,
    loose: occurrences.filter((occurrence) => !touching.has(occurrence)),
    conflicts: conflictsOf(captures, options.asOf),
    bearings: holdAgainst(options.scenarios, captures, occurrences),
    notes: options.notes,
    retold: retoldIn(once, stories),
  };
  return composeBrief(material, {
    asOf: options.asOf,
    knownBy: options.knownBy,
    method: codingMethod,
  });
}
