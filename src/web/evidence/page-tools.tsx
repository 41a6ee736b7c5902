import { LeftOutlined, RightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../language/use-messages.js';

interface PageToolsProps {
  /** From 1. */
  page: number;
  pages: number;
  onTurn: (page: number) => void;
  /** Which of `zooms` steps the page is shown at, from 0, the whole width. */
  zoom: number;
  zooms: number;
  onZoom: (zoom: number) => void;
}

/** Turns the pages of a report, and makes them larger. */
export function PageTools({ page, pages, onTurn, zoom, zooms, onZoom }: PageToolsProps) {
  const { sourcePage: words } = useMessages();
  const button = (options: { label: string; icon: ReactNode; isEnd: boolean; onPress: () => void }) => (
    <Button
      type="text"
      size="small"
      icon={options.icon}
      aria-label={options.label}
      title={options.label}
      disabled={options.isEnd}
      onClick={options.onPress}
    />
  );
  return (
    <div className="page-tools" role="group" aria-label={words.tools}>
      {button({ label: words.previous, icon: <LeftOutlined />, isEnd: page <= 1, onPress: () => onTurn(page - 1) })}
      <span role="status">{words.count(page, pages)}</span>
      {button({ label: words.next, icon: <RightOutlined />, isEnd: page >= pages, onPress: () => onTurn(page + 1) })}
      <span className="page-zoom">
        {button({ label: words.smaller, icon: <ZoomOutOutlined />, isEnd: zoom <= 0, onPress: () => onZoom(zoom - 1) })}
        {button({
          label: words.larger,
          icon: <ZoomInOutlined />,
          isEnd: zoom >= zooms - 1,
          onPress: () => onZoom(zoom + 1),
        })}
      </span>
    </div>
  );
}
