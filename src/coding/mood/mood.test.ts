import { describe, expect, it } from 'vitest';
import { codeText, readSentences } from '../article.ts';
import { moodAt, nounMoodAt } from './mood.ts';

/** The status of an act at a word, with the claims of its text. */
function statusOf(text: string, word: string) {
  const { claims } = codeText(text, 'x', undefined);
  for (const s of readSentences(text)) {
    const at = s.tree.words.findIndex(({ form }) => form === word);
    if (at < 0) continue;
    const isNoun = s.tree.words[at]?.xpos.startsWith('NN') === true;
    return (isNoun ? nounMoodAt(s, at, false, claims) : moodAt(s, at, claims)).status;
  }
  return undefined;
}

const kinds: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'belief, hearsay and questions': [
    ['Polish officials think that Minsk trained the hackers.', 'trained', 'possible'],
    ['The photographs indicate that Kabul repaired the runway.', 'repaired', 'possible'],
    ['The convoy has probably crossed the river.', 'crossed', 'possible'],
    ['Rebels allegedly burned the customs house.', 'burned', 'possible'],
    ['The pilots are thought to have defected.', 'defected', 'possible'],
    ['The judge asked whether Lima had paid the guards.', 'paid', 'possible'],
    ['Lima said it had paid the guards.', 'paid', 'occurred'],
  ],
  'what goes on': [
    ['The mayor said that tanks were circling the square.', 'circling', 'ongoing'],
    ['Militias have been looting the granaries.', 'looting', 'ongoing'],
    ['The cruiser guards the harbour mouth.', 'guards', 'ongoing'],
    ['The navy keeps harassing the trawlers.', 'harassing', 'ongoing'],
    ['The navy has not stopped boarding trawlers.', 'boarding', 'ongoing'],
    ['The navy stopped boarding trawlers.', 'boarding', 'occurred'],
  ],
  'what is to come': [
    ['Quito said that it would free the sailors.', 'free', 'forecast'],
    ['Quito would free the sailors if Lima paid.', 'free', 'conditional'],
    ['Quito would free the sailors.', 'free', 'conditional'],
    ['Jordan to host water talks in May', 'host', 'forecast'],
    ['The ministers are scheduled to sign in Riga.', 'sign', 'forecast'],
    ['Aid groups warned of drought in Kenya.', 'drought', 'forecast'],
  ],
  'what a negation leaves alone': [
    ['Oman did not recall its envoy after the bombing.', 'bombing', 'occurred'],
    ['Oman did not recall its envoy.', 'recall', 'denied'],
    ['The premier refused to comment on the arrest.', 'arrest', 'occurred'],
    ['Rabat denied any role in the ambush.', 'ambush', 'occurred'],
    ['Rabat denied the ambush.', 'ambush', 'denied'],
    ['Chad not only closed the crossing but also mined it.', 'closed', 'occurred'],
    ['The crew did not surrender until Sunday.', 'surrender', 'occurred'],
    ['The sheikh did not deny that his men had shelled the port.', 'shelled', 'occurred'],
    ['The sheikh denied that his men had shelled the port.', 'shelled', 'denied'],
    ['The court did not free the general who led the coup.', 'led', 'occurred'],
  ],
  'what is taken for granted in a demand': [
    ['Ghana urged Togo to resume the talks that broke down in May.', 'broke', 'occurred'],
    ['Ghana urged Togo to resume the talks.', 'resume', 'requested'],
  ],
  'negation in other words': [
    ['The drone nearly hit the tanker.', 'hit', 'denied'],
    ['Far from disarming, the clan bought mortars.', 'disarming', 'denied'],
    ['Seoul doubts that the north will disarm.', 'disarm', 'denied'],
    ['Seoul does not think that the north fired the rocket.', 'fired', 'denied'],
    ['The escorts should have warned the tanker.', 'warned', 'denied'],
    ['The squad was too tired to pursue the smugglers.', 'pursue', 'denied'],
    ['The guards kept the crowd from storming the gate.', 'storming', 'denied'],
    ['The pirates must have bribed the pilot.', 'bribed', 'possible'],
  ],
  conditions: [
    ['Bern will host the talks provided that Baku stops the shelling.', 'host', 'conditional'],
    ['Bern will host the talks as long as Baku pays.', 'pays', 'conditional'],
    ['The patrols will end once the treaty is signed.', 'signed', 'conditional'],
  ],
  'aims and orders': [
    ['Rome sent a frigate to shadow the convoy.', 'shadow', 'planned'],
    ['The general threatened to flood the valley.', 'flood', 'planned'],
    ['The bishop appealed to the rebels to spare the town.', 'spare', 'requested'],
    ['The king called the premier on Friday to congratulate him.', 'congratulate', 'planned'],
    ['Lima may tell the miners to leave.', 'leave', 'possible'],
    ['"Open the gate," the sergeant told them.', 'Open', 'requested'],
  ],
};

describe.each(Object.entries(kinds))('%s', (_, sentences) => {
  it.each(sentences)('“%s”: %s is %s', (text, word, status) => {
    expect(statusOf(text, word)).toBe(status);
  });
});
