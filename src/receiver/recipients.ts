/** The two independent people who hear of every complaint. */
export const paths = ['supervisor', 'executive'] as const;
export type Path = (typeof paths)[number];

/** Everybody who can be told: the two, who makes the call, and who is asked when time runs out. */
export const recipients = [...paths, 'handler', 'third'] as const;
export type Recipient = (typeof recipients)[number];

export const isPath = (recipient: Recipient): recipient is Path =>
  (paths as readonly string[]).includes(recipient);

/** The other of the two; for anybody else the supervisor, who is asked first. */
export const otherThan = (recipient: Recipient): Path =>
  recipient === 'supervisor' ? 'executive' : 'supervisor';

export const pathLabels = {
  supervisor: '上司',
  executive: '役員',
  handler: '担当',
  third: '第三連絡先',
} satisfies Record<Recipient, string>;
