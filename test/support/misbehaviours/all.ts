import { broken } from './broken.ts';
import { length } from './length.ts';
import type { Misbehaviour } from './manners.ts';
import { packing } from './packing.ts';
import { redirects } from './redirects.ts';
import { robots } from './robots.ts';
import { size } from './size.ts';
import { statuses } from './statuses.ts';
import { time } from './time.ts';
import { tls } from './tls.ts';

export const misbehaviours: readonly Misbehaviour[] = [
  ...time,
  ...size,
  ...length,
  ...broken,
  ...packing,
  ...statuses,
  ...redirects,
  ...robots,
  ...tls,
];
