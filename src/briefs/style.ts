import { createHash } from 'node:crypto';
import type { SplitSentence } from './html-documents.ts';

/** How a sentence looks that a link has led to; forced colours show the outline instead. */
const target =
  'background:var(--target);box-shadow:0 3px 0 var(--link);outline:2px solid transparent';

/** Our words stand in the system's face, the words of sources in a serif; lengths are steps of 8 px. */
const sheet = `
:root{color-scheme:light dark;
--ground:light-dark(#fdfdfb,#15171a);--ink:light-dark(#1b1d21,#e7e6e2);--soft:light-dark(#565b63,#a8adb5);
--line:light-dark(#c6cad1,#444a53);--link:light-dark(#0b57ad,#8dbbff);
--lit:light-dark(#e6effb,#1f3148);--words:light-dark(#cfe2fa,#2b4a70);--target:light-dark(#b4d3f9,#33598a)}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:15px/22px system-ui,sans-serif;font-variant-numeric:tabular-nums;-webkit-text-size-adjust:100%}
body{max-width:720px;margin:0 auto;padding:24px 16px 64px;overflow-wrap:anywhere}
h1{font-size:26px;line-height:32px;margin:0 0 8px}
h2{font-size:19px;line-height:24px;margin:40px 0 8px;padding-top:8px;border-top:1px solid var(--line)}
h3{font-size:15px;line-height:22px;margin:24px 0 8px}
p,figure,blockquote,ul,ol,pre{margin:0}
a{color:var(--link);text-underline-offset:2px}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-9999px}
.skip:focus{left:16px;top:0;padding:8px;background:var(--ground)}
.by{color:var(--soft);font-size:13px;line-height:20px}
nav ul{display:flex;flex-wrap:wrap;gap:0 16px;margin-top:16px;padding:0;list-style:none}
nav a{display:inline-block;padding:4px 0}
.says{padding:0;list-style:none}
.says>li{padding:4px 0 12px}
.n{padding:4px 1px;text-decoration:none;font-size:13px}
.n:hover,.n:focus{text-decoration:underline}
.tag{display:inline-block;padding:0 6px;border:1px solid var(--line);border-radius:4px;color:var(--soft);font-size:12px;line-height:18px}
figure{margin:8px 0 0;padding-left:16px;border-left:2px solid var(--line)}
blockquote,pre{font-family:Georgia,"Times New Roman","Noto Serif","Noto Serif CJK SC",serif;font-size:16px;line-height:24px}
ol{padding-left:40px}
ol>li{padding:4px 8px 12px;scroll-margin-top:16px}
ol>li::marker{content:"[" counter(list-item) "] "}
ol>li:target{background:var(--lit);outline:2px solid var(--link)}
.back a{display:inline-block;padding:0 2px}
pre{margin:8px 0 40px;white-space:pre-wrap}
mark{background:var(--lit);color:inherit}
strong{background:var(--words);font-weight:700}
mark,strong{-webkit-box-decoration-break:clone;box-decoration-break:clone}
[id^=d-]{scroll-margin-top:96px}
mark:target,mark :target{${target}}
mark:target strong,mark :target strong{background:none}
.u{font-size:0}
.u::before{content:attr(data-u);padding:0 2px;border:1px dashed var(--soft);color:var(--soft);font:11px/14px ui-monospace,monospace}
.paper{display:none}
@media (forced-colors:active){
strong{background:Mark;color:MarkText;text-decoration:underline}
:target{outline:3px solid Highlight}
}
@media print{
@page{margin:18mm 16mm}
:root{color-scheme:light}
html{background:none;font-size:10pt;line-height:14pt}
body{max-width:none;padding:0}
nav,.skip,.back,.stored,pre{display:none}
.paper{display:block}
blockquote{font-size:10.5pt;line-height:15pt}
a{color:inherit;text-decoration:none}
h2,h3{break-after:avoid}
li,figure,article{break-inside:avoid}
p,blockquote{orphans:3;widows:3}
ol>li:target{background:none;outline:none}
}
`.replaceAll('\n', '');

/** The style sheet of the page and the hash by which its policy lets it in. */
export function styleSheet(splits: readonly SplitSentence[]): { css: string; hash: string } {
  const rules = splits.map(({ id, className }) => {
    const piece = `:root:has(#${id}:target) .${className}`;
    return `${piece}{${target}}${piece} strong{background:none}`;
  });
  const css = sheet + rules.join('');
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}
