import { retry } from './retry.js';

/**
 * A stream that is begun again while it fails before its first item, as `retry` does; after it nothing is repeated,
 * since the reader has a part already.
 */
export async function* retryStream<Item>(
  begin: () => AsyncGenerator<Item, void, undefined>,
  options: Parameters<typeof retry>[1],
): AsyncGenerator<Item, void, undefined> {
  const { first, items } = await retry(async () => {
    const begun = begin();
    return { items: begun, first: await begun.next() };
  }, options);
  try {
    if (first.done) return;
    yield first.value;
    yield* items;
  } finally {
    await items.return();
  }
}
