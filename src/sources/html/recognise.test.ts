import { expect, it } from 'vitest';
import { looksLikePage } from './recognise.ts';

it.each([
  ['<!DOCTYPE html>\n<html>', undefined, true],
  ['\xef\xbb\xbf  <!-- saved --><html lang="en">', undefined, true],
  [
    '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">',
    undefined,
    true,
  ],
  ['\xff\xfe<\0h\0t\0m\0l\0>\0', undefined, true],
  ['<body><p>Talks</p>', undefined, true],
  ['<p>The talks go on.</p><p>Nobody knows for how long.</p>', undefined, true],
  ['The talks go on.', 'text/html; charset=utf-8', true],
  ['The talks go on.', undefined, false],
  ['We read the <html> tag below.', undefined, false],
  ['<b>Talks', undefined, false],
  ['<b>Talks</b> are what the two sides want. '.repeat(3) + 'x '.repeat(2000), undefined, false],
  ['<?xml version="1.0"?>\n<rss version="2.0"><channel>', undefined, false],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', 'text/html', false],
  ['<p>Talks</p>', 'text/plain', false],
])('says of %j, told %j: %j', (start, mediaType, isPage) => {
  const told = mediaType === undefined ? {} : { mediaType };
  expect(looksLikePage(Buffer.from(start, 'latin1'), told)).toBe(isPage);
});
