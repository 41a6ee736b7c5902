import { UploadOutlined } from '@ant-design/icons';
import { useId, useState, type DragEvent } from 'react';
import { useMessages } from '../language/use-messages.js';
import { megabytesOf } from './show-size.js';
import { OFFERED_ENDINGS } from './refuse-file.js';

interface UploadAreaProps {
  maxBytes: number | undefined;
  onChoose: (files: File[]) => void;
}

/** Where files are dropped, or chosen with the browser's own chooser, which the keyboard opens too. */
export function UploadArea({ maxBytes, onChoose }: UploadAreaProps) {
  const words = useMessages().library.upload;
  const hintId = useId();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <label
      className={isOver ? 'upload-area upload-area-over' : 'upload-area'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        multiple
        className="unseen"
        accept={OFFERED_ENDINGS}
        aria-label={words.title}
        aria-describedby={hintId}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // So that the same file can be chosen again.
          target.value = '';
        }}
      />
      <span className="upload-title">
        <UploadOutlined aria-hidden /> {words.title}
      </span>
      <span className="upload-choose">{words.choose}</span>
      <span className="upload-hint" id={hintId}>
        {words.orDrop}{' '}
        <span className="upload-kinds">{words.kinds(maxBytes === undefined ? undefined : megabytesOf(maxBytes))}</span>
      </span>
    </label>
  );
}
