import { MAX_QUESTION_LENGTH } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { tooLongBy } from './too-long-by.js';

/** With fewer characters left than this, they are counted. */
const NEAR = 200;

/** How much room a long question has left, or by how much it is too long. */
export function QuestionLength({ question }: { question: string }) {
  const { questionLength: words } = useMessages();
  const over = tooLongBy(question);
  return (
    <>
      {over > -NEAR && over <= 0 && <p className="question-length">{words.left(-over)}</p>}
      {/* Always there, so that what comes into it is read out. */}
      <p role="status" className="question-length question-too-long">
        {over > 0 && words.over(MAX_QUESTION_LENGTH, over)}
      </p>
    </>
  );
}
