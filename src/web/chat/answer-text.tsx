import { toBlocks } from '../../answer-blocks.js';
import type { Statement } from '../../schemas.js';
import { AnswerList } from './answer-list.js';
import { findFigures } from './find-figures.js';
import { MarkedText } from './marked-text.js';
import type { Marks } from './marks.js';
import { RowTable } from './row-table.js';
import { splitMarks } from './split-marks.js';

interface AnswerTextProps {
  text: string;
  /** Undefined while the answer still comes. */
  statements?: readonly Statement[];
  marks: Marks;
}

/** An answer's words: paragraphs, lists and tables as its reports have them. It is shown as text and never as markup. */
export function AnswerText({ text, statements, marks }: AnswerTextProps) {
  return toBlocks(text, { statements, citations: marks.citations }).map((block, at) => {
    switch (block.kind) {
      case 'rows':
        return <RowTable key={at} rows={block.rows} marks={marks} />;
      case 'list':
        return <AnswerList key={at} list={block.list} citations={block.citations} marks={marks} />;
      case 'text':
        return (
          <p key={at} className="answer-text">
            <MarkedText pieces={piecesOf(block.text, statements, marks)} marks={marks} />
          </p>
        );
    }
  });
}

function piecesOf(text: string, statements: readonly Statement[] | undefined, { citations }: Marks) {
  const pieces = splitMarks(text, {
    citations: citations.map(({ n }) => n),
    statements: statements?.map((statement) => statement.text),
  });
  return findFigures(pieces, citations);
}
