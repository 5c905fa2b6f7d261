/**
 * Turns of phrase by which the furniture of a page is known, in lower case; each kind is a feature of its own. The words before a
 * pattern are those that it cannot do without one of, so that most lines need not be looked at; none where it is cheap.
 */
const kinds: readonly (readonly [words: string, pattern: RegExp])[] = [
  [
    'subscribe newsletter newsletters sign signup inbox email mail join mailing unsubscribe latest stay delivered',
    /\b(?:subscribe|newsletters?|sign ?up|inbox|e-?mail (?:address|updates)|join (?:our|over|the)|mailing list|unsubscribe|get the latest|stay (?:informed|updated|in the loop|connected)|delivered (?:straight )?to)\b/,
  ],
  [
    'cookie cookies privacy terms consent gdpr opt sell',
    /\b(?:cookies?|privacy policy|terms of (?:use|service)|terms (?:&|and) conditions|consent|gdpr|opt[- ]out|do not sell)\b/,
  ],
  [
    'c copyright rights trademark trademarks powered',
    /(?:©|\(c\) ?(?:19|20)\d\d|\bcopyright\b|\ball rights reserved\b|\btrademarks?\b|\bpowered by\b)/,
  ],
  [
    'share tweet facebook twitter linkedin whatsapp pinterest instagram youtube tiktok copy follow print',
    /\b(?:share(?: this| on| article| via)?|tweet|facebook|twitter|linkedin|whatsapp|pinterest|instagram|youtube|tiktok|copy link|follow (?:us|me|on)|print this)\b/,
  ],
  [
    'related you read more recommended most trending up keep latest recent popular previous next see further continue learn view load show explore discover',
    /\b(?:related (?:articles?|posts?|stories|reading|topics|content|resources)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|read (?:more|next|also|full)|more (?:from|on|stories|articles|like this)|recommended|most (?:read|popular|viewed)|trending|up next|keep reading|latest (?:news|posts|articles|stories)|recent (?:posts|articles)|popular posts|previous (?:post|article)|next (?:post|article)|see also|further reading|continue reading|learn more|view all|see all|load more|show more|explore more|discover more)\b/,
  ],
  [
    'comment comments reply replies leave post log login logged email required',
    /\b(?:comments?|reply|replies|leave a|post a comment|log ?in|logged in|your email address will not|required fields)\b/,
  ],
  [
    'advertisement advertisements sponsored affiliate commission commissions ad promoted partner paid earn cost',
    /\b(?:advertisements?|sponsored|affiliate|commissions?|ad feedback|promoted|partner content|paid (?:post|content)|we may earn|earn a commission|at no (?:extra|additional) cost)\b/,
  ],
  [
    'by written reviewed edited posted published updated photography words story last min mins minute minutes reading contributing staff',
    /(?:^by\b|\b(?:written|reviewed|edited|posted|published|updated|photography|words|story|medically reviewed|fact[- ]checked) (?:by|on|at)\b|\blast (?:updated|modified|reviewed)\b|\bmin(?:ute)?s? read\b|\breading time\b|\bcontributing writer\b|\bstaff writer\b)/,
  ],
  [
    'about is he she they view posts all meet',
    /\b(?:about the authors?|is an? (?:\w+[ -]){0,4}(?:writer|author|editor|journalist|reporter|freelancer?|contributor|blogger|expert|specialist|founder|strategist|director|manager|consultant)|(?:he|she|they) (?:has|have|holds?|lives?|writes?|covers?|enjoys?|specializes?)|view all posts|posts by|all posts|meet the author)\b/,
  ],
  [
    'photo photos photograph photography image picture courtesy credit getty shutterstock unsplash istock adobe illustration source via',
    /\b(?:photo(?:s|graph|graphy)?|image|picture|courtesy|credit|getty|shutterstock|unsplash|istock|adobe stock|illustration|source|via)\b ?(?:credit|by|of|:|via|\/|\|)/,
  ],
  [
    'table article page jump contents quick what skip back takeaways tl tldr',
    /(?:^|\b)(?:table of contents|in this article|on this page|jump to|contents|quick links|what's in this|skip to|back to top|key takeaways|tl;?dr)\b/,
  ],
  [
    'contact call book get schedule request try free buy shop add download apply learn click watch donate order',
    /\b(?:contact us|call (?:us|now|today)|book (?:a|now|your)|get (?:started|a quote|a free|your free|in touch|help)|schedule a|request a|try (?:it )?(?:for )?free|free trial|buy now|shop now|add to cart|download (?:the|our|now|your)|apply now|learn how|click here|watch now|contact|donate|order now|free (?:quote|estimate|consultation))\b/,
  ],
  [
    '',
    /(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2},? (?:19|20)\d\d\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?,? (?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/(?:19|20)?\d\d\b|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b)/,
  ],
  [
    'tag tags topic topics category categories filed tagged posted',
    /(?:^|\s)(?:tags?|topics?|categor(?:y|ies)|filed under|tagged|posted in)\s*:?/,
  ],
  ['', /^(?:\W*\d+\W*|[\W_]*)$/],
  [
    'faq faqs frequently conclusion final introduction summary sources references bibliography footnotes works bottom',
    /\b(?:faqs?|frequently asked questions|conclusion|final thoughts|introduction|summary|sources|references|bibliography|footnotes|works cited|bottom line)\b/,
  ],
  ['', /\?$/],
  ['', /^(?:\d{1,3}[.)]|[-•–*#]|step \d|[a-z][.)]) ?/],
];

export const phraseCount = kinds.length;

/** Of each word the kinds that may be said with it. */
const masks = new Map<string, number>();
let always = 0;
for (const [kind, [words]] of kinds.entries()) {
  if (words === '') always |= 1 << kind;
  else for (const word of words.split(' ')) masks.set(word, (masks.get(word) ?? 0) | (1 << kind));
}
/** The kind of the sign of copyright, which is no word. */
const copyright = 1 << 2;
/** Longer lines are looked at where they begin and end. */
const longest = 180;

/** Whether each kind of phrase stands in a line, as bits. */
export function phrasesIn(text: string): number {
  const whole = text.length > longest ? `${text.slice(0, 110)} ${text.slice(-70)}` : text;
  const part = whole.toLowerCase();
  let possible = part.includes('©') ? always | copyright : always;
  for (const word of part.split(/[^a-z]+/)) possible |= masks.get(word) ?? 0;
  let mask = 0;
  for (let kind = 0; kind < kinds.length; kind += 1)
    if ((possible >> kind) & 1 && kinds[kind]?.[1].test(part)) mask |= 1 << kind;
  return mask;
}
