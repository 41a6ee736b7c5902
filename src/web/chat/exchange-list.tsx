import { useEffect, useRef } from 'react';
import { Virtuoso, type VirtuosoHandle } from 'react-virtuoso';
import type { Exchange, OpenedCitation } from '../state/chat-state.js';
import { barHeight } from './bar-height.js';
import type { ExchangeActions } from './exchange-actions.js';
import { ExchangeView } from './exchange-view.js';

/** What is drawn above and below the window, in pixels: enough that scrolling shows no gaps. */
const DRAWN_AROUND = 1_200;
/** The number of the exchange that was here first, from which those brought before it count down: more than there are. */
const FIRST = 1_000_000;

interface ExchangeListProps {
  exchanges: readonly Exchange[];
  /** How many of them came to stand before the others, which then stay where they are in the window. */
  broughtBefore: number;
  opened?: OpenedCitation;
  actions: ExchangeActions;
}

/** The exchanges of a conversation, of which only those near the window are drawn. */
export function ExchangeList({ exchanges, broughtBefore, opened, actions }: ExchangeListProps) {
  const list = useRef<VirtuosoHandle>(null);
  const lastId = exchanges.at(-1)?.id;

  // A new question goes to the top, so that its answer is read from its first word while the rest still comes.
  useEffect(() => {
    list.current?.scrollToIndex({ index: 'LAST', align: 'start', offset: -barHeight() });
  }, [lastId]);

  return (
    <Virtuoso
      ref={list}
      useWindowScroll
      data={exchanges}
      firstItemIndex={FIRST - broughtBefore}
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
