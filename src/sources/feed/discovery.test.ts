import { expect, it } from 'vitest';
import { feedLinksOf } from './discovery.ts';

it('finds the feeds that a page names', () => {
  const page = `<!doctype html><head><base href="/news/"><!-- <link rel="alternate" type="application/rss+xml" href="old"> -->
    <script>document.write('<link rel="alternate" type="application/rss+xml" href="no">')</script>
    <link rel="stylesheet" href="a.css"><LINK REL='alternate' TYPE=application/rss+xml HREF="world.rss?a=1&amp;b=2" title="World">
    <link rel="alternate" hreflang="fr" href="/fr"><link type="application/atom+xml" href="https://n.example/atom" rel="alternate home">
    <link rel="alternate" type="application/feed+json" href="feed.json" /><link rel="alternate" type="application/rss+xml" href="javascript:go()">
    <link rel="alternate" type="application/atom+xml" href="https://n.example/atom">`;
  expect(feedLinksOf(page, 'https://n.example/a/b')).toEqual([
    {
      url: 'https://n.example/news/world.rss?a=1&b=2',
      type: 'application/rss+xml',
      title: 'World',
    },
    { url: 'https://n.example/atom', type: 'application/atom+xml', title: null },
    { url: 'https://n.example/news/feed.json', type: 'application/feed+json', title: null },
  ]);
});

it('finds none in a page without', () => {
  expect(feedLinksOf('<p>Talks &lt;link rel="alternate"></p>')).toEqual([]);
});
