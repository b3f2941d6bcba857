import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { make } from '../../../../scripts/templates/salesforce-report.ts';
import {
  all,
  fields,
  files,
  flows,
  membersOf,
  read,
  reports,
  text,
} from '../../../../scripts/templates/salesforce-report/metadata.ts';
import { labelOf, standardFields } from '../../../../scripts/templates/salesforce-report/wording.ts';

const entry = readEntry('salesforce-report');
const ownFields = fields.map(({ name }) => name);
const paths = Object.keys(files);
const deployed = paths.filter((path) => path.startsWith('src/') && path !== 'src/package.xml');

/** What a file holds, as the package names it: the directory and the suffix say the type. */
function componentsOf(path: string): string[] {
  const [, folder = '', rest = ''] = /^src\/(\w+)\/(.+)$/.exec(path) ?? [];
  const name = rest.replace(/(-meta\.xml|\.\w+)$/, '');
  const type = {
    flows: 'Flow',
    notificationtypes: 'CustomNotificationType',
    permissionsets: 'PermissionSet',
    reports: 'Report',
    reportTypes: 'ReportType',
  }[folder];
  if (folder === 'objects') return ownFields.map((field) => `CustomField ${name}.${field}`);
  return [`${type} ${name}`];
}

/** What keeps a text from being well formed, as far as these files go: elements, text and the five entities. */
function faultIn(xml: string): string {
  const open: string[] = [];
  for (const [token] of xml.replace(/^<\?xml[^>]*\?>\s*/, '').matchAll(/<[^>]*>?|[^<]+/g)) {
    const [, slash, name = ''] = /^<(\/?)(\w+)(?: xmlns="[^"<&]+")?>$/.exec(token) ?? [];
    if (token.startsWith('<') && !name) return `not a tag: ${token}`;
    if (name && !slash) open.push(name);
    if (name && slash && open.pop() !== name) return `closes what is not open: ${token}`;
    if (!name && /&(?!(amp|lt|gt|quot|apos);)|>/.test(token)) return `not escaped: ${token}`;
    if (!name && open.length === 0 && token.trim()) return `outside: ${token}`;
  }
  return open.join(' ');
}

test.each(['<a><b>1</a></b>', '<a>1 & 2</a>', '<a>', '<a/', '<a>1</a>2', '<a><b></a>'])(
  'a file like %s would be found out',
  (xml) => {
    expect(faultIn(xml)).not.toBe('');
  },
);

const listed = (manifest: string) =>
  all(read(manifest), 'types').flatMap((types) =>
    membersOf(text(types, 'name'), manifest).map((member) => `${text(types, 'name')} ${member}`),
  );

afterEach(() => vi.useRealTimers());

describe('the metadata', () => {
  test.each(paths)('%s is well formed, of the metadata namespace and alone in its file', (path) => {
    const xml = files[path] ?? '';
    expect(faultIn(xml)).toBe('');
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<')).toBe(true);
    expect(xml.match(/xmlns="http:\/\/soap\.sforce\.com\/2006\/04\/metadata"/g)).toHaveLength(1);
    const root = /<(\w+) xmlns/.exec(xml)?.[1];
    const roots: Record<string, string> = {
      flow: 'Flow',
      notiftype: 'CustomNotificationType',
      object: 'CustomObject',
      permissionset: 'PermissionSet',
      report: 'Report',
      reportType: 'ReportType',
      xml: path.endsWith('-meta.xml') ? 'ReportFolder' : 'Package',
    };
    expect(root).toBe(roots[path.split('.').at(-1) ?? '']);
  });

  test('the package names every component that lies in it, and no other', () => {
    expect(listed('src/package.xml').sort()).toEqual(deployed.flatMap(componentsOf).sort());
  });

  test('the package and the flows ask for one version of the interface', () => {
    expect(text(read('src/package.xml'), 'version')).toBe('60.0');
    expect(text(read('undo/package.xml'), 'version')).toBe('60.0');
    for (const member of membersOf('Flow'))
      expect(text(read(`src/flows/${member}.flow`), 'apiVersion')).toBe('60.0');
  });

  test('undoing takes away what was deployed, but no field, for it would take its data along', () => {
    expect(listed('undo/package.xml')).toEqual([]);
    const kept = /^(CustomField|Flow) |^Report Webinar_Reports$/;
    expect(listed('undo/destructiveChanges.xml').sort()).toEqual(
      listed('src/package.xml')
        .filter((component) => !kept.test(component))
        .sort(),
    );
  });

  test('names stay within what the format allows', () => {
    for (const component of listed('src/package.xml'))
      expect(component).toMatch(/^\w+ (CampaignMember\.)?[A-Za-z][\w/]*$/);
    for (const name of ownFields) expect(name.replace('__c', '').length).toBeLessThanOrEqual(40);
    for (const { name, description } of reports) {
      expect(name.length).toBeLessThanOrEqual(40);
      expect(description.length).toBeLessThanOrEqual(255);
    }
  });
});

