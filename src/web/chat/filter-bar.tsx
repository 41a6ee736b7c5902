import { FilterOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Filter } from '../../schemas.js';
import { useMessages } from '../language/use-messages.js';
import { LoadBoundary } from '../shell/load-boundary.js';
import { confines } from '../state/chat-state.js';
import { useFilterParts } from './use-filter-parts.js';

const FilterPanel = lazy(async () => ({ default: (await import('./filter-panel.js')).FilterPanel }));

/** What the next question is confined to, and the way to change it. */
export function FilterBar({ filter, onConfine }: { filter: Filter; onConfine: (filter: Filter) => void }) {
  const messages = useMessages();
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const clear = () => {
    onConfine({});
    opener.current?.focus();
  };
  const parts = useFilterParts(filter);
  return (
    <div
      className="filter-bar"
      ref={bar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        opener.current?.focus();
      }}
    >
      <Popover
        trigger="click"
        placement="topLeft"
        open={isOpen}
        onOpenChange={setOpen}
        // Where the keyboard goes next.
        getPopupContainer={() => bar.current ?? document.body}
        title={messages.filter.title}
        content={
          <LoadBoundary>
            <Suspense fallback={messages.loadingPage}>
              <FilterPanel filter={filter} onConfine={onConfine} />
            </Suspense>
          </LoadBoundary>
        }
      >
        <Button ref={opener} type="text" size="small" icon={<FilterOutlined />} aria-expanded={isOpen}>
          {parts.length === 0 ? messages.filter.none : parts.join(' · ')}
        </Button>
      </Popover>
      {confines(filter) && (
        <Button type="link" size="small" onClick={clear}>
          {messages.filter.clear}
        </Button>
      )}
    </div>
  );
}
