import { parseArgs, type ParseArgsConfig } from 'node:util';

/** @throws Error with a sentence where an option is unknown or has no value. */
export function optionsOf<Options extends NonNullable<ParseArgsConfig['options']>>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [named] = /(?<=')-[^' ]*/.exec(error.message) ?? [];
    throw new Error(named ? `${named} は、この書き方では使えません。` : '使えるのは、次の書き方だけです。', {
      cause: error,
    });
  }
}
