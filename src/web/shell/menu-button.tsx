import { Button, Dropdown, type ButtonProps, type MenuProps } from 'antd';
import { useEffect, useRef, useState } from 'react';

interface MenuEntry {
  key: string;
  label: string;
  danger?: boolean;
  /** Where it leads, where it is a link. */
  href?: string;
  opensWindow?: boolean;
  onSelect?: () => void;
}

/** A button that opens a menu. By keyboard: arrows go through it, Enter chooses, Escape and Tab leave it; the focus comes back. */
export function MenuButton({ entries, ...button }: { entries: readonly MenuEntry[] } & ButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const items: MenuProps['items'] = entries.map(({ key, label, danger, href, opensWindow, onSelect }) => ({
    key,
    danger,
    label: href === undefined ? label : <MenuLink {...{ label, href, opensWindow }} />,
    onClick: ({ domEvent }) => {
      if (domEvent.type === 'keydown') {
        // Else the same key would press the button, which has the focus by then.
        domEvent.preventDefault();
        domEvent.currentTarget.querySelector('a')?.click();
      }
      opener.current?.focus();
      onSelect?.();
    },
  }));

  useEffect(() => {
    if (!isOpen) return;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      opener.current?.focus();
    };
    // Before all else that Escape closes.
    document.addEventListener('keydown', escape, { capture: true });
    return () => document.removeEventListener('keydown', escape, { capture: true });
  }, [isOpen]);

  return (
    <Dropdown autoFocus trigger={['click']} open={isOpen} onOpenChange={setOpen} menu={{ items }}>
      <Button type="text" size="small" {...button} ref={opener} aria-haspopup="menu" aria-expanded={isOpen} />
    </Dropdown>
  );
}

function MenuLink({ label, href, opensWindow }: Pick<MenuEntry, 'label' | 'href' | 'opensWindow'>) {
  return (
    <a href={href} {...(opensWindow && { target: '_blank', rel: 'noreferrer' })}>
      {label}
    </a>
  );
}
