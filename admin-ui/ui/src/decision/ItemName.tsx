import { Link } from 'react-router';
import { useMay } from '../session/session';
import type { Item } from './grouping';

/** An item by its title and its code; a link for those who may see content. */
export function ItemName({ item }: { item: Item }) {
  const may = useMay();
  const code = <code>{item.contentId}</code>;
  return (
    <>
      {item.title && <>{item.title} </>}
      {may('getContent') ? <Link to={`/admin/content/${encodeURIComponent(item.contentId ?? '')}`}>{code}</Link> : code}
    </>
  );
}
