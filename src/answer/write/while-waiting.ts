/** The parts of a source; `work` is done once while the first of them is on its way. */
export async function* whileWaiting<Part>(
  source: AsyncIterable<Part>,
  work: () => void,
): AsyncGenerator<Part, void, undefined> {
  const parts = source[Symbol.asyncIterator]();
  try {
    const first = parts.next();
    work();
    for (let part = await first; part.done !== true; part = await parts.next()) yield part.value;
  } finally {
    await parts.return?.();
  }
}
