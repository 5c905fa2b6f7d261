/** What is printed into digests beside the pages: all of it Tiltmeter's own. */
export const digestTitles: readonly string[] = [
  'Morning reading',
  'Press review',
  'Weekly reading list',
  'Articles for the desk',
  'What we read today',
];

/** Boxes as sites put them between two paragraphs, a line each. */
export const boxes: readonly (readonly string[])[] = [
  ['Advertisement'],
  [
    'Sign up for our newsletter',
    'Get the best of our reporting every Friday.',
    'By signing up you agree to our terms and privacy policy.',
  ],
  ['Listen to this article', '00:00', '07:41'],
  [
    'We use cookies to give you the best experience on our site.',
    'Accept all',
    'Manage preferences',
  ],
  ['Share this article', 'Facebook', 'X', 'LinkedIn', 'Copy link'],
  ['Enjoying this story? Subscribe for unlimited reading.', 'Subscribe now'],
  [
    'THE WEEKEND LETTER',
    'A short letter about what mattered this week, straight to your inbox.',
    'Enter your email address',
    'Subscribe',
  ],
  ['Story continues below advertisement'],
];

/** A name for the paper, made from its host as people do: `abcnews.com` is "Abcnews". */
export function outletOf(host: string): string {
  const name = host.split('.').at(-2) ?? host;
  return name
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ');
}
