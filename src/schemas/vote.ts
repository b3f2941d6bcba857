import * as z from 'zod/mini';

/** What 「このページで解決しましたか」 sends: the address of an entry, and the answer. Nobody is named. */
export const vote = z.object({
  path: z.string().check(z.regex(/^\/[a-z]+\/[a-z0-9-]+\/$/), z.maxLength(200)),
  solved: z.boolean(),
});

export type Vote = z.infer<typeof vote>;
