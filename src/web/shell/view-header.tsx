import { MenuOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { use, type ReactNode } from 'react';
import { useMessages } from '../language/use-messages.js';
import { MenuContext } from './menu-context.js';
import { useDocumentTitle } from './use-document-title.js';

/** The bar over a view: its title, what can be done with it, and where there is no room for it, the way to the menu. */
export function ViewHeader({ title, children }: { title: string; children?: ReactNode }) {
  const messages = useMessages();
  const openMenu = use(MenuContext);
  useDocumentTitle(title);
  return (
    <header className="view-header">
      {openMenu && <Button type="text" icon={<MenuOutlined />} aria-label={messages.menu} onClick={openMenu} />}
      <h1 className="view-title">{title}</h1>
      {children}
    </header>
  );
}
