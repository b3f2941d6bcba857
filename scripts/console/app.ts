import { campaigns, registrants } from './pages/audience.ts';
import { deliveries } from './pages/deliveries.ts';
import { home } from './pages/home.ts';
import { forgot, login } from './pages/login.ts';
import { monitor } from './pages/monitor.ts';
import { basics, confirm, source, type } from './pages/new-delivery.ts';
import { reports, surveys } from './pages/results.ts';
import { members, settings } from './pages/office.ts';
import type { Page, Query } from './html.ts';
import { shell } from './shell.ts';

const doors: Record<string, (query: Query) => string> = { '/login': login, '/forgot': forgot };

const pages: Record<string, (query: Query) => Page> = {
  '/home': home,
  '/deliveries': deliveries,
  '/deliveries/new/type': type,
  '/deliveries/new/basics': basics,
  '/deliveries/new/source': source,
  '/deliveries/new/confirm': confirm,
  '/deliveries/autumn-seminar': monitor,
  '/campaigns': campaigns,
  '/registrants': registrants,
  '/surveys': surveys,
  '/reports': reports,
  '/members': members,
  '/settings': settings,
};

const app = document.querySelector<HTMLElement>('#app');

function render(): void {
  const { pathname, searchParams } = new URL(location.hash.slice(1) || '/login', location.origin);
  const door = doors[pathname];
  const page = (pages[pathname] ?? home)(searchParams);
  if (app)
    app.innerHTML = door ? door(searchParams) : shell(page, pathname.split('/')[1] ?? '', searchParams);
}

// `data-go="#/deliveries"` opens a page, `data-go="?dialog=notice"` adds to the one that is open.
document.addEventListener('click', (event) => {
  const go = (event.target as Element).closest<HTMLElement>('[data-go], a[href^="#/"]');
  const to = go?.dataset['go'] ?? go?.getAttribute('href');
  if (!to) return;
  event.preventDefault();
  const [path = '', now = ''] = location.hash.split('?');
  const query = new URLSearchParams(now);
  for (const [name, value] of new URLSearchParams(to)) query.set(name, value);
  history.pushState(null, '', to.startsWith('?') ? `${path}?${query.toString()}` : to);
  render();
});

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
  for (const row of document.querySelectorAll<HTMLElement>('tbody tr')) {
    row.hidden = !row.innerText.includes(target.value);
  }
});

addEventListener('hashchange', render);
render();
