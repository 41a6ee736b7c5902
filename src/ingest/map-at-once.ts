/** What `act` makes of each item, in the order of the items; at most `most` are under way. One that fails ends it. */
export async function mapAtOnce<Item, Made>(
  items: readonly Item[],
  most: number,
  act: (item: Item) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const waiting = items.entries();
  const work = async () => {
    for (const [index, item] of waiting) made[index] = await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  return made;
}
