/** How long ago something was, in the steps that a list is cut by. */
type Age = 'today' | 'week' | 'older';

const DAY_MS = 24 * 60 * 60 * 1_000;
const WEEK_DAYS = 7;

/** Items in their order, cut where they get older: of today, of the six days before, and older ones. Empty groups are left out. */
export function groupByAge<Item extends { updatedAt: string }>(
  items: readonly Item[],
  now: Date,
): { age: Age; items: Item[] }[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const ageOf = ({ updatedAt }: Item): Age => {
    const time = new Date(updatedAt).getTime();
    if (time >= midnight) return 'today';
    return time >= midnight - (WEEK_DAYS - 1) * DAY_MS ? 'week' : 'older';
  };
  const ages: Age[] = ['today', 'week', 'older'];
  return ages
    .map((age) => ({ age, items: items.filter((item) => ageOf(item) === age) }))
    .filter((group) => group.items.length > 0);
}
