import { describe, expect, it } from 'vitest';
import { gatherToolCalls, type ToolCallPiece } from '../../src/model/gather-tool-calls.js';

function gather(...pieces: ToolCallPiece[]) {
  const gatherer = gatherToolCalls();
  for (const piece of pieces) gatherer.push(piece);
  return gatherer.calls();
}

const SEARCH = { id: 'a', name: 'search', arguments: '{"q":1}' };
const READ = { id: 'b', name: 'read', arguments: '{"id":2}' };

describe('gatherToolCalls', () => {
  it('puts pieces together by their index, also when they come by turns', () => {
    expect(
      gather(
        { index: 0, id: 'a', function: { name: 'search', arguments: '' } },
        { index: 1, id: 'b', function: { name: 'read', arguments: '{"id"' } },
        { index: 0, function: { arguments: '{"q":1}' } },
        { index: 1, function: { arguments: ':2}' } },
      ),
    ).toEqual([SEARCH, READ]);
  });

  it('tells whole calls with the same index apart by their ids', () => {
    expect(gather({ index: 0, id: 'a', function: SEARCH }, { index: 0, id: 'b', function: READ })).toEqual([
      SEARCH,
      READ,
    ]);
  });

  it('takes an id and a name that each piece repeats for one call', () => {
    const piece = (part: string) => ({ index: 0, id: 'a', function: { name: 'search', arguments: part } });
    expect(gather(piece('{"q"'), piece(':1}'))).toEqual([SEARCH]);
  });

  it('adds pieces without an index to the call before them', () => {
    expect(
      gather({ id: 'a', function: { name: 'search', arguments: '{"q"' } }, { id: '', function: { arguments: ':1}' } }),
    ).toEqual([SEARCH]);
  });

  it('names calls that come without an id', () => {
    expect(gather({ function: { name: 'search' } }, { function: { name: 'read', arguments: { id: 2 } } })).toEqual([
      { id: 'call-1', name: 'search', arguments: '{}' },
      { id: 'call-2', name: 'read', arguments: '{"id":2}' },
    ]);
  });

  it('leaves out what has no name, and has none for nothing', () => {
    expect(gather({ index: 0, id: 'a', function: { name: '', arguments: '{}' } }, { index: 1 })).toEqual([]);
    expect(gather()).toEqual([]);
  });
});
