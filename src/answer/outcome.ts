import type { Answer } from '../schemas.js';
import type { Noted } from './notes/cite-with-notes.js';

/** What a question is answered with, or refused. */
export type Outcome = Pick<Answer, 'status'> & Noted;
