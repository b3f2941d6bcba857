declare namespace Astro {
  interface ClientDirectives {
    /** How the end of an address begins that counts as reaching for the island; `true` where there is none. */
    'client:intent'?: string | boolean;
  }
}
