import { z } from 'zod';

/** Some endpoints have objects under the names of reasoning; that is no reason to lose an answer. */
const reasoningSchema = z.string().nullish().catch(undefined);

/** What is read of a message or a part of one; reasoning goes by two names. */
const deltaSchema = z.object({
  content: z.string().nullish(),
  reasoning: reasoningSchema,
  reasoning_content: reasoningSchema,
  tool_calls: z
    .array(
      z.object({
        index: z.number().nullish(),
        id: z.string().nullish(),
        function: z
          .object({ name: z.string().nullish(), arguments: z.union([z.string(), z.looseObject({})]).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
});

/**
 * A part of an OpenAI-style answer, as leniently as its senders differ; a whole answer, from an endpoint that does not
 * stream, reads as one such part. It must have `choices`, be they empty, or `usage`, so that another protocol's objects
 * are told apart.
 */
export const chatChunkSchema = z
  .object({
    choices: z
      .array(
        z.object({ delta: deltaSchema.nullish(), message: deltaSchema.nullish(), finish_reason: z.string().nullish() }),
      )
      .nullish(),
    usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish().catch(undefined),
  })
  .refine(({ choices, usage }) => choices !== undefined || usage !== undefined, 'has neither choices nor usage');
