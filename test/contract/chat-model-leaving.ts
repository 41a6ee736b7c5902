import { describe, expect, it } from 'vitest';
import type { Sleep } from '../../src/model/retry.js';
import * as turns from '../fakes/model-turns.js';
import { ASKED, readAll, type Rig } from './chat-model-rig.js';

/** What a ChatModel does when nobody reads on. */
export function describeLeaving(rig: Rig): void {
  describe('when the reader leaves', () => {
    const reason = new DOMException('the reader left', 'AbortError');

    it('asks nothing when that was before', async () => {
      const { failure } = await readAll(rig.model().stream(ASKED, { signal: AbortSignal.abort(reason) }));
      expect(failure).toBe(reason);
      expect(rig.server.calls).toEqual([]);
    });

    it.each([
      ['before a part has come', []],
      ['in the middle', ['不良贷款']],
    ])('ends the request with the signal’s reason: %s', async (_, parts) => {
      rig.server.script(turns.stalls(parts));
      const leaving = new AbortController();
      const reading = readAll(rig.model().stream(ASKED, { signal: leaving.signal }));
      await rig.server.called(1);
      leaving.abort(reason);
      expect((await reading).failure).toBe(reason);
      await rig.server.calls[0]?.left;
    });

    it('ends the request when the loop is left', async () => {
      rig.server.script(turns.trickles());
      for await (const delta of rig.model().stream(ASKED)) {
        expect(delta.type).toBe('text');
        break;
      }
      await rig.server.calls[0]?.left;
    });

    it('does not wait for another try', async () => {
      rig.server.script(turns.isBusy('5'));
      const leaving = new AbortController();
      const sleep: Sleep = async (_, signal) => {
        leaving.abort(reason);
        signal.throwIfAborted();
      };
      const { failure } = await readAll(rig.model({ sleep }).stream(ASKED, { signal: leaving.signal }));
      expect(failure).toBe(reason);
      expect(rig.server.calls).toHaveLength(1);
    });
  });
}
