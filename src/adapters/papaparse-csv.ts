import papaparse from 'papaparse';
import type { ParseCsv } from '../ingest/load/load-csv.js';

/** Reads CSV with `papaparse`, which finds out what parts the cells. */
export const parseCsv: ParseCsv = (text) =>
  papaparse.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t', '|'], skipEmptyLines: false }).data;
