import { parseArgs } from 'node:util';
import { build } from 'astro';

const { values } = parseArgs({ options: { demo: { type: 'boolean', default: false } } });

process.env['DEMONSTRATION'] = String(values.demo);
await build({ logLevel: 'warn' });
