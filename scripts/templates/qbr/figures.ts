/** The samples of the review. Every other figure on the slides is counted from these. */
export const deliveries = [
  { day: '7月8日', kind: 'ライブ', reminders: 1, registered: 92, attended: 55, answered: 22, meetings: 2 },
  {
    day: '7月22日',
    kind: '疑似ライブ',
    reminders: 1,
    registered: 78,
    attended: 51,
    answered: 20,
    meetings: 1,
  },
  { day: '8月5日', kind: 'ライブ', reminders: 2, registered: 110, attended: 75, answered: 36, meetings: 3 },
  {
    day: '8月26日',
    kind: '疑似ライブ',
    reminders: 1,
    registered: 64,
    attended: 40,
    answered: 17,
    meetings: 1,
  },
  { day: '9月9日', kind: 'ライブ', reminders: 2, registered: 128, attended: 92, answered: 47, meetings: 4 },
  {
    day: '9月24日',
    kind: '疑似ライブ',
    reminders: 2,
    registered: 84,
    attended: 59,
    answered: 27,
    meetings: 2,
  },
];

export interface Stages {
  registered: number;
  attended: number;
  answered: number;
  meetings: number;
}

const sum = (key: keyof Stages) => deliveries.reduce((total, delivery) => total + delivery[key], 0);

export const now: Stages = {
  registered: sum('registered'),
  attended: sum('attended'),
  answered: sum('answered'),
  meetings: sum('meetings'),
};
export const before: Stages = { registered: 498, attended: 304, answered: 116, meetings: 9 };
export const goal = { registered: 540, attendance: 0.65, answers: 0.5, meetings: 14 };
/** What was ticked under 「このあと希望すること」. Its sum is `now.answered`. */
export const wishes = { 相談したい: 28, 資料がほしい: 74, いまは不要: 67 };

/** Meetings and answers are shares of those who attended, as in the guide's 「転換率を計測する」. */
export const rates = ({ registered, attended, answered, meetings }: Stages) => ({
  attendance: attended / registered,
  answers: answered / attended,
  meetings: meetings / attended,
});

export const percent = (rate: number): string => `${Math.round(rate * 100)}%`;
/** Meetings are few: one more place tells them apart. */
export const fine = (rate: number): string => `${(rate * 100).toFixed(1)}%`;

/** From meetings back to registrations: what the next three months need. */
export function plan({
  meetings,
  rate,
  attendance,
  times,
}: Record<'meetings' | 'rate' | 'attendance' | 'times', number>) {
  const attended = Math.ceil(meetings / rate);
  const registered = Math.ceil(attended / attendance);
  return { attended, registered, each: Math.ceil(registered / times) };
}
export const next = { meetings: 18, rate: 0.04, attendance: 0.7, answers: 0.5, times: 6 };
