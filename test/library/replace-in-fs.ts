import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { onTestFinished } from 'vitest';

/** Puts another function of the file system in place until the test ends: what a failing disk does, or to watch. */
export function replaceInFs<Name extends 'fsyncSync' | 'rmSync'>(name: Name, replacement: (typeof fs)[Name]): void {
  const original = fs[name];
  const put = (value: (typeof fs)[Name]) => {
    fs[name] = value;
    syncBuiltinESMExports();
  };
  onTestFinished(() => put(original));
  put(replacement);
}
