import type { KeyboardEvent } from 'react';

/** The code of every key that an input method takes. */
const INPUT_METHOD_KEY = 229;

/** Whether a key belongs to an input method. Some browsers end the composition before the key that ends it. */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- In Safari nothing else tells this Enter from another.
  return event.nativeEvent.isComposing || event.keyCode === INPUT_METHOD_KEY;
}
