import type { Article } from './article.ts';

/** Whether an article is in a language that the coder does not read: it is kept, and nothing is coded in it. */
export function isForeign({ language }: Pick<Article, 'language'>): boolean {
  return language !== 'en' && language !== 'und';
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of an ISO 639-1 code. */
export function languageName(code: string): string {
  return names.of(code) ?? code;
}
