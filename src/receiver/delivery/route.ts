import { afterFailure, closed, isOpen } from './breaker.ts';
import { Refused, type Letter, type Transport } from './transport.ts';

/** One address of a person, with what it has answered lately. */
export interface Route {
  /** Until then nobody waits for this address; UTC milliseconds. */
  openUntil(): number;
  /** Whether the other side took it. An address that is resting takes nothing. */
  send(letter: Letter): Promise<boolean>;
}

/** @param onRefused hears of each attempt that failed */
export function createRoute(
  transport: Transport,
  now: () => number,
  onRefused: (error: unknown) => void,
): Route {
  let breaker = closed;
  return {
    openUntil: () => breaker.openUntil,
    async send(letter) {
      if (isOpen(breaker, now())) return false;
      try {
        await transport(letter);
        breaker = closed;
        return true;
      } catch (error) {
        onRefused(error);
        breaker = afterFailure(breaker, error instanceof Refused && error.isPermanent, now());
        return false;
      }
    },
  };
}
