/** A promise that a test opens when it is time. */
export function gate<Value = void>(): { passed: Promise<Value>; open: (value: Value) => void } {
  let open: (value: Value) => void = () => {};
  const passed = new Promise<Value>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
