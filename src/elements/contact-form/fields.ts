import { messageFromForm, type Typed } from '#lib/message-from-form.ts';
import { message as schema, type Message, type Problem } from '#schemas/message.ts';

export interface FieldError {
  /** Name of the field. */
  field: string;
  message: string;
}

export const typedIn = (form: HTMLFormElement): Typed =>
  Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** The message as the contract wants it, or what to mend. */
export function readMessage(form: HTMLFormElement, id: string, elapsedMs: number): Message | FieldError[] {
  const parsed = schema.safeParse({ ...messageFromForm(typedIn(form), id), elapsedMs });
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path.at(-1)), message }));
}

/** Puts a message back into the form, as it was typed. */
export function fill(form: HTMLFormElement, { type, message, contact, context }: Message): void {
  const typed: Typed = { ...contact, type, message, ...(context.path && { path: context.path }) };
  for (const [name, value] of Object.entries(typed)) {
    const control = form.elements.namedItem(name);
    if (control && 'value' in control) control.value = value ?? '';
  }
}

/** What the receiver would not take, at the fields it names. */
export const errorsOf = ({ errors, title }: Problem): FieldError[] =>
  (errors ?? [{ pointer: '/message', message: title }]).map(({ pointer, message }) => ({
    field: pointer.split('/').at(-1) ?? '',
    message,
  }));

/** Says at each field what to mend. */
export function showErrors(form: HTMLFormElement, errors: FieldError[]): void {
  for (const place of form.querySelectorAll<HTMLElement>('[data-error]')) {
    const name = place.dataset['error'];
    const own = errors.filter(({ field }) => field === name);
    place.textContent = own.map(({ message }) => message).join('');
    place.hidden = own.length === 0;
    const control = form.querySelector(`[name="${name}"]`);
    if (own.length) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
}

export const focusFirstError = (form: HTMLFormElement): void =>
  form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
