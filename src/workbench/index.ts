/** The package's API: the use cases, and the records they hand over. */
export { Fault } from '../core/fault.ts';
export { quietRun, type Report, type Run } from '../core/run.ts';
export type { Article, Reading, Segment } from '../model/article.ts';
export type { Brief } from '../model/brief.ts';
export type { Capture } from '../model/capture.ts';
export type { Claim, Coding, Event, Party } from '../model/coding.ts';
export type { Document } from '../model/document.ts';
export type { Scenario } from '../model/scenario.ts';
export type { Store } from '../store/store.ts';
export { addFiles } from './add.ts';
export { type BriefOptions, makeBrief } from './brief.ts';
export { codeRead } from './code.ts';
export { codeAll } from './documents.ts';
export { codeLines } from './lines.ts';
export { readAll, readOne } from './read.ts';
export { loadScenarios } from './scenarios.ts';
export { openStore } from './store.ts';
export type { Pace } from './threads/pool.ts';
