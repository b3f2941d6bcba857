import { messageFromForm, type Typed } from '#lib/message-from-form.ts';
import { message as schema, type Message, type Problem } from '#schemas/message.ts';

export interface FieldError {
  /** Name of the field. */
  field: string;
  message: string;
}

/** `root` is the element around the form: a form answers to the names of its fields instead of its own methods. */
type Root = HTMLElement;

export const formIn = (root: Root): HTMLFormElement => {
  const form = root.querySelector('form');
  if (!form) throw new Error('contact-form has no form');
  return form;
};

export const typedIn = (root: Root): Typed =>
  Object.fromEntries(
    [...new FormData(formIn(root))].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** The message as the contract wants it, or what to mend. */
export function readMessage(root: Root, id: string, elapsedMs: number): Message | FieldError[] {
  const parsed = schema.safeParse({ ...messageFromForm(typedIn(root), id), elapsedMs });
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path.at(-1)), message }));
}

/** Puts words back into the form, as they were typed. */
export function fill(root: Root, typed: Typed): void {
  for (const [name, value = ''] of Object.entries(typed)) {
    for (const control of root.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)) {
      if (control.type === 'radio') control.checked = control.value === value;
      else control.value = value;
    }
  }
}

export const fieldsOf = ({ type, message, contact, context }: Message): Typed => ({
  ...contact,
  type,
  message,
  ...(context.path && { path: context.path }),
});

export const empty = (root: Root): void => HTMLFormElement.prototype.reset.call(formIn(root));

/** What the receiver would not take, at the fields it names. */
export const errorsOf = ({ errors, title }: Problem): FieldError[] =>
  (errors ?? [{ pointer: '/message', message: title }]).map(({ pointer, message }) => ({
    field: pointer.split('/').at(-1) ?? '',
    message,
  }));

/** Says at each field what to mend. */
export function showErrors(root: Root, errors: FieldError[]): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-error]')) {
    const name = place.dataset['error'];
    const own = errors.filter(({ field }) => field === name);
    place.textContent = own.map(({ message }) => message).join('');
    place.hidden = own.length === 0;
    const control = root.querySelector(`[name="${name}"]`);
    if (own.length) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
}

export const focusFirstError = (root: Root): void =>
  root.querySelector<HTMLElement>('[aria-invalid]')?.focus();
