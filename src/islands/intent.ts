import type { ClientDirective } from 'astro';

const intents = ['pointerdown', 'focusin', 'click'] as const;

/**
 * `client:intent`: shows an island, which stands hidden for whoever has no script, and fetches it when somebody
 * reaches for it. `client:intent="#fill="`: a link that ends so has reached for it.
 */
const intent: ClientDirective = (load, { value }, island) => {
  const place = island.closest<HTMLElement>('[data-island]');
  if (place) place.hidden = false;
  const sayFailed = (isFailed: boolean) => {
    // Asked for now: what stands after the island was not there yet when it was found.
    const failure = place?.querySelector<HTMLElement>('[data-failed]');
    if (failure) failure.hidden = !isFailed;
  };

  const wake = async () => {
    for (const name of intents) island.removeEventListener(name, wake);
    sayFailed(false);
    const hydrate = await load();
    await hydrate();
  };
  const listen = () => {
    for (const name of intents) island.addEventListener(name, wake);
  };
  const follow = () => {
    if (typeof value !== 'string' || !value || !location.hash.startsWith(value)) return;
    removeEventListener('hashchange', follow);
    void wake();
  };
  listen();
  // Out of reach just now, and again a second later: say so, and let the next press ask anew.
  island.addEventListener('astro:hydration-error', (event) => {
    event.preventDefault();
    sayFailed(true);
    listen();
  });
  addEventListener('hashchange', follow);
  follow();
};

export default intent;
