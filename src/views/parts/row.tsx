import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

/** A full-width way to another screen: icon, title, one line. */
export function Row({
  href,
  icon,
  children,
  note,
}: {
  href: string;
  icon?: string;
  children: ComponentChildren;
  note?: ComponentChildren;
}) {
  return (
    <a class="row" href={href}>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {note && <small>{note}</small>}
      </span>
      <Icon name="chevron-right" />
    </a>
  );
}
