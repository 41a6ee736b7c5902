import { useEffect, useState } from 'react';
import { keepOpen, type KeptOpen } from './keep-open.js';
import type { OpenPdf } from './open-pdf.js';

/** A reader goes back and forth between a few reports; a file with its pages takes some MB. */
const MOST_OPEN = 4;

/** The files of reports that the panel has opened: each is fetched once, and all are freed when the panel closes. */
export function useOpenFiles(): KeptOpen<OpenPdf> {
  const [files] = useState(() => keepOpen<OpenPdf>(MOST_OPEN));
  useEffect(() => () => files.closeAll(), [files]);
  return files;
}
