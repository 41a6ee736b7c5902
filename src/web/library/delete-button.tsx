import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Report } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { ConfirmDialog } from './confirm-dialog.js';

/** Deletes a report once that is confirmed. */
export function DeleteButton({ report, onConfirm }: { report: Report; onConfirm: () => void }) {
  const words = useMessages().library.removal;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button icon={<DeleteOutlined />} onClick={() => setAsking(true)}>
        {words.delete}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={words.question(report.title)}
          explained={words.explained}
          confirm={words.delete}
          onConfirm={onConfirm}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
