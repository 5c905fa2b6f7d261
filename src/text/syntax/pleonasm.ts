import { dependentsBy, isRelation, type Tree } from './tree.ts';

/** Verbs and adjectives of the weather, the hour and the season. */
const weather =
  /^(?:rain|snow|hail|drizzle|thunder|freeze|pour|late|early|dark|cold|hot|warm|windy|rainy|sunny|time|noon|midnight|dawn|dusk|winter|summer|spring|autumn|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;

/** What "it" does without being anything, where a clause follows: "it seems that", "it remains to be seen". */
const raising =
  /^(?:seem|appear|remain|happen|emerge|turn|follow|transpire|take|help|matter|hurt|cost|occur|look|feel|mean)$/;

/** What "it" undergoes where a clause follows: "it is said that". */
const reporting =
  /^(?:say|believe|think|know|report|hope|expect|fear|understand|agree|assume|estimate|allege|announce|claim|decide|suggest|feel|reveal|rumour|rumor|note|argue|acknowledge|accept|intend|plan|predict|recommend|presume|suppose|consider|hold|establish|show|confirm)$/;

/** Whose object "it" is what was told before, and no thing: "denied it". */
const told = /^(?:deny|know|believe|confirm|doubt|admit|regret|say|mention|expect|explain|prove)$/;

/** Whether an "it" stands for nothing that a noun names: "it is clear that …", "it rained", "it was Peru that …", "made it hard to …". */
export function isPleonastic(tree: Tree, at: number): boolean {
  if (!/^it$/i.test(tree.words[at]?.form ?? '')) return false;
  if (isExpletive(tree, at)) return true;
  const governor = tree.words[at]?.head ?? -1;
  if (isRelation(tree, at, 'obj')) {
    return isFormalObject(tree, governor) || told.test(tree.words[governor]?.lemma ?? '');
  }
  return isRelation(tree, at, 'nsubj') && isFormalSubject(tree, governor);
}

/** What only somebody does, to say or think something. */
const saying =
  /^(?:say|acknowledge|add|admit|allege|announce|argue|assert|believe|claim|concede|conclude|confirm|declare|deny|estimate|expect|find|hope|insist|maintain|note|pledge|predict|promise|propose|recommend|report|stress|suspect|think|vow|warn)$/;

/** Whether the parse has a word for nobody, and it is not the "it" of "it acknowledged that …", which is somebody's. */
export function isExpletive(tree: Tree, at: number): boolean {
  if (!isRelation(tree, at, 'expl')) return false;
  const verb = tree.words[at]?.head ?? -1;
  const { lemma = '', upos = '' } = tree.words[verb] ?? {};
  const isIt = /^it$/i.test(tree.words[at]?.form ?? '') && at < verb && upos === 'VERB';
  return !isIt || !saying.test(lemma) || dependentsBy(tree, verb, 'aux:pass').length > 0;
}

function isFormalSubject(tree: Tree, governor: number): boolean {
  const { lemma = '', upos = '' } = tree.words[governor] ?? {};
  const isBeing = dependentsBy(tree, governor, 'cop').length > 0;
  if (weather.test(lemma) && dependentsBy(tree, governor, 'obj', 'det').length === 0) return true;
  if (isBeing && isCleft(tree, governor)) return true;
  if (!hasClause(tree, governor)) return false;
  if (isBeing) return upos === 'ADJ' || upos === 'NOUN' || upos === 'ADV';
  const isPassive = dependentsBy(tree, governor, 'aux:pass', 'nsubj:pass').length > 0;
  return isPassive ? reporting.test(lemma) : raising.test(lemma);
}

/** "It was Peru that …": a clause on what it is said to be. */
function isCleft(tree: Tree, predicate: number): boolean {
  const isDefinite = dependentsBy(tree, predicate, 'det').every((i) =>
    /^(?:the|this|that)$/i.test(tree.words[i]?.form ?? ''),
  );
  return isDefinite && dependentsBy(tree, predicate, 'acl:relcl', 'advcl:relcl').length > 0;
}

/** A clause behind that "it" only stands in for: with "that", "to", "whether", a question word, or no mark at all. */
function hasClause(tree: Tree, governor: number): boolean {
  const clauses = dependentsBy(tree, governor, 'csubj', 'ccomp', 'xcomp', 'advcl', 'acl');
  return clauses
    .filter((i) => i > governor)
    .some((i) => {
      if (isRelation(tree, i, 'csubj', 'ccomp')) return true;
      return dependentsBy(tree, i, 'mark').some((mark) =>
        /^(?:that|to|whether)$/i.test(tree.words[mark]?.form ?? ''),
      );
    });
}

/** "make it clear that", "find it hard to". */
function isFormalObject(tree: Tree, verb: number): boolean {
  const isFit = /^(?:make|find|consider|think|deem|keep|take|call|leave)$/.test(
    tree.words[verb]?.lemma ?? '',
  );
  const predicates = dependentsBy(tree, verb, 'xcomp');
  return isFit && predicates.some((i) => hasClause(tree, i) || hasClause(tree, verb));
}
