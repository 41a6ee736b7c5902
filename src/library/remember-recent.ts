/**
 * The values that `read` gives, the most recently used of them kept.
 * @param most how many are kept
 */
export function rememberRecent<Value>(read: (key: string) => Value, most: number): (key: string) => Value {
  const kept = new Map<string, Value>();
  return (key) => {
    const known = kept.get(key);
    const value = known ?? read(key);
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
