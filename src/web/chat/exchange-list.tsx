import { useEffect, useRef } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { Exchange, OpenedCitation } from '../state/chat-state.js';
import { barHeight } from './bar-height.js';
import type { ExchangeActions } from './exchange-actions.js';
import { ExchangeView } from './exchange-view.js';

/** What is drawn above and below the window, in pixels: enough that scrolling shows no gaps. */
const DRAWN_AROUND = 1_200;

interface ExchangeListProps {
  exchanges: readonly Exchange[];
  /** How many of them came to stand before the one that was here first. */
  broughtBefore: number;
  opened?: OpenedCitation;
  actions: ExchangeActions;
}

/** The exchanges of a conversation, of which only those near the window are drawn. */
export function ExchangeList({ exchanges, broughtBefore, opened, actions }: ExchangeListProps) {
  const list = useRef<VirtuosoHandle>(null);
  const lastId = exchanges.at(-1)?.id;

  // Brings what came last near enough to be drawn; a new question then goes to the top by itself.
  useEffect(() => {
    list.current?.scrollToIndex({ index: 'LAST', align: 'start', offset: -barHeight() });
  }, [lastId]);

  // What was first stays in the window when others come to stand before it.
  const before = useRef(broughtBefore);
  useEffect(() => {
    const added = broughtBefore - before.current;
    before.current = broughtBefore;
    if (added > 0) list.current?.scrollToIndex({ index: added, align: 'start', offset: -barHeight() });
  }, [broughtBefore]);

  return (
    <Virtuoso
      ref={list}
      useWindowScroll
      data={exchanges}
      computeItemKey={(_, { id }) => id}
      increaseViewportBy={DRAWN_AROUND}
      itemContent={(_, exchange) => (
        <ExchangeView
          exchange={exchange}
          isLast={exchange.id === lastId}
          opened={opened?.exchangeId === exchange.id ? opened : undefined}
          actions={actions}
        />
      )}
    />
  );
}
