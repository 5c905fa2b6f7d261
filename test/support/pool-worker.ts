import { serve } from '../../src/workbench/threads/serve.ts';
import { double } from './pool-work.ts';

serve({ double }, () => {});
