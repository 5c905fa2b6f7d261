import { type Event, isAct } from '../model/coding.ts';
import { complementsOf, ledFrom, saidAt } from './frames/deeds.ts';
import { deedsAt, type Match } from './frames/match.ts';
import { isAbout, isSaying, type Saying, sayingOf } from './kinds.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Sentence } from './sentence.ts';

interface Told {
  readonly match: Match;
  readonly draft: Pick<Event, 'status'>;
}

/** Whether a deed is told with what is said of it: "urged Peru to free …" is an appeal, and nothing more has come about. */
export function isToldOf(s: Sentence, { match, draft }: Told, saying: Match): boolean {
  if (!isSaying(saying.frame) || isAct(draft.status)) return false;
  const isBelow = complementsOf(s.tree, saying.at).includes(match.at);
  return isBelow && isAbout(saying.frame, match.frame.cameo);
}

/** A promise, demand, refusal or threat with the code of the deed it is about: "urged Peru to free …". */
export function withDeed(s: Sentence, match: Match): Match {
  const { frame, at, needed } = match;
  if (!isSaying(frame)) return match;
  return { ...match, frame: finest(s, frame, [...needed, ...saidAt(s.tree, at)]) };
}

/** What is said of the deed of a word, or of what that word leads to. */
export function finestSaid(s: Sentence, at: number, saying: Saying): Saying {
  return finest(s, saying, [at]);
}

/** The saying of the first deed that makes it finer. */
function finest<One extends Saying>(s: Sentence, saying: One, deeds: readonly number[]): One {
  const knowledge = knowledgeOf(s);
  for (const at of ledFrom(s.tree, deeds)) {
    for (const deed of deedsAt(s.tree, at, knowledge)) {
      const finer = sayingOf(saying, deed);
      if (finer !== saying) return finer;
    }
  }
  return saying;
}
