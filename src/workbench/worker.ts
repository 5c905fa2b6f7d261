import { jobs, prepare } from './jobs.ts';
import { serve } from './threads/serve.ts';

serve(jobs, prepare);