describe('the fields', () => {
  test('are those that the manual has the integration write, and two for reports', () => {
    const manual = readFileSync('content/manuals/salesforce-connect/index.mdx', 'utf8');
    const written = fields.filter(({ isFormula }) => !isFormula);
    expect(written).toHaveLength(5);
    for (const { label } of written) expect(manual).toContain(`| ${label} |`);
    expect(fields.filter(({ isFormula }) => isFormula).map(({ label }) => label)).toEqual([
      '会社名(レポート用)',
      '営業担当(レポート用)',
    ]);
  });

  test.each(all(read('src/objects/CampaignMember.object'), 'fields').map((field) => ({ field })))(
    'carry what their type demands: $field.fullName.0',
    ({ field }) => {
      const demanded: Record<string, string[]> = {
        Checkbox: ['defaultValue'],
        LongTextArea: ['length', 'visibleLines'],
        Number: ['precision', 'scale'],
        Percent: ['precision', 'scale'],
        Text: ['formula'],
      };
      const type = text(field, 'type');
      expect(Object.keys(demanded)).toContain(type);
      for (const name of ['label', 'description', ...(demanded[type] ?? [])])
        expect(text(field, name), name).not.toBe('');
    },
  );

  test.each(['Webinar_Read', 'Webinar_Write'])(
    '%s shows all of them, and lets no formula be edited',
    (set) => {
      const permissions = all(read(`src/permissionsets/${set}.permissionset`), 'fieldPermissions');
      expect(permissions.map((each) => text(each, 'field'))).toEqual(
        ownFields.map((name) => `CampaignMember.${name}`),
      );
      for (const permission of permissions) {
        const field = fields.find(({ name }) => text(permission, 'field').endsWith(name));
        expect(text(permission, 'readable')).toBe('true');
        const editable = set === 'Webinar_Write' && !field?.isFormula;
        expect(text(permission, 'editable')).toBe(String(editable));
      }
    },
  );
});

describe('the reports', () => {
  const reportType = read('src/reportTypes/Webinar_Members.reportType');
  const offered = all(reportType, 'sections')
    .flatMap((section) => all(section, 'columns'))
    .map((column) => `${text(column, 'table')}$${text(column, 'field')}`);

  test('the report type offers own fields and standard ones only, each once', () => {
    expect(new Set(offered).size).toBe(offered.length);
    for (const field of offered) {
      const own = /^Campaign\.CampaignMembers\$(.+__c)$/.exec(field)?.[1];
      if (own) expect(ownFields).toContain(own);
      else expect(Object.keys(standardFields)).toContain(field);
    }
    for (const name of ownFields) expect(offered).toContain(`Campaign.CampaignMembers$${name}`);
  });

  test.each(reports)(
    '$name mentions nothing that its report type does not offer',
    ({ reportType: type, groupings, columns, criteria, others }) => {
      expect(membersOf('ReportType').map((member) => `${member}__c`)).toContain(type);
      const mentioned = [
        ...groupings,
        ...columns.map(({ field }) => field),
        ...criteria.map(({ column }) => column),
        ...others,
      ];
      for (const field of mentioned) expect(offered).toContain(field);
    },
  );

  test.each(reports)(
    '$name joins each of its criteria, and none that is not there',
    ({ logic, criteria }) => {
      const numbers = (logic.match(/\d+/g) ?? []).map(Number);
      const all = criteria.map((_, index) => index + 1);
      expect(logic ? numbers : all).toEqual(all);
      expect(logic.replaceAll(/AND|OR|[\d() ]/g, '')).toBe('');
    },
  );

  test.each(reports)('$name groups by nothing that is also a column', ({ groupings, columns }) => {
    for (const { field } of columns) expect(groupings).not.toContain(field);
  });
});

