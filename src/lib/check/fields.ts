import { z } from 'zod';

export type Path = readonly PropertyKey[];

const unwrapped = (schema: z.ZodType | undefined): z.ZodType | undefined =>
  schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema;

/** The schema of the field at `path`; of a union, the option whose `sample` the data chose. */
export function fieldAt(schema: z.ZodType, path: Path, data: unknown): z.ZodType | undefined {
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

export function keysAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  const field = fieldAt(schema, path, data);
  return field instanceof z.ZodObject ? Object.keys(field.shape as object) : [];
}

/** `['changes', 0, 'text']` → 「changes の 1 番目の text」 */
export const nameOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `${step + 1} 番目` : String(step))).join(' の ');

export const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);
