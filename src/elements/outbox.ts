/** On every page: what could not be sent is sent now. Costs one look, and the sender only where something waits. */
export function resendPending(): void {
  try {
    // The contact form has a sender of its own and shows what it does.
    if (!localStorage.getItem('outbox') || document.querySelector('contact-form')) return;
  } catch {
    // Storage is blocked, so nothing can wait in it.
    return;
  }
  void import('./outbox-sender.ts').then(({ resend }) => resend());
}
