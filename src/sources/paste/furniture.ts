import type { Feature } from './features.ts';
import {
  listHeads,
  openings,
  relatedHeads,
  strongWords,
  weakOpenings,
  weakWords,
  wholeLines,
} from './phrases.ts';
import { isRule } from './rules.ts';
import { when } from './shape.ts';
import { isEditorsNote, isEndMark, isSlug, isTakeMark } from './wire.ts';
import { plainWords } from './words.ts';

const address =
  /^(?:(?:source|link|url|read at|via|original)[:\s]+)?(?:https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|<?mailto:\S+)[>.]?$/i;
/** Home » World » Asia; but "Kyiv > Lviv" is none. */
const breadcrumb =
  /^(?:you are here:?\s*)?(?:home|blog|news|world|front page)\s*(?:[»›>❯→/|]|::)\s*\S|[»›❯]\s.*[»›❯]\s|\s[>/]\s.*\s[>/]\s/i;
const pageEdge =
  /^(?:©|\(c\) ?\d{4}|copyright\b)|\ball rights reserved\b|^(?:skip|jump) to (?:main |the )?(?:content|navigation|search)|^(?:privacy policy|terms of (?:use|service))$/i;
const handle = /^(?:@\w{2,30}|#\w{2,40}(?:[\s,]+#\w{2,40})*)$/;
const counter =
  /^[+(]?\d[\d.,]*\s?[km]?\)?\s*(?:[-–]?\s?min(?:ute)?s?(?:[-\s]read|\sago)?|hours?(?:\sago)?|days?\sago|comments?|shares?|views?|likes?|followers?|reactions?|replies|votes?|restacks|of \d+|\/ ?\d+|read|photos?|images?|videos?)\b.{0,20}$/i;
const relatedCue =
  /^(?:related(?: (?:article|story|stories|news|coverage|reading|video|link))?|read(?: (?:more|also|next|on|this))?|also read|see also|must[- ]read|recommended|don['’]t miss|more on this|go deeper|dig deeper|further reading|in case you missed it|icymi|you may also like|see more|full story|explore more)\s*(?:[:»>→|–—]+|-(?=\s))\s*(?=\S+\s+\S+\s+\S)|^(?:READ(?: MORE| ALSO)?|MORE|RELATED|ALSO READ|SEE ALSO)\s+(?=\p{Lu}\p{L}+\s+\S+\s+\S)/iu;

/** What a button says. */
const call =
  /^(?:get|book|request|download|try|start|schedule|contact|view|see|shop|buy|learn|explore|find|join|watch|discover|check|visit|browse|search|compare|apply|call|go|back|next|previous|show|hide|skip|add|create|sign|log|let['’]s|talk|read|load|open|close|ask|become|meet|follow|subscribe|share|click|tap|register|claim|build|chat|connect|donate|enter|select|choose|submit)\b/i;
const bio =
  /^(?:about (?:the )?(?:author|writer)s?|(?:\p{Lu}[\p{L}.'’-]+,? ){1,4}(?:is|was|has been|works as|writes|covers|holds|specializes|lives|serves) (?:an?|the|on|about|for|in|as|our|currently|both|one)\b)/u;
const phone = /\(?\b\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b|\+\d{1,3}[ \d-]{8,}/;
const toYou = /\b(?:you|your|yours|yourself|we|our|us|i|my)\b/i;

/** What marks a line as printed around articles rather than in one. */
export function furnitureOf(text: string): Feature[] {
  const plain = plainWords(text);
  return [
    ...listFeatures(plain),
    ...openingFeatures(plain, text.length),
    ...wordFeatures(plain),
    ...when('address', text.length < 500 && address.test(text)),
    ...when('handle', text.length < 200 && handle.test(text)),
    ...when('counter', text.length < 60 && counter.test(text)),
    ...when('breadcrumb', text.length < 300 && breadcrumb.test(text)),
    ...when('page-edge', text.length < 200 && pageEdge.test(text)),
    ...when('slug', isSlug(text)),
    ...when('take-mark', isTakeMark(text)),
    ...when('end-mark', !isRule(text) && isEndMark(text)),
    ...when('editors-note', isEditorsNote(text)),
    ...when('related-cue', relatedCueLength(text) > 0),
    ...when('call', text.length < 60 && call.test(text)),
    ...when('bio', bio.test(text)),
    ...when('phone', text.length < 300 && phone.test(text)),
    ...when('to-you', toYou.test(text.slice(0, 600))),
    ...when('tabs', text.includes('\t')),
    ...when('figures', isFigures(text)),
    ...when('glued', (text.slice(0, 600).match(/\p{Ll}\p{Lu}\p{Ll}/gu)?.length ?? 0) > 1),
  ];
}

/** Two fifths of what it says is numbers. */
function isFigures(text: string): boolean {
  if (text.length > 200) return false;
  const signs = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return signs > 0 && (text.match(/\p{N}/gu)?.length ?? 0) >= signs * 0.4;
}

/** How many units of a line are "Read more: " and the like, before a headline. */
export function relatedCueLength(text: string): number {
  if (text.length > 300) return 0;
  const match = relatedCue.exec(text);
  // Without a sign behind it, the cue is known by its capitals only.
  if (!match || (/^[A-Z ]+$/i.test(match[0]) && match[0] !== match[0].toUpperCase())) return 0;
  return match[0].length;
}

function listFeatures(plain: string): Feature[] {
  if (plain.length > 120) return [];
  const whole = plain.replace(/\s*[([]?\d+[)\]]?$/, '');
  if (relatedHeads.has(whole)) return ['related-head'];
  if (listHeads.has(whole)) return ['list-head'];
  return when('phrase', wholeLines.has(plain) || wholeLines.has(whole) || isRow(plain));
}

/** "Facebook | Twitter | Print". */
function isRow(plain: string): boolean {
  const parts = plain.split(/\s*[|•·»/,]\s*|\s{2,}/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => wholeLines.has(part));
}

function openingFeatures(plain: string, length: number): Feature[] {
  const opens = (phrase: string) => plain.startsWith(phrase);
  if (length <= 500 && openings.some(opens)) return ['opening'];
  return when('weak-opening', length <= 160 && weakOpenings.some(opens));
}

function wordFeatures(plain: string): Feature[] {
  const strong = new Set(plain.match(strongWords)).size;
  const weak = new Set(plain.match(weakWords)).size;
  return [
    ...when('strong-word', strong === 1),
    ...when('strong-words', strong > 1),
    ...when('weak-word', weak === 1),
    ...when('weak-words', weak > 1),
    ...when('selling', weak > 2),
  ];
}
