import { describe, expect, it } from 'vitest';
import { isOnThisMachine } from '../src/model-endpoint.js';

describe('isOnThisMachine', () => {
  it.each([
    'http://127.0.0.1:11434/v1',
    'http://127.1/v1',
    'http://127.9.9.9/v1',
    'http://0x7f000001/v1',
    'https://localhost/v1',
    'http://LOCALHOST:1/v1',
    'http://models.localhost/v1',
    'http://[::1]:8080/v1',
    'http://[::ffff:127.0.0.1]/v1',
  ])('%s is', (url) => {
    expect(isOnThisMachine(url)).toBe(true);
  });

  it.each([
    'https://api.openai.com/v1',
    'http://192.168.1.5:11434/v1',
    'http://10.0.0.1/v1',
    'http://0.0.0.0/v1',
    'http://[::]/v1',
    'http://[fe80::1]/v1',
    'http://128.0.0.1/v1',
    'http://localhost.example/v1',
    'http://notlocalhost/v1',
    'http://127.0.0.1.example/v1',
  ])('%s is not', (url) => {
    expect(isOnThisMachine(url)).toBe(false);
  });
});
