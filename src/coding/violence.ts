import type { Party } from '../model/coding.ts';
import type { Match } from './frames/match.ts';

/** Words of killing, wounding, shooting and attacking, by which alone nobody knows whether an army did it or a robber. */
const bare = new Set(
  'kill killing wound wounding injure shoot shooting gun mow fire open spray gunfire fusillade attack leave raid strike ambush assault target'.split(
    ' ',
  ),
);

/** A state, a body of states, its government and forces, rebels; gunmen of a country that is named. */
const armed = /^(?!---)[A-Z]{3}(?:GOV|MIL|SPY|REB|UAF)?$|^---(?:GOV|MIL|SPY|REB)$/;

/**
 * The CAMEO code of violence by who did it. Armies, rebels and states fight (19); what police, gunmen of no land, civilians or
 * nobody known do by such a word is unconventional violence (18), as those who code by hand have it. A battle stays one.
 */
export function violenceOf(
  cameo: string,
  { frame, isMutual }: Match,
  actors: readonly Party[],
): string {
  if (isMutual || !/^19[03]$/.test(cameo) || !bare.has(frame.lemma)) return cameo;
  return actors.some(({ code }) => code !== null && armed.test(code)) ? cameo : '180';
}
