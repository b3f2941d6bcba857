import { describe, expect, it } from 'vitest';
import { detail } from '../../../../scripts/console/pages/delivery/detail.ts';
import { spoken } from '../../../../scripts/console/pages/delivery/scheduled.ts';
import { restrictions } from '../../../../scripts/console/pages/delivery/restrictions.ts';
import { video } from '../../../../scripts/console/pages/delivery/video.ts';
import { basics, confirm, type } from '../../../../scripts/console/pages/new-delivery.ts';

const at = (query: string): URLSearchParams => new URLSearchParams(query);

describe('新規作成', () => {
  it('asks for a video where a video is shown, and for the encoder only where one speaks live', () => {
    expect(type(at('type=simulated')).body).toContain('#/deliveries/new/basics?of=case-webinar');
    expect(basics(at('type=simulated')).body).toContain('#/deliveries/new/video?of=case-webinar');
    expect(basics(at('type=live')).body).toContain('#/deliveries/new/source?of=autumn-seminar');
  });

  it('has only the fields that a type has', () => {
    const [live, onDemand] = [basics(at('type=live')).body, basics(at('type=on-demand')).body];
    for (const name of ['視聴者上限', '配信を録画する']) {
      expect(live).toContain(name);
      expect(onDemand).not.toContain(name);
    }
  });

  it('goes on with the draft that was opened', () => {
    expect(basics(at('of=year-end')).body).toContain('value="年末のご相談会"');
    expect(confirm(at('of=year-end')).body).toContain('2026/12/17 16:00 から 17:00');
  });

  it('leads a draft back to 「公開する」 when its viewers have been chosen', () => {
    const { body } = restrictions(at('of=new-features&status=draft&who=nobody'));
    expect(body).toContain('data-go="#/deliveries/new/confirm?of=new-features&saved=yes"');
    expect(confirm(at('of=new-features')).body).toContain('URLを知っている人');
    expect(confirm(at('of=new-features&saved=yes')).body).toContain('申込者だけ');
  });
});

describe('a delivery', () => {
  it('is started by hand only where one speaks live, and never again once it is over', () => {
    expect(detail(at('of=autumn-seminar')).body).toContain('配信を開始');
    expect(detail(at('of=autumn-seminar&status=over')).body).not.toContain('配信を開始');
    expect(detail(at('of=case-webinar')).body).not.toContain('配信を開始');
  });

  it('says when it begins in the words that one reads aloud', () => {
    expect(spoken('2026/12/03 11:00')).toBe('12月3日(木) 11:00');
  });

  it('plays its video at three places, and lets only a recording be cut', () => {
    expect(video(at('of=new-features&at=middle')).body).toContain('<b>21:05</b> / 42:10');
    expect(video(at('of=first-steps')).body).toContain('前後を切る');
    expect(video(at('of=new-features')).body).not.toContain('前後を切る');
  });
});
