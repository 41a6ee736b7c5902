import { Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../language/use-messages.js';

interface ConfirmDialogProps {
  title: string;
  explained: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done. The browser's own dialog keeps the focus inside and gives it back. */
export function ConfirmDialog({ title, explained, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const { cancel } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  // Which tells `onClose`, and gives the focus back.
  const close = () => dialog.current?.close();
  return (
    <dialog ref={dialog} className="confirm" aria-labelledby={`${id}-title`} aria-describedby={id} onClose={onClose}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={id}>{explained}</p>
      <div className="confirm-buttons">
        <Button onClick={close}>{cancel}</Button>
        <Button
          type="primary"
          danger
          onClick={() => {
            close();
            onConfirm();
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  );
}
