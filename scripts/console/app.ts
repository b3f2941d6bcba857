import { form } from './pages/campaign/form.ts';
import { campaigns } from './pages/campaign/list.ts';
import { completion, mail, mails } from './pages/campaign/mails.ts';
import { create } from './pages/campaign/new.ts';
import { page as campaign } from './pages/campaign/page.ts';
import { preview, visit } from './pages/campaign/visit.ts';
import { domain, tag } from './pages/campaign/reach.ts';
import { deliveries } from './pages/deliveries.ts';
import { basics as deliveryBasics } from './pages/delivery/basics.ts';
import { detail } from './pages/delivery/detail.ts';
import { cta, handouts } from './pages/delivery/offers.ts';
import { restrictions } from './pages/delivery/restrictions.ts';
import { talk } from './pages/delivery/talk.ts';
import { video as deliveryVideo } from './pages/delivery/video.ts';
import { watch } from './pages/delivery/watch.ts';
import { home } from './pages/home.ts';
import { forgot, login } from './pages/login.ts';
import { basics, confirm, source, type, video } from './pages/new-delivery.ts';
import { members, settings } from './pages/office.ts';
import { registrants } from './pages/registrants.ts';
import { reports } from './pages/reports.ts';
import { billing, mailDomain, salesforce, security, services } from './pages/settings.ts';
import { answers } from './pages/survey/answers.ts';
import { survey } from './pages/survey/editor.ts';
import { surveys } from './pages/survey/list.ts';
import { deliveries as all } from './data.ts';
import { html, type Page, type Query } from './html.ts';
import { shell } from './shell.ts';

/** Pages without the frame around them. The films add theirs. */
export const doors: Record<string, (query: Query) => string> = {
  '/login': login,
  '/forgot': forgot,
  '/campaigns/autumn-seminar/preview': preview,
  '/visit/autumn-seminar': visit,
  '/watch': watch,
};

const pages: Record<string, (query: Query) => Page> = {
  '/home': home,
  '/deliveries': deliveries,
  '/deliveries/new/type': type,
  '/deliveries/new/basics': basics,
  '/deliveries/new/source': source,
  '/deliveries/new/video': video,
  '/deliveries/new/confirm': confirm,
  '/deliveries/autumn-seminar': detail,
  '/deliveries/autumn-seminar/basics': deliveryBasics,
  '/deliveries/autumn-seminar/video': deliveryVideo,
  '/deliveries/autumn-seminar/restrictions': restrictions,
  '/deliveries/autumn-seminar/talk': talk,
  '/deliveries/autumn-seminar/cta': cta,
  '/deliveries/autumn-seminar/handouts': handouts,
  '/campaigns': campaigns,
  '/campaigns/new': create,
  '/campaigns/autumn-seminar': campaign,
  '/campaigns/autumn-seminar/form': form,
  '/campaigns/autumn-seminar/mails': mails,
  '/campaigns/autumn-seminar/mails/completion': completion,
  '/campaigns/autumn-seminar/mails/day-before': mail,
  '/campaigns/autumn-seminar/tag': tag,
  '/campaigns/autumn-seminar/domain': domain,
  '/registrants': registrants,
  '/surveys': surveys,
  '/surveys/autumn-seminar': survey,
  '/surveys/first-steps': answers,
  '/reports': reports,
  '/members': members,
  '/settings': settings,
  '/settings/security': security,
  '/settings/mail-domain': mailDomain,
  '/settings/billing': billing,
  '/settings/services': services,
  '/settings/salesforce': salesforce,
};

const app = document.querySelector<HTMLElement>('#app');

/** Every delivery has the pages that are listed for the first; the query tells them which one is meant. */
function pageAt(pathname: string, query: Query): Page {
  const [, , id] = pathname.split('/');
  const known = all.find((delivery) => delivery.id === id);
  if (known) query.set('of', known.id);
  const page = pages[pathname] ?? (known && pages[pathname.replace(known.id, all[0].id)]) ?? home;
  return page(query);
}

function render(): void {
  const { pathname, searchParams } = new URL(location.hash.slice(1) || '/login', location.origin);
  const door = doors[pathname];
  if (app)
    app.innerHTML = door
      ? door(searchParams)
      : shell(pageAt(pathname, searchParams), pathname.split('/')[1] ?? '', searchParams);
}

// `data-go="#/deliveries"` opens a page, `data-go="?dialog=notice"` adds to the one that is open.
function go(to: string): void {
  const [path = '', now = ''] = location.hash.split('?');
  const query = new URLSearchParams(now);
  for (const [name, value] of new URLSearchParams(to)) query.set(name, value);
  history.pushState(null, '', to.startsWith('?') ? `${path}?${query.toString()}` : to);
  render();
}

document.addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLElement>('[data-go]:not(option), a[href^="#/"]');
  const to = pressed?.dataset['go'] ?? pressed?.getAttribute('href');
  if (!to) return;
  event.preventDefault();
  go(to);
});

document.addEventListener('change', ({ target }) => {
  const to = target instanceof HTMLSelectElement && target.selectedOptions[0]?.dataset['go'];
  if (to) go(to);
});

// `data-tell="保存しました"` says so and leaves everything that was typed.
document.addEventListener('click', ({ target }) => {
  document.querySelector('.toast')?.remove();
  const words = (target as Element).closest<HTMLElement>('[data-tell]')?.dataset['tell'];
  if (words) app?.insertAdjacentHTML('beforeend', html`<p class="toast" role="status">${words}</p>`);
});

document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
  for (const row of document.querySelectorAll<HTMLElement>('tbody tr')) {
    row.hidden = !row.innerText.includes(target.value);
  }
});

addEventListener('hashchange', render);
render();
