import { globSync, readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** What is deployed, beside this file: path → text, in metadata format. */
export const files: Record<string, string> = Object.fromEntries(
  globSync('{src,undo}/**/*', { cwd: import.meta.dirname, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort()
    .map((file) => [file.slice(import.meta.dirname.length + 1), readFileSync(file, 'utf8')]),
);

/** An element as its children by name, each a list: the format repeats elements and never mixes text in. */
export type Element = Record<string, unknown[]>;

const parser = new XMLParser({
  parseTagValue: false,
  isArray: () => true,
  ignoreDeclaration: true,
  ignoreAttributes: true,
});

/** The root of a file under `src` or `undo`. */
export function read(path: string): Element {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} がありません。`);
  return Object.values(parser.parse(text) as Record<string, Element[]>)[0]?.[0] ?? {};
}

/** The children of this name. */
export const all = (element: Element, name: string): Element[] => (element[name] ?? []) as Element[];
/** The text of the first child of this name, empty where there is none. */
export const text = (element: Element, name: string): string => String(element[name]?.[0] ?? '');

/** The members that the package names for a type, in its order. */
export const membersOf = (type: string, manifest = 'src/package.xml'): string[] =>
  all(read(manifest), 'types')
    .filter((types) => text(types, 'name') === type)
    .flatMap((types) => (types['members'] ?? []) as string[]);

export const fields = all(read('src/objects/CampaignMember.object'), 'fields').map((field) => ({
  name: text(field, 'fullName'),
  label: text(field, 'label'),
  type: text(field, 'type'),
  description: text(field, 'description'),
  isFormula: 'formula' in field,
}));

const inFolders = membersOf('Report').filter((member) => member.includes('/'));
export const reports = inFolders.map((member) => {
  const report = read(`src/reports/${member}.report`);
  const filter = all(report, 'filter')[0] ?? {};
  return {
    name: text(report, 'name'),
    description: text(report, 'description'),
    reportType: text(report, 'reportType'),
    groupings: all(report, 'groupingsDown').map((grouping) => text(grouping, 'field')),
    columns: all(report, 'columns').map((column) => ({
      field: text(column, 'field'),
      aggregate: text(column, 'aggregateTypes'),
    })),
    logic: text(filter, 'booleanFilter'),
    criteria: all(filter, 'criteriaItems').map((item) => ({
      column: text(item, 'column'),
      operator: text(item, 'operator'),
      value: text(item, 'value'),
    })),
    others: [text(report, 'sortColumn'), text(all(report, 'timeFrameFilter')[0] ?? {}, 'dateColumn')].filter(
      Boolean,
    ),
  };
});

export const flows = membersOf('Flow').map((member) => {
  const flow = read(`src/flows/${member}.flow`);
  const start = all(flow, 'start')[0] ?? {};
  const templates = all(flow, 'textTemplates');
  const template = (name: string) => templates.find((each) => text(each, 'name') === name) ?? {};
  return {
    label: text(flow, 'label'),
    description: text(flow, 'description'),
    object: text(start, 'object'),
    logic: text(start, 'filterLogic'),
    filters: all(start, 'filters').map((filter) => ({
      field: text(filter, 'field'),
      operator: text(filter, 'operator'),
      value: Object.values(all(filter, 'value')[0] ?? {})
        .flat()
        .join(''),
    })),
    title: text(template('NotificationTitle'), 'text'),
    body: text(template('NotificationBody'), 'text'),
  };
});
