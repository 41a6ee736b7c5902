/** Runs in a worker thread, so that the event loop stays free: one text in, one vector out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { z } from 'zod';

/** The model reads no more tokens than it was trained with. */
const MAX_TOKENS = 512;

const workerDataSchema = z.object({ modelDir: z.string(), threads: z.number().int() });
const requestSchema = z.object({ id: z.number().int(), text: z.string() });

const { modelDir, threads } = workerDataSchema.parse(workerData);
const readJson = (name: string): object =>
  z.looseObject({}).parse(JSON.parse(readFileSync(join(modelDir, name), 'utf8')));

const tokenizer = new Tokenizer(readJson('tokenizer.json'), readJson('tokenizer_config.json'));
const session = await InferenceSession.create(join(modelDir, 'model_quantized.onnx'), {
  // The arena keeps memory for the longest text ever seen; without it the session stays near 210 MB.
  enableCpuMemArena: false,
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
});

async function embed(text: string): Promise<Float32Array<ArrayBuffer>> {
  const { ids: all } = tokenizer.encode(text);
  const last = all.at(-1);
  const ids = all.length > MAX_TOKENS && last !== undefined ? [...all.slice(0, MAX_TOKENS - 1), last] : all;
  const shape = [1, ids.length];
  const filled = (value: bigint) => new Tensor('int64', new BigInt64Array(ids.length).fill(value), shape);
  const { last_hidden_state: output } = await session.run({
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), shape),
    attention_mask: filled(1n),
    token_type_ids: filled(0n),
  });
  const dimension = output?.dims[2];
  if (dimension === undefined || !(output?.data instanceof Float32Array))
    throw new TypeError('the model gave no vectors');
  // The text's vector is that of its first token, [CLS], divided by its length.
  const vector = Float32Array.from(output.data.subarray(0, dimension));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}

parentPort?.on('message', (message: unknown) => {
  const { id, text } = requestSchema.parse(message);
  embed(text).then(
    (vector) => parentPort?.postMessage({ id, vector }, [vector.buffer]),
    (error: unknown) => parentPort?.postMessage({ id, error: String(error) }),
  );
});
parentPort?.postMessage({ ready: true });
