import { z } from 'zod';

const unwrapped = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The schema of the field at `path`; of a union, the option whose `sample` the data chose. */
export function fieldAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): z.ZodType | undefined {
  let field: z.ZodType | undefined = optionFor(schema, data);
  for (const step of path) {
    const inner = unwrapped(field);
    if (inner instanceof z.ZodObject) field = (inner.shape as Record<PropertyKey, z.ZodType>)[step];
    else if (inner instanceof z.ZodArray) field = inner.element as z.ZodType;
    else return undefined;
  }
  return field;
}

function optionFor(schema: z.ZodType, data: unknown): z.ZodType {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const options = schema.options as z.ZodObject[];
  const key = schema.def.discriminator;
  const chosen = (data as Record<string, unknown> | undefined)?.[key];
  const fits = options.find((option) => (option.shape[key] as z.ZodType).safeParse(chosen).success);
  return (fits ?? options[0]) as z.ZodType;
}

/** 「ページの題名。」 of 「ページの題名。例: はじめてのログイン」 */
export const descriptionOf = (field: z.ZodType | undefined): string => textOf(field).replace(/例: .*$/, '');

/** 「はじめてのログイン」 of 「ページの題名。例: はじめてのログイン」; empty where there is none. */
export const exampleOf = (field: z.ZodType | undefined): string => /例: (.*)$/.exec(textOf(field))?.[1] ?? '';

const textOf = (field: z.ZodType | undefined): string =>
  field?.description ?? unwrapped(field)?.description ?? '';