describe('the flows', () => {
  const standard = ['Id', 'CompanyOrAccount', 'LastName', 'LeadOrContactOwnerId', 'Campaign.Name'];

  test.each(membersOf('Flow'))('%s keeps the order of elements that the format demands', (member) => {
    const names = Object.keys(read(`src/flows/${member}.flow`));
    expect(names).toEqual([...names].sort());
  });

  test.each(membersOf('Flow'))('%s leads only to what it holds', (member) => {
    const xml = files[`src/flows/${member}.flow`] ?? '';
    const holds = [...xml.matchAll(/^ {8}<name>(\w+)<\/name>/gm)].map(([, name]) => name);
    const references = [
      ...xml.matchAll(
        /<(?:elementReference|targetReference|assignToReference|leftValueReference)>([\w$.]+)</g,
      ),
    ].map(([, reference = '']) => reference);
    const own = references.filter((reference) => !reference.startsWith('$Record.'));
    expect(own.length).toBeGreaterThan(6);
    for (const reference of own) expect(holds).toContain(reference.split('.')[0]);
  });

  test.each(membersOf('Flow'))('%s mentions fields that are declared or standard', (member) => {
    const xml = files[`src/flows/${member}.flow`] ?? '';
    const mentioned = [...xml.matchAll(/\$Record\.([\w.]+)/g)].map(([, field = '']) => field);
    const start = all(read(`src/flows/${member}.flow`), 'start')[0] ?? {};
    const filtered = all(start, 'filters').map((filter) => text(filter, 'field'));
    expect(text(start, 'object')).toBe('CampaignMember');
    for (const field of [...mentioned, ...filtered]) expect([...ownFields, ...standard]).toContain(field);
  });

  test.each(membersOf('Flow'))('%s asks for a notification type of the package', (member) => {
    const lookup = all(read(`src/flows/${member}.flow`), 'recordLookups')[0] ?? {};
    const wanted = text(all(all(lookup, 'filters')[0] ?? {}, 'value')[0] ?? {}, 'stringValue');
    expect(membersOf('CustomNotificationType')).toContain(wanted);
  });

  test.each(membersOf('Flow'))('%s is off, tells once, and can not stop the integration', (member) => {
    const flow = read(`src/flows/${member}.flow`);
    const start = all(flow, 'start')[0] ?? {};
    expect(text(flow, 'status')).toBe('Draft');
    expect(text(start, 'doesRequireRecordChangedToMeetCriteria')).toBe('true');
    // An error on a path of its own does not undo what the integration wrote.
    expect(Object.keys(start)).not.toContain('connector');
    expect(all(start, 'scheduledPaths').map((path) => text(path, 'pathType'))).toEqual(['AsyncAfterCommit']);
  });

  test('one tells of those who ask to talk, the other of everyone else who watched 80 % or pressed', () => {
    const [consultation, interest] = flows;
    expect(consultation?.filters).toEqual([
      { field: 'Webinar_Consultation__c', operator: 'EqualTo', value: 'true' },
    ]);
    expect(interest?.logic).toBe('(1 OR 2) AND 3');
    expect(interest?.filters.map(({ field, value }) => [labelOf(field), value])).toEqual([
      ['視聴率', '80.0'],
      ['CTAクリック', '1.0'],
      ['相談希望', 'false'],
    ]);
  });

  test('what they say fits into a notification', () => {
    for (const { title, body } of flows) {
      expect(title.length).toBeLessThan(250);
      expect(body.length).toBeLessThan(750);
    }
  });
});

describe('salesforce-report.zip and .xlsx', () => {
  const made = async (day: string) => {
    vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
    return (await make(entry)).files;
  };

  test.each(['zip', 'xlsx'])('the same on another day, and the one that is committed: %s', async (format) => {
    const name = `salesforce-report.${format}`;
    const [first, second] = [await made('2020-02-03'), await made('2031-12-30T23:59:00Z')];
    expect(Buffer.from(first[name] ?? '').equals(Buffer.from(second[name] ?? ''))).toBe(true);
    expect(Buffer.from(first[name] ?? '').equals(readFileSync(`${entry.folder}/${name}`))).toBe(true);
  });

  test('the archive holds all in one folder, so that it is refused where it is handed over unopened', () => {
    const archive = unzipSync(readFileSync(`${entry.folder}/salesforce-report.zip`));
    const inside = [...paths, 'README.txt'].map((path) => `salesforce-report/${path}`);
    expect(Object.keys(archive).sort()).toEqual(inside.sort());
    for (const [path, xml] of Object.entries(files))
      expect(strFromU8(archive[`salesforce-report/${path}`] ?? new Uint8Array())).toBe(xml);
  });

  test('the README carries the version, and names only what is there', () => {
    const archive = unzipSync(readFileSync(`${entry.folder}/salesforce-report.zip`));
    const readme = strFromU8(archive['salesforce-report/README.txt'] ?? new Uint8Array());
    expect(readme.split('\n')[0]).toBe(`${entry.title} v${entry.version}`);
    for (const [name] of readme.matchAll(/Webinar_\w+__c/g)) expect(ownFields).toContain(name);
    for (const [path] of readme.matchAll(/src\/[\w/]+\.\w+/g)) expect(paths).toContain(path);
    expect(readme).toContain('--metadata-dir src --target-org sandbox --dry-run');
    expect(files['src/reports/Webinar_Reports/Webinar_Follow_Up.report']).toContain('<value>80</value>');
    expect(files['src/flows/Webinar_Notify_Interest.flow']).toContain('<numberValue>80.0</numberValue>');
  });

  test('the workbook shows every field, report and flow of the archive', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(readFileSync(`${entry.folder}/salesforce-report.xlsx`)).buffer);
    expect(book.title).toBe(`${entry.title} v${entry.version}`);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '設定の手順',
      '項目一覧',
      'レポート一覧',
      '通知の条件',
      '確認表',
    ]);
    const words = book.worksheets.flatMap((sheet) =>
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])),
    );
    for (const { label, name } of fields) expect(words).toEqual(expect.arrayContaining([label, name]));
    for (const { name } of reports) expect(words).toContain(name);
    for (const { label } of flows) expect(words).toContain(label);
    for (const sheet of book.worksheets) {
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, printTitlesRow: '5:5', fitToWidth: 1 });
      expect(sheet.pageSetup.printArea).toMatch(/^A1:[A-Z]\d+$/);
    }
  });
});
