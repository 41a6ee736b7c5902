/** An id that nobody else has: 128 random bits. Browsers give UUIDs only to pages that came over https or from this machine. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
